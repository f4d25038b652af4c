package id.lontar.store;

import id.lontar.filing.Client;

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
        var stored = row(handle, client.id());
        rows.damages().refuseToOverwrite(KIND, client.id(), () -> stored.ifPresent(this::open));
        var version = 1 + stored.map(Row::version).orElse(0L);
        return handle.createUpdate(
                        """
                        insert into client (id, version, body) values (:id, :version, :body)
                        on conflict (id) do update
                        set version = excluded.version, body = excluded.body
                        """)
                .bind("id", client.id())
                .bind("version", version)
                .bind("body", rows.seal(client, KIND, client.id(), version))
                .execute();
    }

    boolean remove(Handle handle, String id) {
        var removed =
                handle.createUpdate("delete from client where id = :id").bind("id", id).execute();
        return removed > 0;
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
