package id.lontar.store;

import id.lontar.filing.Client;
import id.lontar.filing.StoreFault;

import org.jdbi.v3.core.Handle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The register of clients.
final class ClientTable {
    private static final String KIND = "client";
    private final Rows rows;

    ClientTable(Rows rows) {
        this.rows = rows;
    }

    List<Client> all(Handle handle) {
        return handle
                .createQuery("select id, version, body from client")
                .map((row, context) -> Row.of(row))
                .list()
                .stream()
                .map(this::open)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Client::name).thenComparing(Client::id))
                .toList();
    }

    int save(Handle handle, Client client) {
        var run = run(handle, client.id());
        run.ifPresent(each -> each.insistOn(0, rows.trail()));
        return write(handle, client, run);
    }

    int change(Handle handle, Client before, Client after) {
        if (rows.trail().isShared())
            row(handle, after.id())
                    .flatMap(this::open)
                    .filter(each -> !each.equals(before) && !each.equals(after))
                    .ifPresent(
                            each -> {
                                throw StoreFault.overtaken();
                            });
        return write(handle, after, run(handle, after.id()));
    }

    private int write(Handle handle, Client client, Optional<Run> before) {
        rows.damages()
                .refuseToOverwrite(
                        KIND, client.id(), () -> row(handle, client.id()).ifPresent(this::open));
        var run = Run.next(before, rows.trail());
        var body = rows.seal(client, KIND, client.id(), run.version());
        rows.wrote(handle, Deed.of(KIND, client.id(), Deed.SAVE), run.version(), body);
        return handle.createUpdate(
                        """
                        insert into client (id, version, body, writer, since)
                        values (:id, :version, :body, :writer, :since)
                        on conflict (id) do update
                        set version = excluded.version, body = excluded.body,
                            writer = excluded.writer, since = excluded.since
                        """)
                .bind("id", client.id())
                .bind("body", body)
                .bindMap(run.bound())
                .execute();
    }

    boolean remove(Handle handle, String id) {
        var removed =
                handle.createUpdate("delete from client where id = :id").bind("id", id).execute();
        if (removed > 0) rows.removed(handle, Deed.of(KIND, id, Deed.REMOVE));
        return removed > 0;
    }

    private static Optional<Run> run(Handle handle, String id) {
        return handle.createQuery("select version, writer, since from client where id = :id")
                .bind("id", id)
                .map((row, context) -> Run.of(row))
                .findOne();
    }

    private static Optional<Row> row(Handle handle, String id) {
        return handle.createQuery("select id, version, body from client where id = :id")
                .bind("id", id)
                .map((row, context) -> Row.of(row))
                .findOne();
    }

    private Optional<Client> open(Row row) {
        return rows.open(Client.class, row, KIND);
    }
}
