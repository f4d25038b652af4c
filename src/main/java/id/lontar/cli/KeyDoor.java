package id.lontar.cli;

import id.lontar.filing.Keys;
import id.lontar.filing.SigningKey;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A key to sign with, from a file or of the store, and what is said when it does not open.
final class KeyDoor {
    private KeyDoor() {}

    /// @param signer whose; empty for the only one there is
    static SigningKey stored(Workbench bench, Optional<Npwp> signer) {
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

    static SigningKey.Signer opened(Terminal terminal, SigningKey.Opening opening) {
        return switch (opening) {
            case SigningKey.Opening.Opened(var signer) -> signer;
            case SigningKey.Opening.WrongPassphrase() ->
                    throw new Stopped(Exit.KEY_SHUT, "cli.key.wrong");
            case SigningKey.Opening.Expired(var since) ->
                    throw new Stopped(
                            Exit.KEY_SHUT, "cli.key.expired", terminal.words().moment(since));
            case SigningKey.Opening.Unusable(var reason) ->
                    throw new Stopped(
                            Exit.KEY_SHUT, "cli.key.unusable", terminal.words().say(reason));
        };
    }
}
