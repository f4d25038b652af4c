package id.lontar.cli;

import id.lontar.filing.SigningKey;
import id.lontar.filing.Workbench;
import id.lontar.filing.batch.BoundedSigner;
import id.lontar.tax.Npwp;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One unlock of a key for a whole batch: so many signatures, for so long, both shown and agreed to
/// before the passphrase is asked for.
final class BatchKey {
    private static final Duration LONGEST = Duration.ofHours(12);

    @Option(names = "--p12", paramLabel = "FILE", descriptionKey = "batchP12")
    String p12 = "";

    @Option(names = "--signer", paramLabel = "NPWP", descriptionKey = "batchSigner")
    String signer = "";

    @Option(names = "--key-passphrase-file", paramLabel = "FILE", descriptionKey = "batchKeyFile")
    String passphraseFile = "";

    @Option(names = "--at-most", paramLabel = "COUNT", descriptionKey = "batchAtMost")
    int most;

    @Option(
            names = "--within",
            paramLabel = "TIME",
            defaultValue = "30m",
            descriptionKey = "batchWithin")
    String within = "30m";

    @Option(names = "--yes", descriptionKey = "batchYes")
    boolean yes;

    /// @param owner of the key
    record Opened(BoundedSigner signer, Npwp owner) {}

    /// @param selected how many returns there are to sign
    Opened open(Workbench bench, Terminal terminal, int selected) throws IOException {
        var bound = most > 0 ? Math.min(most, selected) : selected;
        var time = time();
        var door = new KeyDoor(bench, terminal, p12, passphraseFile);
        var stored = door.stored(signer, Optional.empty());
        agree(terminal, stored.map(each -> each.description().owner()).orElse(p12), bound, time);
        var opened = door.open(stored);
        var until = bench.clock().instant().plus(time);
        return new Opened(
                new BoundedSigner(opened.signer(), bound, until, bench.clock()),
                owner(opened.key()));
    }

    private void agree(Terminal terminal, String whose, int bound, Duration time) {
        var words = terminal.words();
        var shown = Long.toString(time.toMinutes());
        terminal.say("cli.batch.bound", whose, Integer.toString(bound), shown);
        terminal.record(
                "unlock", Map.of("key", whose, "signatures", bound, "minutes", time.toMinutes()));
        if (yes) return;
        var agreed =
                terminal.agrees(words.say("cli.batch.agree"))
                        .orElseThrow(() -> new Stopped(Exit.USAGE, "cli.batch.yes"));
        if (!agreed) throw new Stopped(Exit.KEY_SHUT, "cli.batch.declined");
    }

    private static Npwp owner(SigningKey key) {
        return key.description()
                .npwp()
                .flatMap(Npwp::parse)
                .orElseThrow(() -> new Stopped(Exit.KEY_SHUT, "cli.batch.nobodysKey"));
    }

    /// `45m`, `2h`, `1h30m`.
    private Duration time() {
        try {
            var time = Duration.parse("PT" + within.strip().toUpperCase(Locale.ROOT));
            if (time.isPositive() && time.compareTo(LONGEST) <= 0) return time;
        } catch (DateTimeParseException e) {
            // told below
        }
        throw new Stopped(Exit.USAGE, "cli.batch.within", within);
    }
}
