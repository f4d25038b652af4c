package id.lontar.form.couple;

import id.lontar.form.carry.Meaning;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Question;
import id.lontar.rules.coretax.Allowance;
import id.lontar.rules.coretax.Spouses;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.Npwp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The two returns of one year of husband and wife who file apart. Each worksheet needs the other's
/// net income; both come to the same tax, of which each pays a share.
///
/// Source: UU PPh Pasal 8 ayat (3).
public record Couple(Side own, Side spouse) {
    /// What the own return can take from the spouse's, as far as that is known.
    public List<Taken<?>> offered() {
        var offered = new ArrayList<Taken<?>>();
        spouse.amount(Meaning.COUPLE_NET).ifPresent(net -> offer(offered, PhMt.SPOUSE_NET, net));
        spouse.answer(PhMt.FILER)
                .ifPresent(
                        filer ->
                                offer(
                                        offered,
                                        PhMt.FILER,
                                        filer.equals("SUAMI") ? "ISTRI" : "SUAMI"));
        spouse.npwp().ifPresent(npwp -> offer(offered, Personal.SPOUSE_NPWP, npwp.digits()));
        spouse.answer(Spouses.OWN_GROSS)
                .ifPresent(gross -> offer(offered, Spouses.SPOUSE_GROSS, gross));
        spouse.answer(Allowance.COUPLE).ifPresent(code -> offer(offered, Allowance.COUPLE, code));
        return List.copyOf(offered);
    }

    private <T> void offer(List<Taken<?>> offered, Question<T> question, T value) {
        if (own.asks(question)) offered.add(new Taken<>(question, own.answer(question), value));
    }

    /// The own answers with everything that is offered.
    public Answers take() {
        var answers = own.assessment().answers();
        for (var each : offered()) answers = each.into(answers);
        return answers;
    }

    /// Everything in which the two do not fit together; empty when they agree.
    public List<Difference> differences() {
        var found = new ArrayList<Difference>();
        if (!own.assessment().year().equals(spouse.assessment().year()))
            found.add(
                    Difference.of(
                            "couple.year",
                            own.assessment().year().toString(),
                            spouse.assessment().year().toString()));
        status(found);
        filers(found);
        numbers(found);
        net(found, "couple.net.own", own, spouse);
        net(found, "couple.net.spouse", spouse, own);
        same(found, "couple.relief", Meaning.COUPLE_RELIEF);
        if (found.isEmpty()) shares(found);
        return List.copyOf(found);
    }

    private void status(List<Difference> found) {
        var ours = own.answer(Personal.SPOUSAL_STATUS).orElse("KK");
        var theirs = spouse.answer(Personal.SPOUSAL_STATUS).orElse("KK");
        if (!ours.equals(theirs) || !own.splits())
            found.add(Difference.of("couple.status", ours, theirs));
    }

    private void filers(List<Difference> found) {
        var filer = own.answer(PhMt.FILER);
        if (filer.isPresent() && filer.equals(spouse.answer(PhMt.FILER)))
            found.add(Difference.of("couple.filer", filer.get()));
    }

    private void numbers(List<Difference> found) {
        var written = own.answer(Personal.SPOUSE_NPWP).flatMap(Npwp::parse);
        var real = spouse.npwp();
        if (written.isPresent() && real.isPresent() && !written.equals(real))
            found.add(Difference.of("couple.npwp", written.get().grouped(), real.get().grouped()));
    }

    /// What one return says the other earns, and what the other says itself.
    private static void net(List<Difference> found, String key, Side says, Side of) {
        var said = says.answer(PhMt.SPOUSE_NET);
        var real = of.amount(Meaning.COUPLE_NET);
        if (said.isPresent() && real.isPresent() && !said.equals(real))
            found.add(Difference.of(key, said.get(), real.get()));
        else if (said.isEmpty() || real.isEmpty()) found.add(Difference.of(key + ".open"));
    }

    private void same(List<Difference> found, String key, Meaning meaning) {
        var ours = own.amount(meaning);
        var theirs = spouse.amount(meaning);
        if (ours.isPresent() && theirs.isPresent() && !ours.equals(theirs))
            found.add(Difference.of(key, ours.get(), theirs.get()));
    }

    /// Both come to the same tax, and the two shares make it up.
    private void shares(List<Difference> found) {
        same(found, "couple.tax", Meaning.COUPLE_TAX);
        var tax = own.amount(Meaning.COUPLE_TAX);
        var both = both(Meaning.OWN_SHARE);
        if (tax.isPresent() && both.isPresent() && !tax.equals(both))
            found.add(Difference.of("couple.shares", both.get(), tax.get()));
    }

    private Optional<Rupiah> both(Meaning meaning) {
        return own.amount(meaning).flatMap(a -> spouse.amount(meaning).map(a::plus));
    }
}
