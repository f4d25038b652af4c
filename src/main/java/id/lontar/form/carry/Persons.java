package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.rules.Row;
import id.lontar.rules.coretax.Allowance;
import id.lontar.rules.coretax.Assets;
import id.lontar.rules.op.Personal;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.SpousalStatus;

/// The family of a person, and what it is allowed.
final class Persons {
    private Persons() {}

    static void carry(Bag bag) {
        couple(bag);
        bag.answers()
                .get(Personal.PTKP_STATUS)
                .ifPresent(
                        status ->
                                bag.check(
                                        at(Personal.PTKP_STATUS),
                                        "carry.ptkp",
                                        status,
                                        bag.year.firstDay()));
        family(bag);
    }

    /// PH and MT: the couple's own allowance counts the wife's income and the dependants told.
    private static void couple(Bag bag) {
        var status = bag.answers().get(Personal.SPOUSAL_STATUS).flatMap(SpousalStatus::parse);
        if (status.filter(SpousalStatus::splitsCombinedTax).isEmpty()
                || !bag.asks(Allowance.COUPLE)) return;
        if (bag.answers().get(Allowance.COUPLE).isPresent()) return;
        bag.answers()
                .get(Personal.PTKP_STATUS)
                .flatMap(PtkpStatus::parse)
                .map(each -> new PtkpStatus(PtkpStatus.Family.K_I, each.dependants()).toString())
                .ifPresent(
                        code -> {
                            bag.put(Allowance.COUPLE, code);
                            bag.check(at(Allowance.COUPLE), "carry.couple", code);
                        });
    }

    private static void family(Bag bag) {
        var same = bag.last.rows(Personal.FAMILY);
        if (bag.asks(Personal.FAMILY) && !same.isEmpty()) {
            bag.put(Personal.FAMILY, same);
            bag.check(at(Personal.FAMILY), "carry.family", same.size(), bag.year.firstDay());
        }
        var coretax = bag.last.rows(Assets.FAMILY);
        if (!bag.asks(Assets.FAMILY)) return;
        if (!coretax.isEmpty()) {
            bag.put(Assets.FAMILY, coretax);
            bag.check(at(Assets.FAMILY), "carry.family", coretax.size(), bag.year.firstDay());
        } else if (!same.isEmpty()) {
            bag.put(Assets.FAMILY, same.stream().map(Persons::member).toList());
            bag.check(at(Assets.FAMILY), "carry.family.born", same.size(), bag.year.firstDay());
        }
    }

    private static Row member(Row old) {
        return Moved.of(old)
                .cell(Personal.MEMBER_NAME, Assets.MEMBER_NAME)
                .cell(Personal.MEMBER_NIK, Assets.MEMBER_NIK)
                .cell(Personal.MEMBER_RELATION, Assets.MEMBER_RELATION)
                .cell(Personal.MEMBER_OCCUPATION, Assets.MEMBER_OCCUPATION)
                .row();
    }
}
