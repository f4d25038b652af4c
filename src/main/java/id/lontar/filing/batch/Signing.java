package id.lontar.filing.batch;

import id.lontar.filing.Authority;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Journey;
import id.lontar.filing.LastYears;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.filing.batch.Examination.UnfitAnswers;
import id.lontar.filing.batch.Result.Kind;
import id.lontar.form.carry.LastYear;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.Npwp;

import java.util.Optional;

/// Seals and signs drafts with one opened key. Each is in the store, sealed, when it is told as
/// done.
public final class Signing implements Stage {
    private final Workbench bench;
    private final Examination examination;
    private final Enclosures enclosures;
    private final LastYears lastYears;
    private final BoundedSigner signer;
    private final Npwp owner;
    private final Rights rights;

    /// By what mandate the holder of the key signs a return of somebody else.
    @FunctionalInterface
    public interface Rights {
        Optional<String> mandateFor(Npwp owner, TaxReturn taxReturn);
    }

    /// @param owner of the key
    public Signing(Workbench bench, BoundedSigner signer, Npwp owner, Rights rights) {
        this.bench = bench;
        this.examination = new Examination(bench.forms(), bench.law(), bench.clock());
        this.enclosures = new Enclosures(bench.cabinet());
        this.lastYears = new LastYears(bench);
        this.signer = signer;
        this.owner = owner;
        this.rights = rights;
    }

    @Override
    public boolean takes(FilingState state) {
        return state == FilingState.DRAFT;
    }

    @Override
    public Result on(Filing filing, Brake brake) {
        if (signer.isSpent()) return spent(filing, brake);
        try {
            var examined = examination.of(filing);
            if (!examined.against().isEmpty())
                return new Result(Kind.ATTENTION, filing, examined.against());
            var authority = authority(filing.taxReturn());
            return authority.isPresent()
                    ? sealed(filing, examined, authority.get(), brake)
                    : Result.attention(filing, "batch.noMandate", owner.grouped());
        } catch (UnfitAnswers e) {
            return Result.attention(filing, "batch.unfit");
        } catch (Enclosures.Changed e) {
            return Result.attention(filing, "batch.attachment", e.name());
        }
    }

    private Result sealed(
            Filing filing, Examination.Examined examined, Authority authority, Brake brake)
            throws Enclosures.Changed {
        var attachments = enclosures.of(filing);
        var lastYear = lastYears.last(filing.id()).map(LastYear::new);
        var pdf =
                bench.papers()
                        .paper()
                        .print(
                                filing.taxReturn(),
                                examined.form(),
                                examined.assessment(),
                                "",
                                lastYear);
        try {
            var signing = new Journey.Signing(signer, Optional.of(authority));
            return Result.done(
                    bench.journey()
                            .seal(
                                    filing,
                                    examined.form(),
                                    examined.assessment(),
                                    signing,
                                    pdf,
                                    attachments));
        } catch (BoundedSigner.Spent e) {
            return spent(filing, brake);
        }
    }

    private static Result spent(Filing filing, Brake brake) {
        brake.stop("batch.spent");
        return Result.waits(filing, "batch.spent");
    }

    private Optional<Authority> authority(TaxReturn taxReturn) {
        var whose = taxReturn.answers().get(Taxpayer.NPWP).flatMap(Npwp::parse);
        if (whose.isEmpty()) return Optional.empty();
        if (whose.get().equals(owner)) return Optional.of(Authority.own(owner.digits()));
        return rights.mandateFor(whose.get(), taxReturn)
                .map(id -> Authority.mandate(owner.digits(), id));
    }
}
