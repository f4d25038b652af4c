package id.lontar.cli;

import id.lontar.filing.Handoff.Card;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.HandoffRefused;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Arrays;

/// Opens the hand-off key, and says what is wrong with a card or a file.
final class HandoffDoor {
    @Option(
            names = "--handoff-passphrase-file",
            paramLabel = "FILE",
            descriptionKey = "handoffPassphraseFile")
    String passphraseFile = "";

    Secret secret() {
        return new Secret(passphraseFile, "LONTAR_HANDOFF_PASSPHRASE", "cli.handoff.passphrase");
    }

    HandoffKeys.Hand open(HandoffKeys keys, Terminal terminal) {
        if (keys.own().isEmpty()) throw new Stopped(Exit.NOT_FOUND, "cli.handoff.noCard");
        var passphrase = secret().ask(terminal);
        try {
            return switch (keys.open(passphrase)) {
                case HandoffKeys.Opening.Opened(var hand) -> hand;
                case HandoffKeys.Opening.WrongPassphrase() ->
                        throw new Stopped(Exit.KEY_SHUT, "cli.handoff.wrong");
                case HandoffKeys.Opening.None() ->
                        throw new Stopped(Exit.NOT_FOUND, "cli.handoff.noCard");
            };
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    static Card card(HandoffKeys keys, Path file, Terminal terminal) {
        try {
            return keys.readCard(ReturnArgument.bytes(file));
        } catch (HandoffRefused e) {
            throw refused(e, file.toString(), terminal);
        }
    }

    static Stopped refused(HandoffRefused e, String file, Terminal terminal) {
        var exit =
                switch (e.reason()) {
                    case TORN, TOO_LARGE, NEWER, NO_RETURN, BAD_CARD -> Exit.UNREADABLE;
                    case NOT_YOURS -> Exit.KEY_SHUT;
                    case NOT_GENUINE, BROKEN_CHAIN, COMMENTS, OTHER_OWNER, OTHER_RETURN ->
                            Exit.NOT_GENUINE;
                };
        return new Stopped(exit, "cli.handoff.refused", file, terminal.words().say(e.key()));
    }

    /// A colleague by name or by the groups on their card.
    static Card colleague(HandoffKeys keys, String named) {
        var found =
                keys.colleagues().stream()
                        .filter(
                                each ->
                                        each.name().equalsIgnoreCase(named.strip())
                                                || each.isCalled(named)
                                                || each.digest().hex().equals(named))
                        .toList();
        if (found.size() == 1) return found.getFirst();
        throw new Stopped(
                Exit.NOT_FOUND,
                found.isEmpty() ? "cli.handoff.nobody" : "cli.handoff.several",
                named);
    }
}
