package id.lontar.store;

import id.lontar.filing.Role;
import id.lontar.filing.Sha256;
import id.lontar.filing.StoreFault;

import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Somebody at work on a shared store: asks the trail what they may do, and signs into it what they
/// do.
final class Desk implements Trail {
    private final String writer = UUID.randomUUID().toString();
    private final String name;
    private final MemberKey own;
    private final TrailTable trail;
    private final Clock clock;

    /// Of an office that has not moved away.
    private volatile Known known = new Known(-1, new Staff());

    /// @param members number of the entry it comes from
    private record Known(long members, Staff staff) {}

    Desk(String name, MemberKey own, TrailTable trail, Clock clock) {
        this.name = name;
        this.own = own;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String writer() {
        return writer;
    }

    String name() {
        return name;
    }

    /// The first thing in every transaction that writes: from here to its end this desk is the only
    /// one that does. So transactions of an office come one after the other, as they do in a file,
    /// and every rule that leans on that holds here too.
    void begin(Handle handle) {
        var end = TrailTable.take(handle).orElseThrow(() -> new StoreFault("office.none"));
        if (end.moved()) throw new StoreFault("office.moved");
        learn(handle, end);
        if (known.staff.of(name).isEmpty()) throw new StoreFault("office.removed");
    }

    /// What may be done now by whom.
    Staff staff(Handle handle) {
        TrailTable.end(handle).ifPresent(end -> learn(handle, end));
        return known.staff;
    }

    private void learn(Handle handle, TrailTable.End end) {
        if (end.members() == known.members) return;
        var staff = new Staff();
        for (var line : trail.aboutMembers(handle))
            line.line().ifPresent(each -> take(staff, each));
        known = new Known(end.members(), staff);
    }

    /// What does not hold has no say; that it is there is told by who reads the whole trail.
    private static void take(Staff staff, byte[] line) {
        try {
            var _ = staff.take(TrailEntry.of(line));
        } catch (java.io.IOException e) {
            // Nobody's.
        }
    }

    Set<Role> roles() {
        return known.staff.of(name).map(Staff.Place::roles).orElseGet(this::none);
    }

    private Set<Role> none() {
        return EnumSet.noneOf(Role.class);
    }

    @Override
    public void wrote(Handle handle, Deed deed, long version, byte[] body) {
        insistOnRole(deed);
        var digest = body.length == 0 ? "" : Sha256.of(body).hex();
        add(handle, List.of(new Done(deed, version, digest, Optional.empty())));
    }

    void member(Handle handle, Deed deed, Staff.Place place) {
        insistOnRole(deed);
        add(handle, List.of(new Done(deed, 0, "", Optional.of(place))));
    }

    private void insistOnRole(Deed deed) {
        if (!Staff.may(roles(), deed)) throw new StoreFault(refusal(deed.roles()));
    }

    /// One sentence for each: it says whom to ask.
    private static String refusal(Set<Role> enough) {
        return enough.size() == 1 ? "office.may-not." + enough.iterator().next() : "office.may-not";
    }

    /// @param digest of the body as it stands in the table; empty when there is none
    /// @param place of the member it is about
    record Done(Deed deed, long version, String digest, Optional<Staff.Place> place) {
        /// About the office as a whole.
        static Done office(String what) {
            var deed = Deed.of(Deed.OFFICE, UUID.randomUUID().toString(), what);
            return new Done(deed, 0, "", Optional.empty());
        }
    }

    void add(Handle handle, List<Done> all) {
        var end = TrailTable.end(handle).orElseThrow().head();
        var entries = new ArrayList<TrailEntry>();
        var seq = end.number();
        var before = end.digest();
        for (var each : all) {
            var entry = entry(each, ++seq, before).signed(own);
            before = TrailEntry.digest(entry.line());
            entries.add(entry);
        }
        trail.add(handle, entries);
    }

    private TrailEntry entry(Done done, long seq, String before) {
        var deed = done.deed();
        return new TrailEntry(
                seq,
                clock.instant().toString(),
                name,
                deed.what(),
                deed.kind(),
                deed.id(),
                done.version(),
                done.digest(),
                deed.detail(),
                done.place().stream()
                        .flatMap(each -> each.roles().stream())
                        .map(Role::name)
                        .toList(),
                done.place()
                        .map(each -> java.util.Base64.getEncoder().encodeToString(each.key()))
                        .orElse(""),
                before,
                "");
    }
}
