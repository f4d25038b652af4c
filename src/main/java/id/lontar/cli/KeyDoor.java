package id.lontar.cli;

import id.lontar.filing.Keys;
import id.lontar.filing.SigningKey;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;
import id.lontar.words.Words;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A key to sign with, from a file or of the store, and what is said when it does not open.
///
/// @param p12 the file; empty for a key of the store
/// @param passphraseFile as given on the command line, empty when not
record KeyDoor(Workbench bench, Terminal terminal, String p12, String passphraseFile) {
    /// @param key that was opened
    record Opened(SigningKey key, SigningKey.Signer signer) {}

    /// The key of the store; none where it comes from a file, which needs the passphrase first.
    ///
    /// @param typed whose it is, empty when not given
    /// @param otherwise whose it is then; empty for the only one there is
    Optional<SigningKey> stored(String typed, Optional<Npwp> otherwise) {
        if (!p12.isEmpty()) return Optional.empty();
        if (typed.isEmpty()) return Optional.of(stored(bench, otherwise));
        var signer = Npwp.parse(typed);
        if (signer.isEmpty()) throw new Stopped(Exit.USAGE, "cli.batch.signer", typed);
        return Optional.of(stored(bench, signer));
    }

    /// Asks for the passphrase, and forgets it.
    Opened open(Optional<SigningKey> stored) throws IOException {
        var passphrase = secret(passphraseFile).ask(terminal);
        try {
            var key = stored.isPresent() ? stored.get() : added(bench, terminal, p12, passphrase);
            return new Opened(key, opened(terminal.words(), key.open(passphrase)));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    static Secret secret(String passphraseFile) {
        return new Secret(passphraseFile, "LONTAR_KEY_PASSPHRASE", "cli.key.passphrase");
    }

    private static SigningKey stored(Workbench bench, Optional<Npwp> signer) {
        var wanted = signer.map(Npwp::digits);
        var fitting =
                bench.keys().all().stream()
                        .filter(each -> each.description().npwp().isPresent())
                        .filter(
                                each ->
                                        wanted.isEmpty()
                                                || each.description().npwp().equals(wanted))
                        .toList();
        if (fitting.isEmpty()) throw new Stopped(Exit.NOT_FOUND, "cli.key.none");
        var owners = fitting.stream().map(each -> each.description().npwp()).distinct().count();
        if (owners > 1) throw new Stopped(Exit.USAGE, "cli.batch.whichKey");
        // the certificate first: the gateway asks for no code then
        return fitting.stream()
                .filter(each -> each.description().kind() == SigningKey.Kind.CERTIFICATE)
                .findFirst()
                .orElse(fitting.getFirst());
    }

    static SigningKey added(Workbench bench, Terminal terminal, String p12, char[] passphrase)
            throws IOException {
        try {
            return bench.keys().add(ReturnArgument.bytes(Path.of(p12)), passphrase);
        } catch (Keys.Unreadable e) {
            throw new Stopped(Exit.KEY_SHUT, "cli.key.file", p12, terminal.words().say(e.key()));
        }
    }

    static SigningKey.Signer opened(Words words, SigningKey.Opening opening) {
        return switch (opening) {
            case SigningKey.Opening.Opened(var signer) -> signer;
            case SigningKey.Opening.WrongPassphrase() ->
                    throw new Stopped(Exit.KEY_SHUT, "cli.key.wrong");
            case SigningKey.Opening.Expired(var since) ->
                    throw new Stopped(Exit.KEY_SHUT, "cli.key.expired", words.moment(since));
            case SigningKey.Opening.Unusable(var reason) ->
                    throw new Stopped(Exit.KEY_SHUT, "cli.key.unusable", words.say(reason));
        };
    }
}
