package id.lontar.cli;

import id.lontar.filing.batch.Asking;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.concurrent.Callable;

/// Asks where each return stands that was sent, and fetches and checks the receipts that are there.
@Command(name = "receipts")
final class BatchReceipts implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin BatchSelection selection;
    @Mixin BatchAccounts accounts;
    @Spec CommandSpec spec;

    BatchReceipts(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var selected = selection.read();
        var bench = store.open(house, terminal);
        var stage = Asking.forReceipts(bench);
        var ids = selected.in(bench.cabinet(), stage::takes);
        accounts.signIn(bench, terminal, ids);
        var run = new BatchRun(terminal, bench, BatchRun.given(spec));
        return run.over(ids, stage, BatchRun.QUESTIONS).code();
    }
}
