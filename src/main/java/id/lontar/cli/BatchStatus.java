package id.lontar.cli;

import id.lontar.filing.Cabinet;
import id.lontar.filing.FilingState;
import id.lontar.filing.batch.LastBatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// How many returns stand where, and what was last begun over many.
@Command(name = "status")
final class BatchStatus implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin BatchSelection selection;

    BatchStatus(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var selected = selection.read();
        var cabinet = store.open(house, terminal).cabinet();
        var ids = selected.in(cabinet, state -> true);
        count(cabinet, ids);
        LastBatch.in(cabinet).ifPresent(this::tell);
        return Exit.OK.code();
    }

    private void count(Cabinet cabinet, List<String> ids) {
        var wanted = new HashSet<>(ids);
        var counts = new EnumMap<FilingState, Integer>(FilingState.class);
        for (var each : cabinet.entries())
            if (wanted.contains(each.id())) counts.merge(each.state(), 1, Integer::sum);
        var members = new LinkedHashMap<String, Object>();
        counts.forEach(
                (state, count) -> {
                    var name = terminal.words().say("cli.state." + state);
                    terminal.text("%7d  %s".formatted(count, name));
                    members.put(state.name(), count);
                });
        terminal.say("cli.batch.total", Integer.toString(ids.size()));
        terminal.record("status", Map.of("returns", ids.size(), "states", members));
    }

    private void tell(LastBatch last) {
        terminal.say(
                last.over() ? "cli.batch.last.over" : "cli.batch.last.open",
                String.join(" ", last.command()),
                terminal.words().moment(last.begunAt()),
                Integer.toString(last.of()));
        terminal.record(
                "lastBatch",
                Map.of(
                        "command", last.command(),
                        "begunAt", last.begunAt().toString(),
                        "of", last.of(),
                        "over", last.over()));
    }
}
