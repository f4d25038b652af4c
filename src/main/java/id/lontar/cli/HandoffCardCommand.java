package id.lontar.cli;

import id.lontar.filing.Handoff.Card;
import id.lontar.filing.HandoffKeys;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;

/// The own card to give away, and the cards of colleagues.
@Command(name = "card")
final class HandoffCardCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin HandoffDoor door;

    @Option(names = "--make", paramLabel = "NAME")
    String make = "";

    @Option(names = "--new")
    boolean another;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    String output = "";

    @Option(names = "--add", paramLabel = "FILE")
    String add = "";

    @Option(names = "--fingerprint", paramLabel = "GROUPS")
    String fingerprint = "";

    @Option(names = "--remove", paramLabel = "NAME")
    String remove = "";

    HandoffCardCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        new NewFile(output).insistOnFree();
        var keys = store.openOrCreate(house, terminal).keys().handoff();
        if (!make.isEmpty()) make(keys);
        if (!add.isEmpty()) add(keys);
        if (!remove.isEmpty()) {
            var gone = HandoffDoor.colleague(keys, remove);
            keys.remove(gone);
            terminal.say("cli.handoff.removed", gone.name());
        }
        if (!output.isEmpty()) save(keys);
        show(keys);
        return Exit.OK.code();
    }

    private void make(HandoffKeys keys) {
        if (keys.own().isPresent() && !another)
            throw new Stopped(Exit.USAGE, "cli.handoff.hasCard");
        var passphrase = door.secret().askNew(terminal);
        try {
            keys.create(make.strip(), passphrase);
        } catch (IllegalArgumentException e) {
            var key = String.valueOf(e.getMessage());
            var weak = key.startsWith("key.passphrase");
            throw new Stopped(
                    weak ? Exit.WEAK : Exit.USAGE,
                    "cli.handoff.notMade",
                    terminal.words().say(key));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /// Only once it was compared: whoever slips in a card of their own reads what it is for.
    private void add(HandoffKeys keys) {
        var card = HandoffDoor.card(keys, Path.of(add), terminal);
        if (fingerprint.isEmpty()) {
            terminal.say("cli.handoff.compare", card.name(), card.groups());
            var agreed =
                    terminal.agrees(terminal.words().say("cli.handoff.agree"))
                            .orElseThrow(
                                    () ->
                                            new Stopped(
                                                    Exit.USAGE,
                                                    "cli.handoff.fingerprint",
                                                    card.groups()));
            if (!agreed) throw new Stopped(Exit.NOT_GENUINE, "cli.handoff.notAdded", card.name());
        } else if (!card.isCalled(fingerprint))
            throw new Stopped(
                    Exit.NOT_GENUINE, "cli.handoff.otherFingerprint", card.name(), card.groups());
        keys.add(card);
    }

    private void save(HandoffKeys keys) throws IOException {
        var own = keys.own().orElseThrow(() -> new Stopped(Exit.NOT_FOUND, "cli.handoff.noCard"));
        var written = new NewFile(output).write(own.pem().getBytes(StandardCharsets.US_ASCII));
        terminal.say("cli.handoff.saved", written.toString());
    }

    private void show(HandoffKeys keys) {
        if (keys.own().isEmpty()) terminal.say("cli.handoff.noCard");
        keys.own().ifPresent(each -> show("own", each));
        keys.colleagues().forEach(each -> show("colleague", each));
    }

    private void show(String whose, Card card) {
        terminal.say("cli.handoff.card." + whose, card.name(), card.groups());
        var members = new LinkedHashMap<String, Object>();
        members.put("whose", whose);
        members.put("name", card.name());
        members.put("groups", card.groups());
        members.put("sha256", card.digest().hex());
        terminal.record("card", members);
    }
}
