package id.lontar.cli;

import id.lontar.filing.DeviceName;
import id.lontar.filing.Passphrases;
import id.lontar.filing.SigningKey;
import id.lontar.filing.Workbench;
import id.lontar.rules.Taxpayer;

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

    SigningKey open(Workbench bench, Terminal terminal, ReturnArgument read, char[] passphrase) {
        var filer = new Filer(bench, terminal.words());
        var npwp = Filer.npwp(read.taxReturn());
        account.signIn(bench, filer, terminal, npwp);
        // before the old key goes: without it the new one could not be registered
        var efin = new Secret(efinFile, "LONTAR_EFIN", "cli.account.efin").ask(terminal);
        var key =
                Citizens.known(bench, npwp.digits())
                        .filter(each -> !anew)
                        .orElseGet(() -> made(bench, terminal, read, passphrase));
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
    boolean makesKey(Workbench bench, ReturnArgument read) {
        if (!wanted && !anew) return false;
        return anew || Citizens.known(bench, Filer.npwp(read.taxReturn()).digits()).isEmpty();
    }

    private static SigningKey made(
            Workbench bench, Terminal terminal, ReturnArgument read, char[] passphrase) {
        var npwp = Filer.npwp(read.taxReturn()).digits();
        var name = read.taxReturn().answers().get(Taxpayer.NAME).orElse("");
        mustBeStrong(terminal, passphrase);
        return bench.keys().createDeviceKey(npwp, name, passphrase);
    }

    static void mustBeStrong(Terminal terminal, char[] passphrase) {
        Passphrases.problem(passphrase)
                .ifPresent(
                        key -> {
                            throw new Stopped(Exit.WEAK, "cli.key.weak", terminal.words().say(key));
                        });
    }
}
