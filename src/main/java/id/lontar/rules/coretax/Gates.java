package id.lontar.rules.coretax;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.coretax.Ask.flag;
import static id.lontar.rules.coretax.Ask.text;

import id.lontar.rules.Amendment;
import id.lontar.rules.Line;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Question;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;

import java.util.List;
import java.util.Set;

/// The questions of the induk that open and close attachments, and which parts they open. What
/// stands in a closed part does not count, and stays where it is.
///
/// Source: PER-11/PJ/2025, induk bagian B to I.
public final class Gates {
    private Gates() {}

    /// Employment income: L-1 part D.
    public static final Question<Boolean> ASK_1A = flag("ask.1a");

    /// Business or professional income.
    public static final Question<Boolean> ASK_1B1 = flag("ask.1b1");

    /// `TIDAK`, `FINAL` (0.5 % of turnover: L-3B part A) or `OPPT` (L-3B part B).
    public static final Question<String> ASK_1B2 = text("ask.1b2");

    /// `PEMBUKUAN`, `HANYA_FINAL` or `NORMA` (L-3B part C and L-3A-4 part A).
    public static final Question<String> ASK_1B3 = text("ask.1b3");

    /// `DAGANG` (L-3A-1), `JASA` (L-3A-2) or `INDUSTRI` (L-3A-3).
    public static final Question<String> ASK_1B4 = text("ask.1b4");

    /// Other domestic income: L-3A-4 part B.
    public static final Question<Boolean> ASK_1C = flag("ask.1c");

    /// Foreign income: L-2 part C.
    public static final Question<Boolean> ASK_1D = flag("ask.1d");

    /// Losses, zakat and other reductions of net income: L-5 parts A and B.
    public static final Question<Boolean> ASK_3 = flag("ask.3");

    /// Reductions of the tax: L-5 part C.
    public static final Question<Boolean> ASK_8 = flag("ask.8");

    /// Tax withheld by others: L-1 part E.
    public static final Question<Boolean> ASK_10A = flag("ask.10a");

    /// Foreign tax refunded after it was credited.
    public static final Question<Boolean> ASK_10D = flag("ask.10d");

    /// A decision that lets the balance be paid later or in parts.
    public static final Question<Boolean> ASK_11B = flag("ask.11b");

    /// Whether this return amends one that was filed (header: normal or pembetulan).
    public static final Question<Boolean> ASK_AMENDED = Amendment.AMENDED;

    /// Follows the revision, and nobody has to say no: a return is a first one until it is told.
    static final Source<Boolean> AMENDS = ASK_AMENDED.or(false);

    /// Only regular income, so that next year's instalment follows from this return.
    public static final Question<Boolean> ASK_13A = flag("ask.13a");

    /// An own computation of the instalment: L-4 part A. Not asked when 13a is yes.
    public static final Question<Boolean> ASK_13B = flag("ask.13b");

    /// Instalment of a certain individual entrepreneur (OPPT).
    public static final Question<Boolean> ASK_13C = flag("ask.13c");

    /// Debts: L-1 part B.
    public static final Question<Boolean> ASK_14B = flag("ask.14b");

    /// Income under final tax: L-2 part A.
    public static final Question<Boolean> ASK_14C = flag("ask.14c");

    /// Income that is not taxable: L-2 part B.
    public static final Question<Boolean> ASK_14D = flag("ask.14d");

    /// Fiscal depreciation and amortisation: L-3C. Asked of bookkeepers only.
    public static final Question<Boolean> ASK_14E = flag("ask.14e");

    /// Entertainment, promotion, benefits in kind, bad debts: L-3D. Asked of businesses only.
    public static final Question<Boolean> ASK_14F = flag("ask.14f");

    /// Dividends or foreign income reported as not taxable, which need a report of their own.
    public static final Question<Boolean> ASK_14G = flag("ask.14g");

    public static final Line<Boolean> OPEN_TURNOVER_FINAL = new Line<>("open.L-3B.A");
    public static final Line<Boolean> OPEN_TURNOVER_OPPT = new Line<>("open.L-3B.B");
    public static final Line<Boolean> OPEN_NORM = new Line<>("open.L-3B.C");
    public static final Line<Boolean> OPEN_BOOKS = new Line<>("open.L-3A");
    public static final Line<Boolean> OPEN_TRADE = new Line<>("open.L-3A-1");
    public static final Line<Boolean> OPEN_SERVICES = new Line<>("open.L-3A-2");
    public static final Line<Boolean> OPEN_INDUSTRY = new Line<>("open.L-3A-3");
    public static final Line<Boolean> OPEN_DEPRECIATION = new Line<>("open.L-3C");
    public static final Line<Boolean> OPEN_LISTS = new Line<>("open.L-3D");
    /// Whether 13b is asked: yes to 13a rules it out.
    public static final Line<Boolean> OPEN_13B = new Line<>("open.13b");

    public static final Line<Boolean> OPEN_OWN_INSTALMENT = new Line<>("open.L-4.A");

    private static final Set<String> REGIMES = Set.of("TIDAK", "FINAL", "OPPT");
    private static final Set<String> NORM_ANSWERS = Set.of("PEMBUKUAN", "HANYA_FINAL", "NORMA");
    private static final Set<String> SECTORS = Set.of("DAGANG", "JASA", "INDUSTRI");

    static final List<Rule<?>> RULES =
            List.of(
                    chosen(OPEN_TURNOVER_FINAL, ASK_1B2, REGIMES, "FINAL", "angka 1.b.2"),
                    chosen(OPEN_TURNOVER_OPPT, ASK_1B2, REGIMES, "OPPT", "angka 1.b.2"),
                    chosen(OPEN_NORM, ASK_1B3, NORM_ANSWERS, "NORMA", "angka 1.b.3"),
                    chosen(OPEN_BOOKS, ASK_1B3, NORM_ANSWERS, "PEMBUKUAN", "angka 1.b.3"),
                    sector(OPEN_TRADE, "DAGANG"),
                    sector(OPEN_SERVICES, "JASA"),
                    sector(OPEN_INDUSTRY, "INDUSTRI"),
                    line(OPEN_DEPRECIATION)
                            .reads(ASK_14E.behind(OPEN_BOOKS, false))
                            .is(yes -> yes)
                            .by("Induk Coretax angka 14.e"),
                    line(OPEN_LISTS)
                            .reads(ASK_14F.behind(ASK_1B1, false))
                            .is(yes -> yes)
                            .by("Induk Coretax angka 14.f"),
                    line(OPEN_13B)
                            .reads(ASK_13A)
                            .is(regular -> !regular)
                            .by("Induk Coretax angka 13.a"),
                    line(OPEN_OWN_INSTALMENT)
                            .reads(ASK_13B.behind(OPEN_13B, false))
                            .is(own -> own)
                            .by("Induk Coretax angka 13.b"));

    /// Open while a business answers a choice with `wanted`. Without a business the choice is
    /// not asked and nothing is open.
    private static Rule<Boolean> chosen(
            Line<Boolean> open,
            Question<String> question,
            Set<String> known,
            String wanted,
            String paper) {
        return line(open)
                .reads(ASK_1B1, question.or(""))
                .is((business, answer) -> business && in(question, known, answer).equals(wanted))
                .by("Induk Coretax " + paper);
    }

    private static Rule<Boolean> sector(Line<Boolean> open, String wanted) {
        return line(open)
                .reads(OPEN_BOOKS, ASK_1B4.or(""))
                .is((books, answer) -> books && in(ASK_1B4, SECTORS, answer).equals(wanted))
                .by("Induk Coretax angka 1.b.4");
    }

    private static String in(Question<String> question, Set<String> known, String answer) {
        if (!known.contains(answer)) throw new NotAnAnswer(question);
        return answer;
    }
}
