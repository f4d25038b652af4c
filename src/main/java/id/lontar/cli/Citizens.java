package id.lontar.cli;

import id.lontar.filing.DeviceName;
import id.lontar.filing.Practice;
import id.lontar.filing.SigningKey;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;

import java.util.Optional;

/// The ready-made people of the practice mode, whose secrets nobody needs to type.
final class Citizens {
    private Citizens() {}

    static Optional<Practice.Citizen> find(Workbench bench, Npwp npwp) {
        return bench.practice()
                .flatMap(
                        practice ->
                                practice.citizens().stream()
                                        .filter(
                                                each ->
                                                        Npwp.parse(each.person().npwp16())
                                                                .filter(npwp::equals)
                                                                .isPresent())
                                        .findFirst());
    }

    /// This device's key for a practice person, made the first time. The gateway is told of it
    /// every time, which changes nothing where it knows it: an earlier attempt may have been cut.
    ///
    /// @param passphrase of a key that is made now
    /// @param anew a new key in the place of the one that is there
    static SigningKey deviceKey(
            Workbench bench,
            Filer filer,
            Practice.Citizen citizen,
            char[] passphrase,
            boolean anew) {
        var npwp = citizen.person().npwp16();
        var key =
                known(bench, npwp)
                        .filter(each -> !anew)
                        .orElseGet(() -> made(bench, citizen, passphrase));
        var publicKey = bench.keys().devicePublicKey(npwp).orElseThrow();
        filer.answer(
                bench.office().registerDevice(npwp, publicKey, DeviceName.here(), citizen.efin()));
        return key;
    }

    static Optional<SigningKey> known(Workbench bench, String npwp) {
        return bench.keys().all().stream()
                .filter(each -> each.description().kind() == SigningKey.Kind.DEVICE)
                .filter(each -> each.description().npwp().equals(Optional.of(npwp)))
                .findFirst();
    }

    private static SigningKey made(Workbench bench, Practice.Citizen citizen, char[] passphrase) {
        var person = citizen.person();
        return bench.keys().createDeviceKey(person.npwp16(), person.name(), passphrase);
    }
}
