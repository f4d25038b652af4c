package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.form.Form;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.coretax.Allowance;
import id.lontar.rules.coretax.Assets;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.Npwp;
import id.lontar.tax.PtkpStatus;

import java.util.List;

/// Who the taxpayer is, and the family.
final class Persons {
    private Persons() {}

    private static final List<Question<String>> FACTS =
            List.of(
                    Taxpayer.NAME,
                    Taxpayer.PHONE,
                    Taxpayer.EMAIL,
                    Taxpayer.ADDRESS,
                    Taxpayer.KLU,
                    Personal.OCCUPATION,
                    Personal.SPOUSAL_STATUS,
                    Personal.SPOUSE_NPWP,
                    Personal.PTKP_STATUS,
                    PhMt.FILER,
                    Allowance.COUPLE,
                    Induk.ID_KIND,
                    Induk.ID_NUMBER,
                    Induk.BANK,
                    Induk.BANK_ACCOUNT,
                    Induk.BANK_HOLDER);

    /// The returns of individuals all ask for the status of the couple.
    static boolean carries(Form form) {
        return form.questions().anyMatch(Personal.SPOUSAL_STATUS::equals);
    }

    static void carry(Bag bag) {
        bag.left("carry.left", bag.last.form().code().code(), bag.last.year());
        if (bag.last.year().year() + 1 < bag.year.year())
            bag.check(at(Taxpayer.NAME), "carry.skipped", bag.last.year(), bag.year);
        number(bag);
        for (var question : FACTS) fact(bag, question);
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

    /// The profile is newer than last year's return and stays where it says something.
    private static void fact(Bag bag, Question<String> question) {
        if (!bag.asks(question)) return;
        var old = bag.last.answer(question);
        var now = bag.answers().get(question);
        if (old.isEmpty() || old.equals(now)) return;
        if (now.isPresent())
            bag.check(at(question), "carry.profile", now.get(), old.get(), bag.last.year());
        else bag.put(question, old.get());
    }

    /// A resident's number is the NIK; `0` and the old fifteen digits only holds until it is known.
    private static void number(Bag bag) {
        var old = bag.last.answer(Taxpayer.NPWP).flatMap(Npwp::parse);
        var now = bag.answers().get(Taxpayer.NPWP).flatMap(Npwp::parse).or(() -> old);
        if (now.isEmpty()) return;
        bag.put(Taxpayer.NPWP, now.get().digits());
        if (now.get().isLegacy())
            bag.choose(at(Taxpayer.NPWP), "carry.npwp.old", now.get().grouped());
        else if (old.isPresent() && old.get().isLegacy())
            bag.check(
                    at(Taxpayer.NPWP), "carry.npwp.new", old.get().grouped(), now.get().grouped());
        else if (old.isPresent() && !old.equals(now))
            bag.choose(
                    at(Taxpayer.NPWP),
                    "carry.npwp.other",
                    old.get().grouped(),
                    now.get().grouped());
    }

    /// PH and MT: the couple's own allowance counts the wife's income and the dependants told.
    private static void couple(Bag bag) {
        var splits = bag.answers().get(Personal.SPOUSAL_STATUS).filter(Personal::splits);
        if (splits.isEmpty() || !bag.asks(Allowance.COUPLE)) return;
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
