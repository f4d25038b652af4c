package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.Typed.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;
import id.lontar.rules.Table;

import java.time.LocalDate;
import java.util.List;

/// Tax that others withheld from the company (1771-III, Coretax L-3 part B): never what is final,
/// and never what the company itself withheld from others.
///
/// Source: UU PPh Pasal 28 ayat (1).
public final class Withheld {
    private Withheld() {}

    public static final Column<String> NAME = words("name");
    public static final Column<String> NPWP = words("npwp");
    public static final Column<String> TYPE = words("type");
    public static final Column<Rupiah> BASE = amount("base");
    public static final Column<Rupiah> AMOUNT = amount("amount");
    public static final Column<String> NUMBER = words("number");
    public static final Column<LocalDate> DATE = day("date");
    public static final Table CREDITS =
            table("credits", NAME, NPWP, TYPE, BASE, AMOUNT, NUMBER, DATE);

    /// "Nobody withheld tax from us" is an answer, unlike an empty table.
    public static final Question<Boolean> NONE = flag("credits.none");

    public static final Line<Rupiah> SUM = new Line<>("credits.sum");

    static List<Rule<?>> rules(String paper) {
        return List.of(
                line(SUM)
                        .reads(CREDITS.filledOr(NONE))
                        .is(rows -> Row.total(rows, AMOUNT))
                        .by(article(paper)));
    }

    /// @param asked whether this return takes tax withheld into account at all
    static List<Rule<?>> rules(String paper, Source<Boolean> asked) {
        return List.of(
                line(SUM)
                        .reads(CREDITS.filledOr(NONE).behind(asked, List.of()))
                        .is(rows -> Row.total(rows, AMOUNT))
                        .by(article(paper)));
    }

    private static String article(String paper) {
        return paper + "; UU PPh Pasal 28 ayat (1)";
    }
}
