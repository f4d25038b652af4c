package id.lontar.store;

import id.lontar.filing.Basis;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.StoreFault;

import org.jdbi.v3.core.Handle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Returns, and beside them their sealed containers, which are written once.
final class FilingTable {
    private static final String KIND = "filing";
    private final Rows rows;

    FilingTable(Rows rows) {
        this.rows = rows;
    }

    List<Filing> all(Handle handle) {
        return handle
                .createQuery("select id, version, body from filing")
                .map((row, context) -> Row.of(row))
                .list()
                .stream()
                .map(row -> open(handle, row))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Filing::changedAt).reversed())
                .toList();
    }

    List<Cabinet.Entry> entries(Handle handle) {
        return handle.createQuery("select id, person_id, state from filing order by id")
                .map(
                        (row, context) ->
                                new Cabinet.Entry(
                                        row.getString("id"),
                                        row.getString("person_id"),
                                        FilingState.valueOf(row.getString("state"))))
                .list();
    }

    Optional<Filing> one(Handle handle, String id) {
        return handle.createQuery("select id, version, body from filing where id = :id")
                .bind("id", id)
                .map((row, context) -> Row.of(row))
                .findOne()
                .flatMap(row -> open(handle, row));
    }

    /// Stores without a change of state.
    void save(Handle handle, Filing filing) {
        var stored = stored(handle, filing.id());
        if (stored.isPresent() && !stored.get().state.equals(filing.state().name()))
            throw new StoreFault("vault.stale-save");
        var deed = Deed.of(KIND, filing.id(), saving(handle, filing));
        write(handle, filing, stored, deed);
    }

    void record(Handle handle, Filing filing, JournalEntry entry) {
        var deed = Deed.step(KIND, filing.id(), entry);
        write(handle, filing, stored(handle, filing.id()), deed);
    }

    void remove(Handle handle, String id) {
        rows.damages().refuseToOverwrite(KIND, id, () -> one(handle, id));
        for (var table :
                List.of(
                        "filing where id",
                        "container where filing_id",
                        "label where filing_id",
                        "handling where filing_id"))
            handle.createUpdate("delete from " + table + " = :id").bind("id", id).execute();
        rows.removed(handle, Deed.of(KIND, id, Deed.REMOVE));
    }

    /// Whoever looks at a return moves from page to page, and that is stored too.
    private String saving(Handle handle, Filing filing) {
        if (!rows.trail().isShared()) return Deed.EDIT;
        var answers = one(handle, filing.id()).map(each -> each.taxReturn());
        return answers.filter(filing.taxReturn()::equals).isPresent() ? Deed.LOOK : Deed.EDIT;
    }

    private record Stored(Run run, String state) {}

    private static Optional<Stored> stored(Handle handle, String id) {
        return handle.createQuery("select version, state, writer, since from filing where id = :id")
                .bind("id", id)
                .map((row, context) -> new Stored(Run.of(row), row.getString("state")))
                .findOne();
    }

    private void write(Handle handle, Filing filing, Optional<Stored> stored, Deed deed) {
        var before = stored.map(Stored::run);
        before.ifPresent(each -> each.insistOn(filing.basis().version(), rows.trail()));
        if (before.isEmpty() && filing.basis().version() > 0 && rows.trail().isShared())
            throw StoreFault.overtaken();
        rows.damages().refuseToOverwrite(KIND, filing.id(), () -> one(handle, filing.id()));
        var run = Run.next(before, rows.trail());
        var body = rows.seal(StoredFiling.of(filing), KIND, filing.id(), run.version());
        rows.wrote(handle, deed, run.version(), body);
        handle.createUpdate(
                        """
                        insert into filing (id, person_id, state, version, body, writer, since)
                        values (:id, :person, :state, :version, :body, :writer, :since)
                        on conflict (id) do update
                        set person_id = excluded.person_id, state = excluded.state,
                            version = excluded.version, body = excluded.body,
                            writer = excluded.writer, since = excluded.since
                        """)
                .bind("id", filing.id())
                .bind("person", filing.personId())
                .bind("state", filing.state().name())
                .bind("body", body)
                .bindMap(run.bound())
                .execute();
        filing.sealed().ifPresent(each -> keepContainer(handle, filing.id(), each));
    }

    private void keepContainer(Handle handle, String id, SealedReturn sealed) {
        var digest = sealed.sptDigest().hex();
        var known =
                handle.createQuery(
                                """
                                select 1 from container where filing_id = :id and digest = :digest
                                """)
                        .bind("id", id)
                        .bind("digest", digest)
                        .mapTo(Integer.class)
                        .findOne();
        if (known.isPresent()) return;
        handle.createUpdate("insert into container values (:id, :digest, :body)")
                .bind("id", id)
                .bind("digest", digest)
                .bind("body", rows.cipher().seal(sealed.container(), "container", id, digest))
                .execute();
    }

    private Optional<Filing> open(Handle handle, Row row) {
        return rows.open(StoredFiling.class, row, KIND)
                .flatMap(stored -> whole(handle, row, stored));
    }

    private Optional<Filing> whole(Handle handle, Row row, StoredFiling stored) {
        var id = row.id();
        var basis = Basis.of(row.version());
        if (stored.sealed().isEmpty())
            return Optional.of(stored.whole(id, basis, Optional.empty()));
        var digest = stored.sealed().get().sptDigest().hex();
        return rows.damages()
                .unless(KIND, id, () -> container(handle, id, digest))
                .map(container -> stored.whole(id, basis, Optional.of(container)));
    }

    private byte[] container(Handle handle, String id, String digest) throws RowCipher.Unreadable {
        var body =
                handle.createQuery(
                                """
                                select body from container
                                where filing_id = :id and digest = :digest
                                """)
                        .bind("id", id)
                        .bind("digest", digest)
                        .mapTo(byte[].class)
                        .findOne();
        return rows.cipher().open(body.orElse(new byte[0]), "container", id, digest);
    }
}
