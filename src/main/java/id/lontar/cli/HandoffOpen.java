package id.lontar.cli;

import id.lontar.filing.Filing;
import id.lontar.filing.Handoff.Pack;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.handoff.Handoffs;
import id.lontar.filing.handoff.Received;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Takes in what somebody handed over.
@Command(name = "open")
final class HandoffOpen implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin HandoffDoor door;

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--take", paramLabel = "theirs|mine|both")
    Optional<Received.Choice> take = Optional.empty();

    HandoffOpen(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var bytes = bytes();
        var bench = store.openOrCreate(house, terminal);
        var handoffs = new Handoffs(bench);
        try (var hand = door.open(bench.keys().handoff(), terminal)) {
            var shown = HandoffShown.of(terminal, house.forms(), bench.keys().handoff());
            return switch (handoffs.receive(bytes, hand)) {
                case Received.Added(var filing, var pack) -> taken("added", filing, pack);
                case Received.Updated(var filing, var pack) -> {
                    var kept = handoffs.of(filing.id());
                    var number = kept.steps().size();
                    shown.changes(
                            filing.taxReturn(),
                            Optional.of(pack.last().by()),
                            number,
                            handoffs.ofStep(kept, number));
                    yield taken("updated", filing, pack);
                }
                case Received.Same(var filing) -> {
                    told("same", filing, 0);
                    yield Exit.OK.code();
                }
                case Received.Older(var filing, var here) -> {
                    told("older", filing, here);
                    throw new Stopped(Exit.ATTENTION, "cli.handoff.older", Integer.toString(here));
                }
                case Received.NoDraft(var filing) ->
                        throw new Stopped(Exit.NOT_READY, "handoff.notDraft");
                case Received.Stranger(var sender) ->
                        throw new Stopped(
                                Exit.NOT_GENUINE,
                                "cli.handoff.stranger",
                                sender.name(),
                                sender.groups());
                case Received.Differs differs -> {
                    shown.changes(differs);
                    yield chosen(handoffs, differs);
                }
            };
        } catch (HandoffRefused e) {
            throw HandoffDoor.refused(e, file.toString(), terminal);
        }
    }

    private int chosen(Handoffs handoffs, Received.Differs differs) throws HandoffRefused {
        if (take.isEmpty())
            throw new Stopped(
                    Exit.ATTENTION,
                    differs.forked() ? "cli.handoff.forked" : "cli.handoff.differs",
                    differs.pack().last().by().name());
        var filing = handoffs.settle(differs, take.get());
        return taken(take.get().name().toLowerCase(java.util.Locale.ROOT), filing, differs.pack());
    }

    private int taken(String how, Filing filing, Pack pack) {
        var step = pack.last().step();
        told(how, filing, step.number());
        terminal.say(
                "cli.handoff.from",
                pack.last().by().name(),
                terminal.words().say("handoff.did." + step.did()),
                terminal.words().say("handoff.task." + step.next()));
        if (!step.note().isEmpty()) terminal.text("  " + Visible.text(step.note()));
        return Exit.OK.code();
    }

    private void told(String how, Filing filing, int step) {
        terminal.say("cli.handoff." + how + ".done", FilingArgument.shortId(filing));
        var members = new LinkedHashMap<String, Object>();
        members.put("result", how);
        members.put("id", filing.id());
        if (step > 0) members.put("step", step);
        terminal.record("received", members);
    }

    /// A little more than any such file may have, so that what is too large is told as that.
    private byte[] bytes() {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > id.lontar.filing.Handoff.LARGEST)
                throw HandoffDoor.refused(
                        new HandoffRefused(HandoffRefused.Reason.TOO_LARGE),
                        file.toString(),
                        terminal);
            if (!Files.isRegularFile(file))
                throw new Stopped(Exit.UNREADABLE, "cli.file.missing", file.toString());
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Stopped(Exit.UNREADABLE, "cli.file.unreadable", file.toString());
        }
    }
}
