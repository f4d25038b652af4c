package id.lontar.rules.op;

import static id.lontar.rules.Rule.line;

import id.lontar.money.Rupiah;
import id.lontar.rules.Kind;
import id.lontar.rules.Line;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Optionally;
import id.lontar.rules.Question;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;

import java.util.List;

/// Business with bookkeeping (1770-I page 1, part A): from profit and loss to the net income of the
/// tax law.
///
/// Source: UU PPh Pasal 4, 6 and 9; UU KUP Pasal 28.
public final class Books {
    private Books() {}

    /// `PEMBUKUAN` keeps books, `PENCATATAN` keeps records only (norm or final tax).
    public static final Question<String> METHOD = new Question<>("business.method", Kind.TEXT);

    public static final String KEEPS_BOOKS = "PEMBUKUAN";
    public static final String KEEPS_RECORDS = "PENCATATAN";

    /// The activity the books are for, as a KLU.
    public static final Question<String> ACTIVITY = new Question<>("books.klu", Kind.TEXT);

    public static final Question<Rupiah> TURNOVER = money("turnover");
    public static final Question<Rupiah> COST_OF_GOODS = money("costOfGoods");
    public static final Question<Rupiah> EXPENSES = money("expenses");

    public static final Question<Rupiah> PERSONAL = money("plus.personal");
    public static final Question<Rupiah> PREMIUMS = money("plus.premiums");
    public static final Question<Rupiah> IN_KIND = money("plus.inKind");
    public static final Question<Rupiah> RELATED = money("plus.related");
    public static final Question<Rupiah> DONATIONS = money("plus.donations");
    public static final Question<Rupiah> INCOME_TAX_BOOKED = money("plus.incomeTax");
    public static final Question<Rupiah> OWN_SALARY = money("plus.ownSalary");
    public static final Question<Rupiah> SANCTIONS = money("plus.sanctions");
    public static final Question<Rupiah> DEPRECIATED_MORE = money("plus.depreciation");
    public static final Question<Rupiah> COST_OF_FINAL = money("plus.costOfFinal");
    public static final Question<Rupiah> OTHER_PLUS = money("plus.other");

    public static final Question<Rupiah> FINAL_INSIDE = money("minus.final");
    public static final Question<Rupiah> DEPRECIATED_LESS = money("minus.depreciation");
    public static final Question<Rupiah> OTHER_MINUS = money("minus.other");

    /// Rows 2a to 2k.
    public static final List<Question<Rupiah>> PLUS =
            List.of(
                    PERSONAL,
                    PREMIUMS,
                    IN_KIND,
                    RELATED,
                    DONATIONS,
                    INCOME_TAX_BOOKED,
                    OWN_SALARY,
                    SANCTIONS,
                    DEPRECIATED_MORE,
                    COST_OF_FINAL,
                    OTHER_PLUS);

    /// Rows 3a to 3c.
    public static final List<Question<Rupiah>> MINUS =
            List.of(FINAL_INSIDE, DEPRECIATED_LESS, OTHER_MINUS);

    // Who looked at the books
    public static final Question<Boolean> AUDITED = new Question<>("books.audited", Kind.FLAG);
    public static final Question<String> OPINION = text("opinion");
    public static final Question<String> ACCOUNTANT = text("accountant");
    public static final Question<String> ACCOUNTANT_NPWP = text("accountantNpwp");
    public static final Question<String> FIRM = text("firm");
    public static final Question<String> FIRM_NPWP = text("firmNpwp");
    public static final Question<String> CONSULTANT = text("consultant");
    public static final Question<String> CONSULTANT_NPWP = text("consultantNpwp");

    /// Whether page 1 counts.
    public static final Line<Boolean> OPEN = new Line<>("I.A.open");

    public static final Line<Rupiah> GROSS_PROFIT = new Line<>("I.A.1c");
    public static final Line<Rupiah> COMMERCIAL_NET = new Line<>("I.A.1e");
    public static final Line<Rupiah> TOTAL_PLUS = new Line<>("I.A.2l");
    public static final Line<Rupiah> TOTAL_MINUS = new Line<>("I.A.3d");
    public static final Line<Rupiah> FISCAL_NET = new Line<>("I.A.4");

    static final List<Rule<?>> RULES =
            List.of(
                    line(OPEN)
                            .reads(METHOD)
                            .is(Books::areKept)
                            .by("1770 induk, pembukuan/pencatatan; UU KUP Pasal 28"),
                    line(GROSS_PROFIT)
                            .reads(kept(TURNOVER), kept(COST_OF_GOODS))
                            .is(Rupiah::minus)
                            .by("1770-I halaman 1 bagian A angka 1 c"),
                    line(COMMERCIAL_NET)
                            .reads(GROSS_PROFIT, kept(EXPENSES))
                            .is(Rupiah::minus)
                            .by("1770-I halaman 1 bagian A angka 1 e"),
                    line(TOTAL_PLUS)
                            .readsAll(PLUS.stream().map(Books::corrected).toList())
                            .is(Rupiah::sum)
                            .by("1770-I halaman 1 bagian A angka 2 l; UU PPh Pasal 9"),
                    line(TOTAL_MINUS)
                            .readsAll(MINUS.stream().map(Books::corrected).toList())
                            .is(Rupiah::sum)
                            .by("1770-I halaman 1 bagian A angka 3 d; UU PPh Pasal 4, 6"),
                    line(FISCAL_NET)
                            .reads(COMMERCIAL_NET, TOTAL_PLUS, TOTAL_MINUS)
                            .is((net, plus, minus) -> net.plus(plus).minus(minus))
                            .by("1770-I halaman 1 bagian A angka 4"));

    private static boolean areKept(String method) {
        return switch (method) {
            case KEEPS_BOOKS -> true;
            case KEEPS_RECORDS -> false;
            default -> throw new NotAnAnswer(METHOD);
        };
    }

    private static Source<Rupiah> kept(Question<Rupiah> question) {
        return question.behind(OPEN, Rupiah.ZERO);
    }

    private static Source<Rupiah> corrected(Question<Rupiah> question) {
        Optionally<Rupiah> orNothing = question.or(Rupiah.ZERO);
        return orNothing.behind(OPEN, Rupiah.ZERO);
    }

    private static Question<Rupiah> money(String name) {
        return new Question<>("books." + name, Kind.MONEY);
    }

    private static Question<String> text(String name) {
        return new Question<>("books." + name, Kind.TEXT);
    }
}
