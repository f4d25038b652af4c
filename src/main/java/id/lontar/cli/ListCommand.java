package id.lontar.cli;

import id.lontar.filing.Filing;
import id.lontar.filing.Vault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Lists the returns in the store with where each stands.
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    ListCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (house.vault().state() == Vault.State.NONE) terminal.say("cli.list.nothing");
        else all(store.open(house, terminal).cabinet().filings());
        return Exit.OK.code();
    }

    private void all(List<Filing> filings) {
        if (filings.isEmpty()) terminal.say("cli.list.nothing");
        for (var each : filings) print(terminal, each);
    }

    static void print(Terminal terminal, Filing filing) {
        var fingerprint = filing.sealed().map(each -> each.fingerprint()).orElse("");
        var state = terminal.words().say("cli.state." + filing.state());
        terminal.text(
                "%s  %s %s  %-32s %s"
                        .formatted(
                                FilingArgument.shortId(filing),
                                filing.taxReturn().form(),
                                filing.taxReturn().year(),
                                state,
                                fingerprint));
        terminal.record("return", members(filing));
    }

    /// What programs are told of a return.
    static Map<String, Object> members(Filing filing) {
        var fingerprint = filing.sealed().map(each -> each.fingerprint()).orElse("");
        var members = new LinkedHashMap<String, Object>();
        members.put("id", filing.id());
        members.put("form", filing.taxReturn().form().code());
        members.put("taxYear", filing.taxReturn().year().year());
        members.put("state", filing.state().name());
        if (!fingerprint.isEmpty()) members.put("fingerprint", fingerprint);
        filing.provisional().ifPresent(each -> members.put("ttsNo", each.ttsNo()));
        filing.receipt().ifPresent(each -> members.put("ntte", each.ntte()));
        return members;
    }
}
