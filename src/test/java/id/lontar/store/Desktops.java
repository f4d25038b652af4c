package id.lontar.store;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Desks;
import id.lontar.filing.OfficeSetup.Address;
import id.lontar.filing.Role;
import id.lontar.filing.Vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An office on a database of its own, with as many desks as a test asks for.
final class Desktops implements AutoCloseable {
    static final Set<Role> ALL = Set.of(Role.values());

    final Address first;
    final String recoveryKey;
    private final Path folder;
    private final List<Vault> open = new ArrayList<>();

    Desktops(Path folder) throws Exception {
        this.folder = folder;
        first = Shelf.address("siti");
        recoveryKey = setup("siti").create(first, passphrase("siti").toCharArray());
    }

    OfficeSetups setup(String name) {
        return new OfficeSetups(home(name), Sample.CHEAP, Sample.CLOCK);
    }

    Path home(String name) {
        return folder.resolve(name);
    }

    Address address(String name) {
        return new Address(first.url(), first.user(), first.passwordFile(), name);
    }

    static String passphrase(String name) {
        return "frasa sandi milik " + name;
    }

    Cabinet sit(String name) {
        return Shelf.opened(vault(name), passphrase(name));
    }

    Vault vault(String name) {
        var vault = new SharedVault(address(name), home(name), Sample.CHEAP, Sample.CLOCK);
        open.add(vault);
        return vault;
    }

    /// Asks to come in, and is let in by the first.
    Cabinet admitted(String name, Role... roles) {
        var mark = setup(name).join(address(name), passphrase(name).toCharArray()).orElseThrow();
        var siti = vault("siti");
        desks(Shelf.opened(siti, passphrase("siti"))).admit(name, Set.of(roles), mark);
        siti.close();
        return sit(name);
    }

    static Desks desks(Cabinet cabinet) {
        return cabinet.desks().orElseThrow();
    }

    /// As whoever has the database's password can, without Lontar.
    int sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection(first.url(), first.user(), "");
                var running = connection.createStatement()) {
            return running.executeUpdate(statement);
        }
    }

    @Override
    public void close() {
        open.forEach(Vault::close);
    }
}
