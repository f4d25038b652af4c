package id.lontar.filing.help;

import id.lontar.words.Words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How to do what people come for. The texts are the messages `help.how.NAME` and
/// `help.how.NAME.text`; other words people use for it are `help.how.NAME.also`.
record HowTos(Words words) {
    private record How(String name, Optional<Aim> aim) {
        How(String name) {
            this(name, Optional.empty());
        }

        How(String name, Aim aim) {
            this(name, Optional.of(aim));
        }
    }

    private static final List<How> ALL =
            List.of(
                    new How("code", Aim.DESK),
                    new How("again", Aim.DESK),
                    new How("receipt", Aim.ARCHIVE),
                    new How("why"),
                    new How("pay"),
                    new How("amend", Aim.ARCHIVE),
                    new How("carry", Aim.NEW),
                    new How("email", Aim.PEOPLE),
                    new How("certificate"),
                    new How("elsewhere", Aim.DESK),
                    new How("laptop", Aim.SETTINGS),
                    new How("backup", Aim.SETTINGS),
                    new How("restore", Aim.SETTINGS),
                    new How("passphrase", Aim.SETTINGS),
                    new How("qr"),
                    new How("fingerprint"),
                    new How("lost", Aim.DESK),
                    new How("portal"),
                    new How("handoff", Aim.HANDOFF),
                    new How("checkup", Aim.CHECKUP),
                    new How("look", Aim.SETTINGS),
                    new How("practice"),
                    new How("keys"));

    Stream<HelpEntry> entries() {
        return ALL.stream().map(this::entry);
    }

    private HelpEntry entry(How how) {
        var key = "help.how." + how.name();
        return new HelpEntry(
                "how." + how.name(),
                Kind.HOW,
                words.say(key),
                words.say(key + ".also"),
                words.say(key + ".text"),
                "",
                how.aim(),
                "");
    }
}
