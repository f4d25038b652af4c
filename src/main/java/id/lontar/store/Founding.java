package id.lontar.store;

import id.lontar.filing.Role;
import id.lontar.filing.StoreFault;

import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Begins an office on an empty database, inside one transaction.
record Founding(String name, KeyCost cost, Clock clock) {
    /// @param desk of the founder
    record Begun(Desk desk, String recoveryKey) {}

    static void insistOnEmpty(Handle handle) {
        if (TrailTable.end(handle).isPresent()) throw new StoreFault("office.there");
    }

    Begun begin(Handle handle, byte[] dataKey, char[] passphrase) {
        insistOnEmpty(handle);
        var own = MemberKey.draw();
        TrailTable.begin(handle);
        var slot = MemberTable.Slot.of(name, own, passphrase, cost);
        MemberTable.put(handle, slot.admitted(dataKey));
        var desk = new Desk(name, own, new TrailTable(new RowCipher(dataKey)), clock);
        var all = new Staff.Place(own.open(), EnumSet.allOf(Role.class));
        var found = Deed.of(Deed.OFFICE, UUID.randomUUID().toString(), Deed.FOUND);
        desk.add(handle, List.of(new Desk.Done(found, 0, "", Optional.of(all))));
        desk.begin(handle);
        return new Begun(desk, recovery(handle, desk, dataKey));
    }

    /// Lets in whoever has the printed key.
    private static String recovery(Handle handle, Desk desk, byte[] dataKey) {
        var drawn = RecoveryKey.draw();
        var secret = RecoveryKey.parse(drawn).orElseThrow();
        var slot =
                MemberTable.Slot.of(
                        SharedVault.RECOVERY, MemberKey.draw(), secret, KeySlot.RANDOM_SECRET);
        desk.member(
                handle,
                Deed.of(Deed.MEMBER, SharedVault.RECOVERY, Deed.ADMIT),
                new Staff.Place(slot.open(), Set.of(Role.ADMINISTER)));
        MemberTable.put(handle, slot.admitted(dataKey));
        return drawn;
    }
}
