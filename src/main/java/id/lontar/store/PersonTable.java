package id.lontar.store;

import id.lontar.filing.Person;

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
        rows.damages().refuseToOverwrite(KIND, person.id(), () -> one(handle, person.id()));
        var version =
                1
                        + handle.createQuery("select version from person where id = :id")
                                .bind("id", person.id())
                                .mapTo(Long.class)
                                .findOne()
                                .orElse(0L);
        return handle.createUpdate(
                        """
                        insert into person (id, version, body) values (:id, :version, :body)
                        on conflict (id) do update
                        set version = excluded.version, body = excluded.body
                        """)
                .bind("id", person.id())
                .bind("version", version)
                .bind("body", rows.seal(person, KIND, person.id(), version))
                .execute();
    }

    boolean remove(Handle handle, String id) {
        return handle.createUpdate(
                                """
                                delete from person where id = :id
                                and not exists (select 1 from filing where person_id = :id)
                                """)
                        .bind("id", id)
                        .execute()
                > 0;
    }

    private Optional<Person> open(Row row) {
        return rows.open(Person.class, row, KIND);
    }
}
