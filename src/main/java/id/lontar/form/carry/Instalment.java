package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.money.Rupiah;
import id.lontar.rules.op.Personal;

/// What last year's return made the monthly instalment of this year. It is told and not entered:
/// only what was paid is a credit.
///
/// Source: UU PPh Pasal 25.
final class Instalment {
    private Instalment() {}

    static void carry(Bag bag) {
        if (!bag.asks(Personal.PPH25)) return;
        Meaning.NEXT_INSTALMENT
                .on(bag.last.form().code())
                .flatMap(bag.last::amount)
                .filter(Rupiah::isPositive)
                .ifPresent(
                        monthly ->
                                bag.check(
                                        at(Personal.PPH25),
                                        "carry.instalment",
                                        monthly,
                                        bag.last.year(),
                                        bag.year));
    }
}
