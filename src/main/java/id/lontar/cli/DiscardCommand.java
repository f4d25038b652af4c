package id.lontar.cli;

import id.lontar.filing.Discarding;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

/// Deletes a draft that was never sealed or sent.
@Command(name = "discard")
final class DiscardCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Parameters(paramLabel = "RETURN", descriptionKey = "filing")
    String id = "";

    DiscardCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var bench = store.open(house, terminal);
        var filing = new FilingArgument(id).in(bench, each -> false);
        var gone = new Discarding(bench.cabinet(), bench.clock()).discard(filing.id());
        var of = gone.filing().taxReturn();
        terminal.say("cli.discard.done", FilingArgument.shortId(filing), of.form(), of.year());
        terminal.record("discarded", Map.of("id", filing.id()));
        return Exit.OK.code();
    }
}
