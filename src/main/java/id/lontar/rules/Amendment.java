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
                        .is(Amendment::owed)
                        .by("UU KUP Pasal 8 ayat (1); UU PPh Pasal 29"));
    }

    /// What the earlier return owed was paid with it. What it had overpaid only has to be paid back
    /// when it was given out: until then the new balance simply takes the old one's place.
    private static Rupiah owed(Rupiah now, int number, Rupiah before, boolean refunded) {
        var settled = number > 0 && (before.isPositive() || refunded) ? before : Rupiah.ZERO;
        return now.minus(settled).orZeroIfNegative();
    }
}
