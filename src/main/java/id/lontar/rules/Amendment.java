package id.lontar.rules;

import static id.lontar.rules.Rule.line;

import id.lontar.money.Rupiah;

import java.util.List;

/// A return that replaces an earlier one (SPT pembetulan): the difference it makes, and what of it
/// is still to be paid.
///
/// Source: UU KUP Pasal 8.
public final class Amendment {
    private Amendment() {}

    /// Which amendment this is, 1 for the first; unanswered in the first return of the year.
    public static final Question<Integer> NUMBER = new Question<>("amendment.number", Kind.NUMBER);

    /// Whether this return replaces an earlier one, on forms that ask it in so many words.
    public static final Question<Boolean> AMENDED = new Question<>("ask.amended", Kind.FLAG);

    /// The final balance of the return that is replaced: above zero was underpaid (and paid), below
    /// zero overpaid. Typed from that return, wherever it was filed.
    public static final Question<Rupiah> PREVIOUS_BALANCE =
            new Question<>("amendment.previousBalance", Kind.MONEY);

    /// Whether what that return had overpaid was already given back or set off.
    public static final Question<Boolean> REFUNDED =
            new Question<>("amendment.refunded", Kind.FLAG);

    /// The Minister's rate of interest for a month in per cent, such as `0,98`, on the day the
    /// counting begins; as the person read it in the decree.
    public static final Question<String> INTEREST_RATE =
            new Question<>("amendment.interestRate", Kind.TEXT);

    /// Whether this return replaces another, and whether that one had overpaid.
    public static final Line<Boolean> REPLACES = new Line<>("amendment.replaces");

    public static final Line<Boolean> OVERPAID_BEFORE = new Line<>("amendment.overpaidBefore");

    /// New balance minus old balance.
    public static final Line<Rupiah> DIFFERENCE = new Line<>("amendment.difference");

    /// What has to be paid with this return.
    public static final Line<Rupiah> OWED = new Line<>("amendment.owed");

    /// The balance of the return that is replaced, zero when it replaces none.
    public static final Source<Rupiah> BEFORE = PREVIOUS_BALANCE.behind(REPLACES, Rupiah.ZERO);

    /// Asked only of a return that replaces an overpaid one.
    public static final Source<Boolean> GIVEN_BACK = REFUNDED.behind(OVERPAID_BEFORE, false);

    /// @param balance the final balance with its sign
    public static List<Rule<?>> rules(Line<Rupiah> balance) {
        return List.of(
                replaces(),
                overpaidBefore(BEFORE),
                line(DIFFERENCE)
                        .reads(balance, BEFORE, REPLACES)
                        .is((now, before, replaces) -> replaces ? now.minus(before) : Rupiah.ZERO)
                        .by("UU KUP Pasal 8 ayat (1)"),
                line(OWED)
                        .reads(balance, BEFORE, GIVEN_BACK)
                        .is(
                                (now, before, refunded) ->
                                        open(now, before, refunded).orZeroIfNegative())
                        .by("UU KUP Pasal 8 ayat (1); UU PPh Pasal 29"));
    }

    public static Rule<Boolean> replaces() {
        return line(REPLACES)
                .reads(NUMBER.or(0))
                .is(number -> number > 0)
                .by("UU KUP Pasal 8 ayat (1)");
    }

    /// @param before balance of the return that is replaced, zero when it replaces none
    public static Rule<Boolean> overpaidBefore(Source<Rupiah> before) {
        return line(OVERPAID_BEFORE)
                .reads(before)
                .is(Rupiah::isNegative)
                .by("UU KUP Pasal 8 ayat (1)");
    }

    /// Whether what a return overpaid was never given back, for which [#open] is our reading.
    ///
    /// @param read what a rule with it reads: now, before, refunded
    public static boolean isOpen(List<Object> read) {
        return read.get(1) instanceof Rupiah before
                && before.isNegative()
                && read.get(2).equals(false);
    }

    /// What a balance leaves open after what was settled before: above zero still to be paid, below
    /// zero still to be given back.
    ///
    /// What the earlier return owed was paid with it. What it had overpaid only has to be paid back
    /// when it was given out: until then the new balance simply takes the old one's place.
    ///
    /// @param before balance of the return that is replaced, zero when it replaces none
    /// @param refunded whether what that had overpaid was given back or set off
    public static Rupiah open(Rupiah now, Rupiah before, boolean refunded) {
        return before.isPositive() || refunded ? now.minus(before) : now;
    }
}
