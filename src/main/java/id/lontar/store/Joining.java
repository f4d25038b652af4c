package id.lontar.store;

import id.lontar.filing.OfficeSetup.Address;
import id.lontar.filing.StoreFault;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/// Asks to be let in. Whoever can reach the database can ask; it is the one who lets in who knows
/// whom.
record Joining(Address address, KeyCost cost) {
    /// @return the mark of their key; empty when they are in already
    Optional<String> ask(Handle handle, char[] passphrase) {
        var end = TrailTable.end(handle).orElseThrow(() -> new StoreFault("office.none"));
        if (end.moved()) throw new StoreFault("office.moved");
        var known = MemberTable.slot(handle, address.name());
        if (known.isPresent()) return known(known.get(), passphrase);
        var slot = MemberTable.Slot.of(address.name(), MemberKey.draw(), passphrase, cost);
        MemberTable.put(handle, slot);
        return Optional.of(Mark.of(slot.open()));
    }

    private static Optional<String> known(MemberTable.Slot slot, char[] passphrase) {
        if (slot.own(passphrase).isEmpty()) throw new StoreFault("office.name-taken");
        return slot.waits() ? Optional.of(Mark.of(slot.open())) : Optional.empty();
    }
}
