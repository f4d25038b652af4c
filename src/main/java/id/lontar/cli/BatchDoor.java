package id.lontar.cli;

import id.lontar.filing.Workbench;
import id.lontar.filing.batch.Stage;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.util.function.Function;

/// The options of a batch that asks a gateway: which store, which returns, whose accounts.
final class BatchDoor {
    @Mixin StoreDoor store;
    @Mixin BatchSelection selection;
    @Mixin BatchAccounts accounts;

    /// Signs in once for each account the selection needs, then takes all of it through a stage.
    int ask(
            House house,
            Terminal terminal,
            CommandSpec spec,
            Function<Workbench, ? extends Stage> step)
            throws IOException, InterruptedException {
        var selected = selection.read();
        var bench = store.open(house, terminal);
        var stage = step.apply(bench);
        var ids = selected.in(bench.cabinet(), stage::takes);
        accounts.signIn(bench, terminal, ids);
        var run = new BatchRun(terminal, bench, BatchRun.given(spec));
        return run.over(ids, stage, BatchRun.QUESTIONS).code();
    }
}
