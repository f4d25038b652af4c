package id.lontar.cli;

import id.lontar.filing.batch.Asking;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.concurrent.Callable;

/// Sees to it that every return that waits has a code asked for.
@Command(name = "codes")
final class BatchCodes implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin BatchSelection selection;
    @Mixin BatchAccounts accounts;
    @Spec CommandSpec spec;

    @Option(names = "--resend", descriptionKey = "batchResend")
    boolean resend;

    BatchCodes(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var selected = selection.read();
        var bench = store.open(house, terminal);
        var stage = Asking.forCodes(bench, resend);
        var ids = selected.in(bench.cabinet(), stage::takes);
        accounts.signIn(bench, terminal, ids);
        var run = new BatchRun(terminal, bench, BatchRun.given(spec));
        return run.over(ids, stage, BatchRun.QUESTIONS).code();
    }
}
