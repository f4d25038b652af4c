package id.lontar.store;

import id.lontar.filing.Desks;
import id.lontar.filing.Role;
import id.lontar.filing.StoreFault;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The others on a shared store.
final class SharedDesks implements Desks {
    private final Database database;
    private final Desk desk;
    private final TrailTable trail;
    private final byte[] dataKey;
    private final Witness witness;

    SharedDesks(Database database, Desk desk, TrailTable trail, byte[] dataKey, Witness witness) {
        this.database = database;
        this.desk = desk;
        this.trail = trail;
        this.dataKey = dataKey;
        this.witness = witness;
    }

    @Override
    public String self() {
        return desk.name();
    }

    @Override
    public Set<Role> roles() {
        return database.read(
                handle -> {
                    desk.staff(handle);
                    return desk.roles();
                });
    }

    @Override
    public List<Member> members() {
        return database.read(this::members);
    }

    private List<Member> members(Handle handle) {
        var staff = desk.staff(handle);
        var all = new ArrayList<Member>();
        for (var slot : MemberTable.all(handle)) {
            var place = staff.of(slot.name());
            all.add(
                    new Member(
                            slot.name(),
                            place.map(Staff.Place::roles).orElse(Set.of()),
                            Mark.of(slot.open()),
                            place.isEmpty()));
        }
        return List.copyOf(all);
    }

    @Override
    public void admit(String name, Set<Role> roles, String mark) {
        insistOnSome(roles);
        database.write(
                handle -> {
                    var slot = slot(handle, name);
                    if (desk.staff(handle).of(name).isPresent())
                        throw new StoreFault("office.is-in");
                    if (!Mark.isOf(slot.open(), mark)) throw new StoreFault("office.other-mark");
                    desk.member(
                            handle,
                            Deed.of(Deed.MEMBER, name, Deed.ADMIT),
                            new Staff.Place(slot.open(), roles));
                    return MemberTable.put(handle, slot.admitted(dataKey));
                });
    }

    @Override
    public void assign(String name, Set<Role> roles) {
        insistOnSome(roles);
        database.write(
                handle -> {
                    var place = place(handle, name);
                    if (!roles.contains(Role.ADMINISTER)) insistOnAnother(handle, name);
                    desk.member(
                            handle,
                            Deed.of(Deed.MEMBER, name, Deed.ASSIGN),
                            new Staff.Place(place.key(), roles));
                    return true;
                });
    }

    @Override
    public void remove(String name) {
        database.write(
                handle -> {
                    if (desk.staff(handle).of(name).isPresent()) {
                        insistOnAnother(handle, name);
                        desk.member(
                                handle,
                                Deed.of(Deed.MEMBER, name, Deed.REMOVE),
                                new Staff.Place(new byte[0], Set.of()));
                    } else if (!desk.roles().contains(Role.ADMINISTER))
                        throw new StoreFault("office.may-not.ADMINISTER");
                    if (MemberTable.drop(handle, name) == 0) throw new StoreFault("office.nobody");
                    return true;
                });
    }

    /// An office nobody administers could let nobody in any more. The recovery key does not count:
    /// it lies in a drawer.
    private void insistOnAnother(Handle handle, String name) {
        var others =
                desk.staff(handle).all().entrySet().stream()
                        .filter(each -> !each.getKey().equals(name))
                        .filter(each -> !each.getKey().equals(SharedVault.RECOVERY))
                        .filter(each -> each.getValue().roles().contains(Role.ADMINISTER));
        if (others.findAny().isEmpty()) throw new StoreFault("office.last");
    }

    private static void insistOnSome(Set<Role> roles) {
        if (roles.isEmpty()) throw new StoreFault("office.no-role");
    }

    private static MemberTable.Slot slot(Handle handle, String name) {
        return MemberTable.slot(handle, name).orElseThrow(() -> new StoreFault("office.nobody"));
    }

    private Staff.Place place(Handle handle, String name) {
        return desk.staff(handle).of(name).orElseThrow(() -> new StoreFault("office.nobody"));
    }

    @Override
    public Audit audit() {
        var audit = database.still(handle -> Auditor.of(handle, trail, witness.seen()));
        if (audit.holds()) witness.see(audit.head());
        return audit;
    }

    @Override
    public Head export(OutputStream out) throws IOException {
        try {
            return database.still(handle -> export(handle, out));
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Head export(Handle handle, OutputStream out) {
        var head = new Head[] {new Head(0, "")};
        try {
            trail.each(
                    handle,
                    line -> {
                        var text = line.line();
                        if (text.isEmpty()) return;
                        out.write(text.get());
                        out.write('\n');
                        head[0] = new Head(line.seq(), TrailEntry.digest(text.get()));
                    });
            out.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return head[0];
    }

    @Override
    public List<Present> present() {
        return database.read(handle -> PresenceTable.all(handle, ""));
    }

    @Override
    public Stay enter(String filingId) {
        database.aside(handle -> PresenceTable.enter(handle, desk.writer(), desk.name(), filingId));
        return new Stay() {
            @Override
            public List<Present> others() {
                return database.read(handle -> PresenceTable.all(handle, desk.writer())).stream()
                        .filter(each -> each.filingId().equals(filingId))
                        .toList();
            }

            @Override
            public void close() {
                database.aside(handle -> PresenceTable.leave(handle, desk.writer(), filingId));
            }
        };
    }

    @Override
    public Optional<Breach> missed() {
        return witness.seen().flatMap(seen -> database.read(handle -> missed(handle, seen)));
    }

    private Optional<Breach> missed(Handle handle, Head seen) {
        var number = Long.toString(seen.number());
        var line = trail.line(handle, seen.number());
        if (line.isEmpty()) return Optional.of(new Breach("office.audit.cut", number));
        return TrailEntry.digest(line.get()).equals(seen.digest())
                ? Optional.empty()
                : Optional.of(new Breach("office.audit.rewritten", number));
    }

    /// Told again and again while the store is open.
    void stillHere() {
        database.aside(handle -> PresenceTable.still(handle, desk.writer()));
        remember();
    }

    /// What was cut off is not forgotten by seeing less.
    private void remember() {
        if (missed().isPresent()) return;
        database.read(TrailTable::end).ifPresent(end -> witness.see(end.head()));
    }

    void leave() {
        database.aside(handle -> PresenceTable.leave(handle, desk.writer()));
        remember();
    }
}
