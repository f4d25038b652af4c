package id.lontar.cli;

import id.lontar.filing.Outcome;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;

import picocli.CommandLine.Mixin;

import java.io.IOException;

/// Opens the store and signs in to the account of one of its people.
final class AccountDoor {
    @Mixin StoreDoor store;
    @Mixin Account account;

    record At(Workbench bench, Filer filer, Npwp npwp) {
        String owner() {
            return npwp.digits();
        }

        <T> T answer(Outcome<T> outcome) {
            return filer.answer(outcome);
        }
    }

    /// @param npwp as given; empty for the only person of the store
    At enter(House house, Terminal terminal, String npwp) throws IOException {
        var bench = store.openOrCreate(house, terminal);
        var filer = new Filer(bench, house.words());
        var owner = owner(bench, npwp);
        account.signIn(bench, filer, terminal, owner);
        return new At(bench, filer, owner);
    }

    private static Npwp owner(Workbench bench, String npwp) {
        var people = bench.cabinet().people();
        var given =
                npwp.isEmpty() && people.size() == 1
                        ? Npwp.parse(people.getFirst().npwp16())
                        : Npwp.parse(npwp);
        return given.orElseThrow(() -> new Stopped(Exit.USAGE, "cli.totp.who"));
    }
}
