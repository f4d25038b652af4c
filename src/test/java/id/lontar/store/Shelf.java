package id.lontar.store;

import id.lontar.filing.Cabinet;
import id.lontar.filing.OfficeSetup.Address;
import id.lontar.filing.Vault;
import id.lontar.gateway.PostgresServer;

import java.nio.file.Path;
import java.util.Optional;

/// Where a store can stand: what holds for it holds on both.
enum Shelf {
    FILE {
        @Override
        Vault empty(Path folder) throws Exception {
            return new SqliteVault(folder, Sample.CHEAP, new MemoryKeyring(), Sample.CLOCK);
        }

        @Override
        Cabinet open(Vault vault) throws Exception {
            return vault.create(Sample.passphrase()).cabinet();
        }
    },
    SERVER {
        @Override
        Vault empty(Path folder) throws Exception {
            var address = address("siti");
            new OfficeSetups(folder, Sample.CHEAP, Sample.CLOCK)
                    .create(address, Sample.passphrase());
            return new SharedVault(address, folder, Sample.CHEAP, Sample.CLOCK);
        }

        @Override
        Cabinet open(Vault vault) {
            return opened(vault, Sample.PASSPHRASE);
        }
    };

    abstract Vault empty(Path folder) throws Exception;

    abstract Cabinet open(Vault vault) throws Exception;

    static Cabinet opened(Vault vault, String passphrase) {
        if (vault.unlock(passphrase.toCharArray()) instanceof Vault.Unlocking.Open(var cabinet))
            return cabinet;
        throw new AssertionError("not open");
    }

    /// Of a database of its own.
    static Address address(String name) throws Exception {
        var database = PostgresServer.database();
        return new Address(database.url(), database.user(), Optional.empty(), name);
    }

    static boolean isMissing(Shelf shelf) throws Exception {
        return shelf == SERVER && PostgresServer.isMissing();
    }
}
