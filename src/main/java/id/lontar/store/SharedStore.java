package id.lontar.store;

import id.lontar.filing.Cabinet;
import id.lontar.filing.OfficeSetup.Address;
import id.lontar.filing.Role;
import id.lontar.filing.StoreFault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A shared store that is open: its connections, who opened it, and the key.
final class SharedStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SharedStore.class);
    private static final long HEARTBEAT_S = 20;

    private final Database database;
    private final MemberKey own;
    private final byte[] dataKey;
    private final Desk desk;
    private final SharedDesks desks;
    private final Cabinet cabinet;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread heart;

    private SharedStore(
            Database database,
            String name,
            MemberKey own,
            byte[] dataKey,
            Witness witness,
            Clock clock) {
        var cipher = new RowCipher(dataKey);
        var trail = new TrailTable(cipher);
        this.database = database;
        this.own = own;
        this.dataKey = dataKey;
        desk = new Desk(name, own, trail, clock);
        desks = new SharedDesks(database, desk, trail, dataKey, witness);
        cabinet = new SqlCabinet(database, cipher, clock, desk, Optional.of(desks));
        heart = Thread.ofVirtual().name("desk").unstarted(this::beat);
    }

    /// Empty when the passphrase is not the right one.
    static Optional<SharedStore> open(
            Address address, String name, char[] secret, Witness witness, Clock clock) {
        var database = Database.open(Server.of(address));
        var opened = Optional.<SharedStore>empty();
        try {
            opened = open(database, name, secret, witness, clock);
            return opened;
        } finally {
            if (opened.isEmpty()) database.close();
        }
    }

    private static Optional<SharedStore> open(
            Database database, String name, char[] secret, Witness witness, Clock clock) {
        var end = database.read(TrailTable::end);
        if (end.isEmpty()) throw new StoreFault("office.none");
        if (end.get().moved()) throw new StoreFault("office.moved");
        var slot =
                database.read(handle -> MemberTable.slot(handle, name))
                        .orElseThrow(() -> new StoreFault("office.not-in"));
        var own = slot.own(secret);
        if (own.isEmpty()) return Optional.empty();
        if (slot.waits()) throw new StoreFault("office.waiting");
        var store =
                new SharedStore(
                        database, name, own.get(), dataKey(slot, own.get()), witness, clock);
        store.begin();
        return Optional.of(store);
    }

    static byte[] dataKey(MemberTable.Slot slot, MemberKey own) {
        try {
            return own.unwrap(slot.dataKey(), slot.name());
        } catch (RowCipher.Unreadable e) {
            throw new StoreFault("office.member-torn", e);
        }
    }

    private void begin() {
        if (database.read(desk::staff).of(desk.name()).isEmpty())
            throw new StoreFault("office.removed");
        database.everyWriteBegins(desk::begin);
        heart.start();
    }

    Cabinet cabinet() {
        return cabinet;
    }

    boolean fits(char[] passphrase) {
        return slot(desk.name()).own(passphrase).isPresent();
    }

    boolean changePassphrase(char[] present, char[] next, KeyCost cost) {
        var slot = slot(desk.name());
        if (slot.own(present).isEmpty()) return false;
        database.aside(handle -> MemberTable.put(handle, slot.under(own.secret(), next, cost)));
        return true;
    }

    /// With a key of their own that is new, and the roles they had.
    void readmit(String name, char[] passphrase, KeyCost cost) {
        var slot = MemberTable.Slot.of(name, MemberKey.draw(), passphrase, cost);
        database.write(
                handle -> {
                    var roles =
                            desk.staff(handle)
                                    .of(name)
                                    .map(Staff.Place::roles)
                                    .orElse(EnumSet.allOf(Role.class));
                    desk.member(
                            handle,
                            Deed.of(Deed.MEMBER, name, Deed.ADMIT),
                            new Staff.Place(slot.open(), roles));
                    return MemberTable.put(handle, slot.admitted(dataKey));
                });
    }

    private MemberTable.Slot slot(String name) {
        return database.read(handle -> MemberTable.slot(handle, name))
                .orElseThrow(() -> new StoreFault("office.removed"));
    }

    /// A server that does not answer now may answer next time; whoever saves is told.
    private void beat() {
        try {
            do stillHere();
            while (!closing.await(HEARTBEAT_S, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stillHere() {
        try {
            desks.stillHere();
        } catch (RuntimeException e) {
            LOG.warn("the office does not hear that this desk is there", e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            heart.join();
            desks.leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StoreFault e) {
            LOG.warn("the office did not hear that this desk has left", e);
        }
        database.close();
        Arrays.fill(dataKey, (byte) 0);
        Arrays.fill(own.secret(), (byte) 0);
    }
}
