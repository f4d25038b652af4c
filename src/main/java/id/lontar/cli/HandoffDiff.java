package id.lontar.cli;

import id.lontar.filing.HandoffRefused;
import id.lontar.filing.handoff.Handoffs;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Who changed what, line by line.
@Command(name = "diff")
final class HandoffDiff implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Parameters(paramLabel = "RETURN", arity = "0..1", descriptionKey = "filing")
    String id = "";

    @Option(names = "--step", paramLabel = "N")
    int step;

    HandoffDiff(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var bench = store.open(house, terminal);
        var handoffs = new Handoffs(bench);
        var filing = HandoffComment.handedOn(bench, id);
        try {
            var kept = handoffs.of(filing.id());
            if (step < 0 || step > kept.steps().size())
                throw new Stopped(
                        Exit.USAGE, "cli.handoff.noStep", Integer.toString(kept.steps().size()));
            var shown = HandoffShown.of(terminal, house.forms(), bench.keys().handoff());
            for (var each : kept.steps()) {
                var number = each.step().number();
                if (step != 0 && step != number) continue;
                if (number == 1) {
                    terminal.say("cli.handoff.first", shown.names().of(each.by()));
                    continue;
                }
                shown.changes(
                        handoffs.at(each),
                        Optional.of(each.by()),
                        number,
                        handoffs.ofStep(kept, number));
            }
            if (step == 0) {
                terminal.say("cli.handoff.here");
                shown.changes(filing.taxReturn(), Optional.empty(), 0, handoffs.sinceLast(filing));
            }
        } catch (HandoffRefused e) {
            throw HandoffDoor.refused(e, FilingArgument.shortId(filing), terminal);
        }
        return Exit.OK.code();
    }
}
