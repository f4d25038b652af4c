package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.rules.Question;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.badan.Company;
import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.rules.coretax.Allowance;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxpayerKind;

import java.util.List;
import java.util.Optional;

/// Who files, a person or a company: the number, and what is asked of either in one answer.
final class Identity {
    private Identity() {}

    private static final List<Question<?>> FACTS =
            List.of(
                    Taxpayer.NAME,
                    Taxpayer.PHONE,
                    Taxpayer.EMAIL,
                    Taxpayer.ADDRESS,
                    Taxpayer.KLU,
                    Taxpayer.REGISTERED,
                    Personal.OCCUPATION,
                    Personal.SPOUSAL_STATUS,
                    Personal.SPOUSE_NPWP,
                    Personal.PTKP_STATUS,
                    PhMt.FILER,
                    Allowance.COUPLE,
                    Induk.ID_KIND,
                    Induk.ID_NUMBER,
                    Company.KIND,
                    Company.BUSINESS,
                    Company.HEAD_OFFICE_COUNTRY,
                    Company.AUDITED,
                    Company.ACCOUNTANT_NAME,
                    Company.ACCOUNTANT_NPWP,
                    Company.CONSULTANT_NAME,
                    Company.CONSULTANT_NPWP,
                    Company.SIGNER,
                    Company.SIGNER_NAME,
                    Company.SIGNER_NPWP,
                    Company.SIGNER_POSITION);

    /// Where a refund of last year went. Coretax asks an account of the overpaid alone, so the old
    /// one would lie there unseen.
    private static final List<Question<String>> REFUND_ACCOUNTS =
            List.of(Induk.BANK_ACCOUNT, CoretaxCorporate.BANK_ACCOUNT);

    private static final List<Question<String>> NUMBERS =
            List.of(Company.SIGNER_NPWP, Company.ACCOUNTANT_NPWP, Company.CONSULTANT_NPWP);

    static void carry(Bag bag) {
        bag.left(
                isCompany(bag) ? "carry.company.left" : "carry.left",
                bag.last.form().code().code(),
                bag.last.year());
        if (bag.years() > 1)
            bag.check(at(Taxpayer.NAME), "carry.skipped", bag.last.year(), bag.year);
        number(bag);
        for (var question : FACTS) fact(bag, question);
        if (!isCompany(bag)) bag.check(at(Taxpayer.NAME), "carry.same", bag.last.year());
        if (REFUND_ACCOUNTS.stream().anyMatch(each -> bag.last.answer(each).isPresent()))
            bag.left("carry.refund", bag.last.year());
        for (var question : NUMBERS) sixteen(bag, question);
    }

    private static boolean isCompany(Bag bag) {
        return bag.last.form().kind() == TaxpayerKind.CORPORATE;
    }

    /// The profile is newer than last year's return and stays where it says something.
    private static <T> void fact(Bag bag, Question<T> question) {
        if (!bag.asks(question)) return;
        var old = bag.last.answer(question);
        var now = bag.answers().get(question);
        if (old.isEmpty() || old.equals(now)) return;
        if (now.isPresent())
            bag.check(at(question), "carry.profile", now.get(), old.get(), bag.last.year());
        else bag.put(question, old.get());
    }

    /// A number of somebody else. The signer is a person, an auditor or consultant may be a firm,
    /// which keeps its number.
    private static void sixteen(Bag bag, Question<String> question) {
        bag.answers()
                .get(question)
                .flatMap(Npwp::parse)
                .ifPresent(
                        number -> {
                            bag.put(question, number.digits());
                            if (number.isLegacy() && question.equals(Company.SIGNER_NPWP))
                                bag.choose(at(question), "carry.company.signer", number.grouped());
                        });
    }

    private static void number(Bag bag) {
        var typed = bag.last.answer(Taxpayer.NPWP);
        var old = typed.flatMap(Npwp::parse);
        var now = bag.answers().get(Taxpayer.NPWP).flatMap(Npwp::parse).or(() -> old);
        if (now.isEmpty()) return;
        bag.put(Taxpayer.NPWP, now.get().digits());
        if (isCompany(bag)) ofCompany(bag, typed, old, now.get());
        else ofPerson(bag, old, now.get());
    }

    /// A resident's number is the NIK; `0` and the old fifteen digits only holds until it is known.
    private static void ofPerson(Bag bag, Optional<Npwp> old, Npwp now) {
        if (now.isLegacy()) bag.choose(at(Taxpayer.NPWP), "carry.npwp.old", now.grouped());
        else if (old.filter(Npwp::isLegacy).isPresent())
            bag.check(
                    at(Taxpayer.NPWP),
                    "carry.npwp.new",
                    old.orElseThrow().grouped(),
                    now.grouped());
        else other(bag, old, now);
    }

    /// A company keeps its number, with `0` before the old fifteen digits.
    ///
    /// Source: PMK 112/PMK.03/2022 Pasal 2, as amended by PMK 136/2023.
    private static void ofCompany(Bag bag, Optional<String> typed, Optional<Npwp> old, Npwp now) {
        var longer = typed.filter(text -> !text.equals(now.digits())).isPresent();
        if (old.equals(Optional.of(now)) && longer)
            bag.check(at(Taxpayer.NPWP), "carry.npwp.sixteen", now.grouped(), now.digits());
        else other(bag, old, now);
    }

    private static void other(Bag bag, Optional<Npwp> old, Npwp now) {
        if (old.isPresent() && !old.get().equals(now))
            bag.choose(at(Taxpayer.NPWP), "carry.npwp.other", old.get().grouped(), now.grouped());
    }
}
