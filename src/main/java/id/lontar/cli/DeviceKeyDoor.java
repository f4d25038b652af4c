package id.lontar.cli;

import id.lontar.filing.DeviceName;
import id.lontar.filing.Passphrases;
import id.lontar.filing.SigningKey;
import id.lontar.filing.Workbench;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes this device's own signing key and tells the gateway of it, which asks for the EFIN. Asked
/// for again, it only tells the gateway once more, unless a new key is wanted in its place.
final class DeviceKeyDoor {
    @Mixin Account account;

    @Option(names = "--device-key", descriptionKey = "deviceKey")
    boolean wanted;

    @Option(names = "--new-device-key", descriptionKey = "newDeviceKey")
    boolean anew;

    @Option(names = "--efin-file", paramLabel = "FILE", descriptionKey = "efinFile")
    String efinFile = "";

    SigningKey open(Workbench bench, Terminal terminal, Signatory signatory, char[] passphrase) {
        var filer = new Filer(bench, terminal.words());
        var npwp = signatory.npwp();
        account.signIn(bench, filer, terminal, npwp);
        // before the old key goes: without it the new one could not be registered
        var efin = new Secret(efinFile, "LONTAR_EFIN", "cli.account.efin").ask(terminal);
        var key =
                Citizens.known(bench, npwp.digits())
                        .filter(each -> !anew)
                        .orElseGet(() -> made(bench, terminal, signatory, passphrase));
        filer.answer(
                bench.office()
                        .registerDevice(
                                npwp.digits(),
                                bench.keys().devicePublicKey(npwp.digits()).orElseThrow(),
                                DeviceName.here(),
                                new String(efin)));
        return key;
    }

    /// Whether this run would make a new key, whose passphrase is asked for twice.
    boolean makesKey(Workbench bench, Signatory signatory) {
        if (!wanted && !anew) return false;
        return anew || Citizens.known(bench, signatory.npwp().digits()).isEmpty();
    }

    private static SigningKey made(
            Workbench bench, Terminal terminal, Signatory signatory, char[] passphrase) {
        mustBeStrong(terminal, passphrase);
        return bench.keys()
                .createDeviceKey(signatory.npwp().digits(), signatory.name(), passphrase);
    }

    static void mustBeStrong(Terminal terminal, char[] passphrase) {
        Passphrases.problem(passphrase)
                .ifPresent(
                        key -> {
                            throw new Stopped(Exit.WEAK, "cli.key.weak", terminal.words().say(key));
                        });
    }
}
