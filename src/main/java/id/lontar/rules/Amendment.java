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

    /// New balance minus old balance.
    public static final Line<Rupiah> DIFFERENCE = new Line<>("amendment.difference");

    /// What has to be paid with this return.
    public static final Line<Rupiah> OWED = new Line<>("amendment.owed");

    /// @param balance the final balance with its sign
    public static List<Rule<?>> rules(Line<Rupiah> balance) {
        return List.of(
                line(DIFFERENCE)
                        .reads(balance, NUMBER.or(0), PREVIOUS_BALANCE.or(Rupiah.ZERO))
                        .is((now, number, before) -> number > 0 ? now.minus(before) : Rupiah.ZERO)
                        .by("UU KUP Pasal 8 ayat (1)"),
                line(OWED)
                        .reads(
                                balance,
                                NUMBER.or(0),
                                PREVIOUS_BALANCE.or(Rupiah.ZERO),
                                REFUNDED.or(false))
                        .is(
                                (now, number, before, refunded) ->
                                        open(now, number > 0 ? before : Rupiah.ZERO, refunded)
                                                .orZeroIfNegative())
                        .by("UU KUP Pasal 8 ayat (1); UU PPh Pasal 29"));
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
