package id.lontar.cli;

import id.lontar.filing.FilingState;
import id.lontar.filing.Handoff.Task;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.handoff.Handoffs;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

/// Makes the file for the next person.
@Command(name = "send")
final class HandoffSend implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin HandoffDoor door;

    @Parameters(paramLabel = "RETURN", arity = "0..1", descriptionKey = "filing")
    String id = "";

    @Option(names = "--to", paramLabel = "NAME", required = true)
    String to = "";

    @Option(names = "--did", paramLabel = "STEP", defaultValue = "PREPARE")
    Task did = Task.PREPARE;

    @Option(names = "--next", paramLabel = "STEP", defaultValue = "REVIEW")
    Task next = Task.REVIEW;

    @Option(names = "--note", paramLabel = "TEXT")
    String note = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true)
    String output = "";

    HandoffSend(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var target = new NewFile(output);
        target.insistOnFree();
        var bench = store.open(house, terminal);
        var filing = new FilingArgument(id).in(bench, each -> each.state() == FilingState.DRAFT);
        var keys = bench.keys().handoff();
        var card = HandoffDoor.colleague(keys, to);
        var handoffs = new Handoffs(bench);
        try (var hand = door.open(keys, terminal)) {
            var order = new Handoffs.Order(card, did, next, note);
            var prepared = handoffs.prepare(filing, hand, order);
            var written = handoffs.handOut(filing, prepared, target::write);
            var number = prepared.step().step().number();
            terminal.say(
                    "cli.handoff.sent",
                    Integer.toString(number),
                    card.name(),
                    terminal.words().say("handoff.task." + next),
                    written.toString());
            terminal.record(
                    "handoff",
                    Map.of("id", filing.id(), "step", number, "file", written.toString()));
        } catch (HandoffRefused e) {
            throw HandoffDoor.refused(e, FilingArgument.shortId(filing), terminal);
        }
        return Exit.OK.code();
    }
}
