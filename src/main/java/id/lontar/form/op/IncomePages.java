package id.lontar.form.op;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Page.page;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770.*;
import static id.lontar.rules.op.PhMt.*;

import id.lontar.form.Element.Computed;
import id.lontar.form.Element.Grid;
import id.lontar.form.Element.GridColumn;
import id.lontar.form.LossRows;
import id.lontar.form.Page;
import id.lontar.rules.Assessment;
import id.lontar.rules.LossYears;
import id.lontar.rules.op.Abroad;

import java.util.List;
import java.util.Optional;

/// 1770-I page 2 parts C and D, income from abroad, losses, and the worksheet of a couple.
final class IncomePages {
    private IncomePages() {}

    static final List<Page> ALL = List.of(employment(), other(), abroad(), losses(), spouse());

    private static Page employment() {
        return page(
                "employment",
                new Grid(
                        EMPLOYERS,
                        "1770-I hal. 2 bagian C",
                        List.of(
                                GridColumn.required(EMPLOYER_NAME),
                                GridColumn.optional(EMPLOYER_NPWP),
                                GridColumn.required(EMPLOYER_GROSS),
                                GridColumn.required(EMPLOYER_DEDUCTIONS),
                                GridColumn.required(EMPLOYER_NET),
                                GridColumn.optional(EMPLOYER_ZAKAT)),
                        Optional.of(L2)),
                optional(NO_EMPLOYERS, "1770-I hal. 2 bagian C"));
    }

    private static Page other() {
        return page(
                "otherIncome",
                new Grid(
                        OTHER_INCOME,
                        "1770-I hal. 2 bagian D",
                        List.of(
                                GridColumn.required(OTHER_TYPE).from("other-income-types"),
                                GridColumn.optional(OTHER_NOTE),
                                GridColumn.required(OTHER_AMOUNT)),
                        Optional.of(L3)),
                optional(ZAKAT, "angka 6"));
    }

    private static Page abroad() {
        return page(
                "abroad",
                new Grid(
                        Abroad.INCOME,
                        "angka 4",
                        List.of(
                                GridColumn.required(Abroad.COUNTRY),
                                GridColumn.required(Abroad.PAYER),
                                GridColumn.optional(Abroad.TYPE),
                                GridColumn.required(Abroad.NET),
                                GridColumn.required(Abroad.TAX)),
                        Optional.of(L4)),
                new Computed(Abroad.PAID, "PPh Pasal 24").when(IncomePages::hasForeign),
                new Computed(Abroad.CREDIT, "1770-II bagian A").when(IncomePages::hasForeign));
    }

    private static boolean hasForeign(Assessment a) {
        return !a.answers().rows(Abroad.INCOME).isEmpty();
    }

    private static Page losses() {
        return page(
                "losses",
                LossRows.printed(
                        new Grid(
                                LossYears.WORKSHEET,
                                "Kompensasi kerugian",
                                List.of(
                                        GridColumn.required(LossYears.YEAR),
                                        GridColumn.required(LossYears.LOSS),
                                        GridColumn.required(LossYears.USED),
                                        GridColumn.optional(LossYears.TERM)),
                                Optional.of(LossYears.AVAILABLE)),
                        L8),
                new Computed(L8, "angka 8").when(IncomePages::hasLosses),
                new Computed(LossYears.NEXT, "Kompensasi kerugian").when(IncomePages::hasLosses));
    }

    private static boolean hasLosses(Assessment a) {
        return !a.answers().rows(LossYears.WORKSHEET).isEmpty();
    }

    private static Page spouse() {
        return page(
                        "spouse",
                        required(FILER, "Lembar PH/MT").when(Form1770S::splitsTax),
                        required(SPOUSE_NET, "1770-III bagian C").when(Form1770S::splitsTax),
                        optional(SPOUSE_NET, "1770-III bagian C").when(Form1770S::livesApart),
                        new Computed(COMBINED_NET, "Lembar PH/MT").when(Form1770S::splitsTax),
                        new Computed(COMBINED_PTKP, "Lembar PH/MT").when(Form1770S::splitsTax),
                        new Computed(COMBINED_TAXABLE, "Lembar PH/MT").when(Form1770S::splitsTax),
                        new Computed(COMBINED_TAX, "Lembar PH/MT").when(Form1770S::splitsTax),
                        new Computed(OWN_SHARE, "Lembar PH/MT").when(Form1770S::splitsTax),
                        new Computed(SPOUSE_SHARE, "Lembar PH/MT").when(Form1770S::splitsTax))
                .when(Form1770S::spouseFilesApart);
    }
}
