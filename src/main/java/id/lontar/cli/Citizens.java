package id.lontar.cli;

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

    /// This device's key for a practice person, made and registered the first time.
    static SigningKey deviceKey(Workbench bench, Filer filer, Practice.Citizen citizen) {
        var npwp = citizen.person().npwp16();
        var known =
                bench.keys().all().stream()
                        .filter(each -> each.description().kind() == SigningKey.Kind.DEVICE)
                        .filter(each -> each.description().npwp().equals(Optional.of(npwp)))
                        .findFirst();
        if (known.isPresent()) return known.get();
        var passphrase = citizen.keyStorePassphrase().toCharArray();
        var key = bench.keys().createDeviceKey(npwp, citizen.person().name(), passphrase);
        filer.answer(
                bench.office()
                        .registerDevice(
                                bench.keys().devicePublicKey().orElseThrow(),
                                "lontar",
                                citizen.efin()));
        return key;
    }
}
