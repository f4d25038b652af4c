package id.lontar.form.op;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.Heading.heading;
import static id.lontar.form.Page.page;

import id.lontar.form.Element;
import id.lontar.form.Element.Computed;
import id.lontar.form.Element.Grid;
import id.lontar.form.Element.GridColumn;
import id.lontar.form.Page;
import id.lontar.rules.Assessment;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.Norm;
import id.lontar.rules.op.Turnover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 1770-I page 1 and page 2 part B, and the list of turnover behind 1770-III row 16.
final class BusinessPages {
    private BusinessPages() {}

    private static final String PAGE_1 = "1770-I hal. 1 bagian A angka ";

    static final List<Page> ALL = List.of(books(), auditors(), norm(), turnover());

    private static Page books() {
        var elements = new ArrayList<Element>();
        elements.add(heading("books.profit"));
        elements.add(optional(Books.ACTIVITY, "1770-I hal. 1"));
        elements.add(required(Books.TURNOVER, PAGE_1 + "1 a"));
        elements.add(required(Books.COST_OF_GOODS, PAGE_1 + "1 b"));
        elements.add(new Computed(Books.GROSS_PROFIT, PAGE_1 + "1 c"));
        elements.add(required(Books.EXPENSES, PAGE_1 + "1 d"));
        elements.add(new Computed(Books.COMMERCIAL_NET, PAGE_1 + "1 e"));
        elements.add(heading("books.plus"));
        for (var i = 0; i < Books.PLUS.size(); i++)
            elements.add(optional(Books.PLUS.get(i), PAGE_1 + "2 " + (char) ('a' + i)));
        elements.add(new Computed(Books.TOTAL_PLUS, PAGE_1 + "2 l"));
        elements.add(heading("books.minus"));
        for (var i = 0; i < Books.MINUS.size(); i++)
            elements.add(optional(Books.MINUS.get(i), PAGE_1 + "3 " + (char) ('a' + i)));
        elements.add(new Computed(Books.TOTAL_MINUS, PAGE_1 + "3 d"));
        elements.add(new Computed(Books.FISCAL_NET, PAGE_1 + "4"));
        return new Page("books", elements, Form1770::keepsBooks);
    }

    private static Page auditors() {
        return page(
                        "auditors",
                        optional(Books.AUDITED, "1770-I hal. 1"),
                        required(Books.OPINION, "1770-I hal. 1")
                                .from("audit-opinions")
                                .when(BusinessPages::audited),
                        required(Books.ACCOUNTANT, "1770-I hal. 1").when(BusinessPages::audited),
                        optional(Books.ACCOUNTANT_NPWP, "1770-I hal. 1")
                                .when(BusinessPages::audited),
                        optional(Books.FIRM, "1770-I hal. 1").when(BusinessPages::audited),
                        optional(Books.FIRM_NPWP, "1770-I hal. 1").when(BusinessPages::audited),
                        optional(Books.CONSULTANT, "1770-I hal. 1"),
                        optional(Books.CONSULTANT_NPWP, "1770-I hal. 1"))
                .when(Form1770::keepsBooks);
    }

    private static boolean audited(Assessment a) {
        return a.answers().get(Books.AUDITED).orElse(false);
    }

    private static Page norm() {
        return page(
                "norm",
                new Grid(
                                Norm.ACTIVITIES,
                                "1770-I hal. 2 bagian B",
                                List.of(
                                        GridColumn.required(Norm.KIND).from("norm-kinds"),
                                        GridColumn.required(Norm.KLU),
                                        GridColumn.required(Norm.TURNOVER),
                                        GridColumn.required(Norm.PERCENT)),
                                Optional.of(Norm.NET))
                        .deriving("net", Norm::net),
                optional(Norm.NONE, "1770-I hal. 2 bagian B").when(BusinessPages::wantsNorm),
                optional(Norm.NOTIFIED, "Pemberitahuan NPPN").when(BusinessPages::usesNorm));
    }

    /// Who keeps records only and lists no turnover uses the norm, or says that nothing is on it.
    static boolean wantsNorm(Assessment a) {
        return a.known(Books.OPEN).filter(books -> !books).isPresent() && !usesTurnover(a);
    }

    static boolean usesNorm(Assessment a) {
        return !a.answers().rows(Norm.ACTIVITIES).isEmpty();
    }

    private static Page turnover() {
        return page(
                "turnover",
                new Grid(
                        Turnover.MONTHLY,
                        "Daftar peredaran bruto",
                        List.of(
                                GridColumn.required(Turnover.PLACE),
                                GridColumn.required(Turnover.MONTH),
                                GridColumn.required(Turnover.AMOUNT),
                                GridColumn.optional(Turnover.PAID),
                                GridColumn.optional(Turnover.WITHHELD)),
                        Optional.of(Turnover.TOTAL)),
                new Computed(Turnover.TAXABLE, "Daftar peredaran bruto")
                        .when(BusinessPages::usesTurnover),
                new Computed(Turnover.TAX, "1770-III bagian A angka 16")
                        .when(BusinessPages::usesTurnover),
                new Computed(Turnover.SETTLED, "Daftar peredaran bruto")
                        .when(BusinessPages::usesTurnover),
                new Computed(Turnover.BALANCE, "Daftar peredaran bruto")
                        .when(BusinessPages::usesTurnover));
    }

    static boolean usesTurnover(Assessment a) {
        return !a.answers().rows(Turnover.MONTHLY).isEmpty();
    }
}
