package id.lontar.cli;

import id.lontar.filing.batch.Batch;
import id.lontar.filing.batch.Checking;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.concurrent.Callable;

/// Computes and checks drafts, and names what is to be put right.
@Command(name = "check")
final class BatchCheck implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin BatchSelection selection;
    @Spec CommandSpec spec;

    BatchCheck(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var selected = selection.read();
        var bench = store.open(house, terminal);
        var stage = new Checking(bench);
        var ids = selected.in(bench.cabinet(), stage::takes);
        var run = new BatchRun(terminal, bench, BatchRun.given(spec));
        return run.over(ids, stage, Batch.underWay()).code();
    }
}
