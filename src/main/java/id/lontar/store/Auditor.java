package id.lontar.store;

import id.lontar.filing.Desks.Audit;
import id.lontar.filing.Desks.Breach;
import id.lontar.filing.Desks.Head;
import id.lontar.filing.Sha256;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the trail from its beginning, as somebody would who trusts nobody, and then holds every
/// record against it.
final class Auditor {
    /// More than anybody reads.
    private static final int MOST = 100;

    private final Staff staff = new Staff();
    private final Map<String, Stand> stands = new HashMap<>();
    private final List<Breach> breaches = new ArrayList<>();
    private Head last = new Head(0, "");
    private long entries;
    private long records;

    private record Stand(long version, String digest) {}

    /// @param seen what this machine saw of the trail before
    static Audit of(Handle handle, TrailTable trail, Optional<Head> seen) {
        var auditor = new Auditor();
        try {
            trail.each(handle, line -> auditor.take(line, seen));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        auditor.end(handle, seen);
        for (var table : Table.ALL)
            if (!table.subject().isEmpty()) table.each(handle, auditor::hold);
        auditor.stands.keySet().forEach(each -> auditor.wrong("office.audit.gone", each));
        return new Audit(auditor.entries, auditor.records, auditor.last, auditor.breaches);
    }

    private void take(TrailTable.Line line, Optional<Head> seen) throws IOException {
        entries++;
        var where = Long.toString(line.seq());
        if (line.seq() != last.number() + 1) wrong("office.audit.missing", where);
        if (line.line().isEmpty()) {
            wrong("office.audit.unreadable", where);
            last = new Head(line.seq(), "");
            return;
        }
        take(line.seq(), line.line().get());
        last = new Head(line.seq(), TrailEntry.digest(line.line().get()));
        seen.filter(each -> each.number() == line.seq() && !each.equals(last))
                .ifPresent(each -> wrong("office.audit.rewritten", where));
    }

    private void take(long seq, byte[] line) {
        var where = Long.toString(seq);
        try {
            var entry = TrailEntry.of(line);
            if (entry.seq() != seq || !entry.before().equals(last.digest()))
                wrong("office.audit.chain", where);
            staff.take(entry).ifPresent(key -> wrong(key, where));
            stand(entry);
        } catch (IOException e) {
            wrong("office.audit.unreadable", where);
        }
    }

    private void stand(TrailEntry entry) {
        if (entry.what().equals(Deed.MOVED_IN)) stands.clear();
        if (entry.kind().equals(Deed.MEMBER) || entry.kind().equals(Deed.OFFICE)) return;
        var what = entry.kind() + " " + entry.id();
        if (entry.digest().isEmpty()) removed(entry, what);
        else stands.put(what, new Stand(entry.version(), entry.digest()));
    }

    /// What the office noted about a return goes with it.
    private void removed(TrailEntry entry, String what) {
        stands.remove(what);
        if (entry.kind().equals("filing")) stands.remove("handling " + entry.id());
    }

    /// Its last line is the end that was written down, and no less than what was seen.
    private void end(Handle handle, Optional<Head> seen) {
        var noted = TrailTable.end(handle).map(TrailTable.End::head);
        if (!noted.equals(Optional.of(last)))
            wrong("office.audit.end", Long.toString(last.number()));
        seen.filter(each -> each.number() > last.number())
                .ifPresent(each -> wrong("office.audit.cut", Long.toString(each.number())));
    }

    private void hold(Table.Cells row) {
        var what = row.table().kind() + " " + row.subject();
        var stand = stands.remove(what);
        if (stand == null) wrong("office.audit.unknown", what);
        else if (stand.version != row.version()
                || !stand.digest.equals(Sha256.of(row.body()).hex()))
            wrong("office.audit.changed", what);
        else records++;
    }

    private void wrong(String key, String where) {
        if (breaches.size() < MOST) breaches.add(new Breach(key, where));
    }
}
