package id.lontar.store;

import id.lontar.filing.Person;
import id.lontar.filing.StoreFault;

import org.jdbi.v3.core.Handle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Household members.
final class PersonTable {
    private static final String KIND = "person";
    private final Rows rows;

    PersonTable(Rows rows) {
        this.rows = rows;
    }

    List<Person> all(Handle handle) {
        return handle
                .createQuery("select id, version, body from person")
                .map((row, context) -> Row.of(row))
                .list()
                .stream()
                .map(this::open)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
    }

    private Optional<Person> one(Handle handle, String id) {
        return handle.createQuery("select id, version, body from person where id = :id")
                .bind("id", id)
                .map((row, context) -> Row.of(row))
                .findOne()
                .flatMap(this::open);
    }

    int save(Handle handle, Person person) {
        var run = run(handle, person.id());
        run.ifPresent(each -> each.insistOn(0, rows.trail()));
        return write(handle, person, run);
    }

    int change(Handle handle, Person before, Person after) {
        if (rows.trail().isShared())
            one(handle, after.id())
                    .filter(each -> !each.equals(before) && !each.equals(after))
                    .ifPresent(
                            each -> {
                                throw StoreFault.overtaken();
                            });
        return write(handle, after, run(handle, after.id()));
    }

    private int write(Handle handle, Person person, Optional<Run> before) {
        rows.damages().refuseToOverwrite(KIND, person.id(), () -> one(handle, person.id()));
        var run = Run.next(before, rows.trail());
        var body = rows.seal(person, KIND, person.id(), run.version());
        rows.wrote(handle, Deed.of(KIND, person.id(), Deed.SAVE), run.version(), body);
        return handle.createUpdate(
                        """
                        insert into person (id, version, body, writer, since)
                        values (:id, :version, :body, :writer, :since)
                        on conflict (id) do update
                        set version = excluded.version, body = excluded.body,
                            writer = excluded.writer, since = excluded.since
                        """)
                .bind("id", person.id())
                .bind("body", body)
                .bindMap(run.bound())
                .execute();
    }

    boolean remove(Handle handle, String id) {
        var removed =
                handle.createUpdate(
                                """
                                delete from person where id = :id
                                and not exists (select 1 from filing where person_id = :id)
                                """)
                        .bind("id", id)
                        .execute();
        if (removed > 0) rows.removed(handle, Deed.of(KIND, id, Deed.REMOVE));
        return removed > 0;
    }

    private static Optional<Run> run(Handle handle, String id) {
        return handle.createQuery("select version, writer, since from person where id = :id")
                .bind("id", id)
                .map((row, context) -> Run.of(row))
                .findOne();
    }

    private Optional<Person> open(Row row) {
        return rows.open(Person.class, row, KIND);
    }
}
