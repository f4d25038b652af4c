package id.lontar.form.op;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.Heading.heading;
import static id.lontar.form.Page.page;
import static id.lontar.rules.Settlement.STATUS;
import static id.lontar.rules.Settlement.STILL_TO_PAY;
import static id.lontar.rules.Taxpayer.KLU;
import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.Taxpayer.PHONE;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770.*;

import id.lontar.form.Element.Computed;
import id.lontar.form.Ending;
import id.lontar.form.Form;
import id.lontar.form.Gist;
import id.lontar.form.Later;
import id.lontar.form.Page;
import id.lontar.form.Replacing;
import id.lontar.rules.Amendment;
import id.lontar.rules.Assessment;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.PartYear;
import id.lontar.tax.FormCode;

import java.util.List;
import java.util.stream.Stream;

/// Form 1770 with attachments I to IV, tax years 2019 to 2024, as pages of the wizard.
public final class Form1770 {
    private Form1770() {}

    public static final Ending ENDING = new Ending(STATUS, L19, Amendment.OWED, STILL_TO_PAY);

    public static final Form FORM =
            new Form(
                            FormCode.F1770,
                            RULES,
                            ENDING,
                            Stream.of(
                                            List.of(identity(), about()),
                                            BusinessPages.ALL,
                                            IncomePages.ALL,
                                            ListPages.ALL,
                                            EndingPages.ALL)
                                    .flatMap(List::stream)
                                    .toList(),
                            Checks1770.ALL)
                    .with(
                            Gist.banded(L11, L12, List.of(L1, L5, L8, L10, L11, L12, L15, L18))
                                    .with(Listed.ON_1770));

    private static Page identity() {
        return page(
                "identity",
                required(NPWP, "NPWP"),
                required(NAME, "Nama"),
                required(OCCUPATION, "Jenis usaha/pekerjaan bebas"),
                required(KLU, "KLU"),
                optional(PHONE, "No. telepon"),
                required(SPOUSAL_STATUS, "Status suami-istri"),
                required(PTKP_STATUS, "angka 10"),
                required(SPOUSE_NPWP, "NPWP istri/suami").when(Form1770S::splitsTax),
                optional(SPOUSE_NPWP, "NPWP istri/suami").when(Form1770S::livesApart));
    }

    /// The boxes at the head of the form: how accounts are kept, for which part of the year, and
    /// whether this return replaces another or comes later by leave.
    private static Page about() {
        return page(
                "about",
                heading("accounts"),
                required(Books.METHOD, "Pembukuan/pencatatan").from("bookkeeping-methods"),
                optional(PartYear.BEGINS, "Periode"),
                optional(PartYear.ENDS, "Periode"),
                new Computed(PartYear.DAYS, "Periode").when(Form1770::partOfYear),
                heading("amendment").when(Replacing::amends),
                Replacing.NUMBER,
                Replacing.PREVIOUS,
                Replacing.REFUNDED,
                heading("extension"),
                Later.NOTICE,
                Later.UNTIL,
                Later.PROVISIONAL);
    }

    static boolean keepsBooks(Assessment a) {
        return a.known(Books.METHOD).filter(Books.KEEPS_BOOKS::equals).isPresent();
    }

    static boolean partOfYear(Assessment a) {
        return a.known(PartYear.DAYS).filter(days -> days < PartYear.YEAR_DAYS).isPresent();
    }
}
