package id.lontar.store;

import id.lontar.filing.OfficeSetup.Address;
import id.lontar.filing.OfficeSetup.Moved;
import id.lontar.filing.Role;
import id.lontar.filing.StoreFault;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Moves an office into a file of this machine. The database keeps everything and takes nothing
/// more. The file is whole and on the disk before the office closes; cut off in between, the same
/// command finishes it.
record MoveOut(Place place, Address address, KeyCost cost, Clock clock) {
    Moved run(char[] passphrase, OfficeFile office) throws IOException {
        if (Files.exists(place.store())) throw new StoreFault("office.has-store");
        try (var server = Database.open(Server.of(address))) {
            var moved =
                    finished(server, passphrase).isPresent()
                            ? new Moved(Map.of(), "", place.folder())
                            : moved(server, passphrase);
            office.remove();
            Files.move(made(), place.store(), StandardCopyOption.ATOMIC_MOVE);
            return new Moved(moved.records(), moved.recoveryKey(), place.store());
        }
    }

    private Path made() {
        return place.folder().resolve("store.db.moving");
    }

    /// What a run before this one made before it was cut off.
    private Optional<Path> finished(Database server, char[] passphrase) throws IOException {
        var moved = server.read(TrailTable::end).filter(TrailTable.End::moved).isPresent();
        if (!moved) return Optional.empty();
        if (!Files.exists(made())) throw new StoreFault("office.moved");
        var fits =
                Inspection.slot(made(), KeySlot.PASSPHRASE)
                        .flatMap(slot -> slot.unwrap(passphrase))
                        .isPresent();
        if (!fits) throw new StoreFault("office.wrong");
        return Optional.of(made());
    }

    private Moved moved(Database server, char[] passphrase) throws IOException {
        Files.createDirectories(place.folder());
        Files.deleteIfExists(made());
        try {
            return server.aside(from -> moved(from, passphrase));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Moved moved(Handle from, char[] passphrase) {
        var slot =
                MemberTable.slot(from, address.name())
                        .orElseThrow(() -> new StoreFault("office.not-in"));
        var own = slot.own(passphrase).orElseThrow(() -> new StoreFault("office.wrong"));
        var dataKey = SharedStore.dataKey(slot, own);
        var cipher = new RowCipher(dataKey);
        var desk = new Desk(address.name(), own, new TrailTable(cipher), clock);
        desk.begin(from);
        if (!desk.roles().contains(Role.ADMINISTER))
            throw new StoreFault("office.may-not.ADMINISTER");
        desk.add(from, List.of(Desk.Done.office(Deed.MOVED_OUT)));
        var recoveryKey = RecoveryKey.draw();
        var slots =
                List.of(
                        KeySlot.wrap(KeySlot.PASSPHRASE, dataKey, passphrase, cost),
                        KeySlot.wrap(
                                KeySlot.RECOVERY,
                                dataKey,
                                RecoveryKey.parse(recoveryKey).orElseThrow(),
                                KeySlot.RANDOM_SECRET));
        var records = written(from, cipher, slots);
        TrailTable.moved(from, true);
        return new Moved(records, recoveryKey, place.folder());
    }

    private Map<String, Long> written(Handle from, RowCipher cipher, List<KeySlot> slots) {
        try (var file = Database.open(made())) {
            return file.aside(to -> written(new Carry(cipher, from, to), slots));
        } finally {
            force();
        }
    }

    private static Map<String, Long> written(Carry carry, List<KeySlot> slots) {
        for (var each : slots) SlotTable.put(carry.to(), each);
        for (var each : MemberTable.all(carry.from())) MemberTable.put(carry.to(), each);
        TrailTable.put(carry.to(), TrailTable.end(carry.from()).orElseThrow());
        var tables = new ArrayList<>(Table.ALL);
        tables.add(Carry.TRAIL);
        for (var table : tables) carry.copy(table);
        return carry.compared(tables);
    }

    private void force() {
        try {
            if (Files.exists(made())) Backups.force(made());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
