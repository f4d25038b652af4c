package id.lontar.cli;

import id.lontar.filing.FilingState;
import id.lontar.filing.Mandates.Mandate;
import id.lontar.filing.Mandates.State;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.filing.batch.Batch;
import id.lontar.filing.batch.Signing;
import id.lontar.filing.batch.Signing.Rights;
import id.lontar.tax.Npwp;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Seals and signs drafts with one unlock of one key.
@Command(name = "sign")
final class BatchSign implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin BatchSelection selection;
    @Mixin BatchKey key;
    @Mixin Account account;
    @Spec CommandSpec spec;

    @Option(names = "--mandates", descriptionKey = "batchMandates")
    boolean mandates;

    BatchSign(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var selected = selection.read();
        var bench = store.open(house, terminal);
        var ids = selected.in(bench.cabinet(), each -> each == FilingState.DRAFT);
        if (ids.isEmpty()) {
            terminal.say("cli.batch.none");
            return Exit.OK.code();
        }
        var opened = key.open(bench, terminal, ids.size());
        try (var signer = opened.signer()) {
            var stage = new Signing(bench, signer, opened.owner(), rights(bench, opened.owner()));
            var run = new BatchRun(terminal, bench, BatchRun.given(spec));
            return run.over(ids, stage, Batch.underWay()).code();
        }
    }

    /// The mandates the gateway knows, when they are asked for; else only returns of one's own.
    private Rights rights(Workbench bench, Npwp holder) {
        if (!mandates) return (owner, taxReturn) -> Optional.empty();
        var filer = new Filer(bench, house.words());
        account.signIn(bench, filer, terminal, holder);
        var held = filer.answer(bench.office().mandates().of(holder.digits())).held();
        return (owner, taxReturn) -> covering(bench, held, owner, taxReturn);
    }

    private static Optional<String> covering(
            Workbench bench, List<Mandate> held, Npwp owner, TaxReturn taxReturn) {
        var now = bench.clock().instant();
        return held.stream()
                .filter(each -> each.grantor().npwp().equals(owner.digits()))
                .filter(each -> each.at(now) == State.IN_FORCE)
                .filter(each -> each.scope().covers(taxReturn.form(), taxReturn.year().year()))
                .map(Mandate::mandateId)
                .findFirst();
    }
}
