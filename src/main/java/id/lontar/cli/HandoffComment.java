package id.lontar.cli;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.Workbench;
import id.lontar.filing.handoff.Handoffs;
import id.lontar.form.Place;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/// What is written beside a return: all of it, one more, or one settled.
@Command(name = "comment")
final class HandoffComment implements Callable<Integer> {
    private static final Pattern CELL = Pattern.compile("([^\\[]+)\\[([^\\]]+)\\]\\.(.+)");

    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Parameters(paramLabel = "RETURN", arity = "0..1", descriptionKey = "filing")
    String id = "";

    @Option(names = "--on", paramLabel = "PLACE", defaultValue = "return")
    String on = "return";

    @Option(names = "--text", paramLabel = "TEXT")
    String text = "";

    @Option(names = "--resolve", paramLabel = "ID")
    String resolve = "";

    HandoffComment(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var bench = store.open(house, terminal);
        var handoffs = new Handoffs(bench);
        var filing = text.isEmpty() ? handedOn(bench, id) : draft(bench);
        try {
            if (!text.isEmpty()) handoffs.comment(filing, place(bench, filing), text);
            if (!resolve.isEmpty()) resolve(handoffs, filing);
            HandoffShown.of(terminal, house.forms(), bench.keys().handoff())
                    .comments(filing.taxReturn(), handoffs.of(filing.id()).comments());
        } catch (HandoffRefused e) {
            throw HandoffDoor.refused(e, FilingArgument.shortId(filing), terminal);
        }
        return Exit.OK.code();
    }

    private void resolve(Handoffs handoffs, Filing filing) throws HandoffRefused {
        var found =
                handoffs.of(filing.id()).comments().stream()
                        .filter(each -> each.id().startsWith(resolve))
                        .toList();
        if (found.size() != 1 || !handoffs.resolve(filing, found.getFirst().id()))
            throw new Stopped(Exit.NOT_FOUND, "cli.handoff.noComment", resolve);
    }

    private Filing draft(Workbench bench) {
        return new FilingArgument(id).in(bench, each -> each.state() == FilingState.DRAFT);
    }

    /// The only one that has something of the kind, when none is named.
    static Filing handedOn(Workbench bench, String id) {
        return new FilingArgument(id)
                .in(bench, each -> bench.cabinet().keptNames(each.id()).contains("handoff"));
    }

    /// A question, a line, a list, a cell as `list[row].column`, or `return`.
    private Place place(Workbench bench, Filing filing) {
        var of = filing.taxReturn();
        var form = bench.forms().find(of.form(), of.year()).orElseThrow();
        if (on.equals("return")) return new Place.AtResult();
        if (form.questions().anyMatch(each -> each.id().equals(on)))
            return new Place.AtQuestion(on);
        if (form.tables().anyMatch(each -> each.id().equals(on))) return new Place.AtTable(on);
        var lines = form.assess(bench.law(), of.year(), of.answers()).lines();
        if (lines.stream().anyMatch(each -> each.id().equals(on))) return new Place.AtLine(on);
        var cell = CELL.matcher(on);
        var found =
                cell.matches()
                        ? form.tables()
                                .filter(each -> each.id().equals(cell.group(1)))
                                .filter(each -> each.column(cell.group(3)).isPresent())
                                .flatMap(each -> of.answers().row(each, cell.group(2)).stream())
                                .findFirst()
                        : Optional.empty();
        if (found.isPresent()) return new Place.AtCell(cell.group(1), cell.group(2), cell.group(3));
        throw new Stopped(Exit.USAGE, "cli.handoff.noPlace", on);
    }
}
