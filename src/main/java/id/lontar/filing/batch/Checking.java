package id.lontar.filing.batch;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Workbench;
import id.lontar.filing.batch.Examination.UnfitAnswers;
import id.lontar.filing.batch.Result.Kind;

/// Computes and checks drafts. Changes nothing.
public final class Checking implements Stage {
    private final Examination examination;

    public Checking(Workbench bench) {
        examination = new Examination(bench.forms(), bench.law(), bench.clock());
    }

    @Override
    public boolean takes(FilingState state) {
        return state == FilingState.DRAFT;
    }

    @Override
    public Result on(Filing filing, Brake brake) {
        try {
            var against = examination.of(filing).against();
            return against.isEmpty()
                    ? Result.done(filing)
                    : new Result(Kind.ATTENTION, filing, against);
        } catch (UnfitAnswers e) {
            return Result.attention(filing, "batch.unfit");
        }
    }
}
