package id.lontar.cli;

import id.lontar.filing.Passphrases;
import id.lontar.filing.SigningKey;
import id.lontar.filing.Workbench;
import id.lontar.rules.Taxpayer;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;

/// Makes this device's own signing key and tells the gateway of it, which asks for the EFIN. Asked
/// for again, it only tells the gateway once more.
final class DeviceKeyDoor {
    @Mixin Account account;

    @Option(names = "--device-key", descriptionKey = "deviceKey")
    boolean wanted;

    @Option(names = "--efin-file", paramLabel = "FILE", descriptionKey = "efinFile")
    String efinFile = "";

    SigningKey open(Workbench bench, Terminal terminal, ReturnArgument read, char[] passphrase) {
        var filer = new Filer(bench, terminal.words());
        var npwp = Filer.npwp(read.taxReturn());
        account.signIn(bench, filer, terminal, npwp);
        var key =
                known(bench, npwp.digits())
                        .orElseGet(() -> made(bench, terminal, read, passphrase));
        var efin = new Secret(efinFile, "LONTAR_EFIN", "cli.account.efin").ask(terminal);
        filer.answer(
                bench.office()
                        .registerDevice(
                                npwp.digits(),
                                bench.keys().devicePublicKey(npwp.digits()).orElseThrow(),
                                "lontar",
                                new String(efin)));
        return key;
    }

    private static SigningKey made(
            Workbench bench, Terminal terminal, ReturnArgument read, char[] passphrase) {
        var npwp = Filer.npwp(read.taxReturn()).digits();
        var name = read.taxReturn().answers().get(Taxpayer.NAME).orElse("");
        Passphrases.problem(passphrase)
                .ifPresent(
                        key -> {
                            throw new Stopped(Exit.WEAK, "cli.key.weak", terminal.words().say(key));
                        });
        return bench.keys().createDeviceKey(npwp, name, passphrase);
    }

    private static Optional<SigningKey> known(Workbench bench, String npwp) {
        return bench.keys().all().stream()
                .filter(each -> each.description().kind() == SigningKey.Kind.DEVICE)
                .filter(each -> each.description().npwp().equals(Optional.of(npwp)))
                .findFirst();
    }
}
