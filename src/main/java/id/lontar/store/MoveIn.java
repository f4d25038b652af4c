package id.lontar.store;

import id.lontar.filing.OfficeSetup.Address;
import id.lontar.filing.OfficeSetup.Moved;
import id.lontar.filing.Role;
import id.lontar.filing.Sha256;
import id.lontar.filing.StoreFault;
import id.lontar.filing.Vault;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Moves the store of one machine to a server, in one transaction there. The file is put aside.
record MoveIn(Place place, Address address, KeyCost cost, Clock clock) {
    private static final int AT_ONCE = 500;

    /// @param noted told once the office is there
    Moved run(char[] passphrase, Consumer<Address> noted) throws IOException {
        var lock = StoreLock.take(place.lock()).orElseThrow(() -> new StoreFault("vault.in-use"));
        try {
            if (Inspection.of(place.store()) != Vault.State.LOCKED)
                throw new StoreFault("office.move-no-store");
            var dataKey =
                    Inspection.slot(place.store(), KeySlot.PASSPHRASE)
                            .flatMap(slot -> slot.unwrap(passphrase))
                            .orElseThrow(() -> new StoreFault("office.wrong"));
            var moved = moved(dataKey, passphrase);
            Arrays.fill(dataKey, (byte) 0);
            noted.accept(address);
            return new Moved(moved.records(), moved.recoveryKey(), aside());
        } finally {
            lock.close();
        }
    }

    private Moved moved(byte[] dataKey, char[] passphrase) {
        try (var file = Database.open(place.store());
                var server = Database.open(Server.of(address))) {
            return file.still(from -> server.aside(to -> moved(from, to, dataKey, passphrase)));
        }
    }

    private Moved moved(Handle from, Handle to, byte[] dataKey, char[] passphrase) {
        Founding.insistOnEmpty(to);
        var carry = new Carry(new RowCipher(dataKey), from, to);
        var begun =
                TrailTable.end(from).isPresent()
                        ? again(carry, dataKey, passphrase)
                        : new Founding(address.name(), cost, clock).begin(to, dataKey, passphrase);
        for (var table : Table.ALL) carry.copy(table);
        begun.desk().add(to, List.of(Desk.Done.office(Deed.MOVED_IN)));
        for (var table : Table.ALL) if (!table.subject().isEmpty()) tell(to, begun.desk(), table);
        return new Moved(carry.compared(Table.ALL), begun.recoveryKey(), place.folder());
    }

    /// An office that moved out before comes back with its members and its trail.
    private Founding.Begun again(Carry carry, byte[] dataKey, char[] passphrase) {
        var to = carry.to();
        for (var each : MemberTable.all(carry.from())) MemberTable.put(to, each);
        var own =
                MemberTable.slot(to, address.name())
                        .orElseThrow(() -> new StoreFault("office.not-in"))
                        .own(passphrase)
                        .orElseThrow(() -> new StoreFault("office.move-other-passphrase"));
        carry.copy(Carry.TRAIL);
        var end = TrailTable.end(carry.from()).orElseThrow();
        TrailTable.put(to, end);
        var desk = new Desk(address.name(), own, new TrailTable(new RowCipher(dataKey)), clock);
        desk.begin(to);
        if (!desk.roles().contains(Role.ADMINISTER))
            throw new StoreFault("office.may-not.ADMINISTER");
        return new Founding.Begun(desk, "");
    }

    /// So that the trail knows each record from here on.
    private static void tell(Handle to, Desk desk, Table table) {
        var all = new ArrayList<Desk.Done>();
        table.each(to, row -> all.add(done(row)));
        for (var at = 0; at < all.size(); at += AT_ONCE)
            desk.add(to, all.subList(at, Math.min(all.size(), at + AT_ONCE)));
    }

    private static Desk.Done done(Table.Cells row) {
        var deed = Deed.of(row.table().kind(), row.subject(), Deed.MOVED);
        return new Desk.Done(deed, row.version(), Sha256.of(row.body()).hex(), Optional.empty());
    }

    private Path aside() throws IOException {
        return new Restoring(place, clock).moveAside("moved-").orElseThrow();
    }
}
