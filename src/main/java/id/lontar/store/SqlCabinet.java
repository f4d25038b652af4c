package id.lontar.store;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Desks;
import id.lontar.filing.Filing;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.Office;
import id.lontar.filing.Person;
import id.lontar.filing.StoreFault;

import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The open store. One call is one transaction.
final class SqlCabinet implements Cabinet {
    private final Database database;
    private final Damages damages = new Damages();
    private final PersonTable people;
    private final FilingTable filings;
    private final JournalTable journal;
    private final FileTable files;
    private final NoteTable notes;
    private final SqlOffice office;
    private final Clock clock;
    private final Optional<Desks> desks;

    SqlCabinet(Database database, RowCipher cipher, Clock clock) {
        this(database, cipher, clock, Trail.NONE, Optional.empty());
    }

    /// @param desks who else works on it
    SqlCabinet(
            Database database, RowCipher cipher, Clock clock, Trail trail, Optional<Desks> desks) {
        var rows = new Rows(cipher, damages, trail);
        this.database = database;
        this.desks = desks;
        this.clock = clock;
        people = new PersonTable(rows);
        filings = new FilingTable(rows);
        journal = new JournalTable(rows);
        files = new FileTable(rows);
        notes = new NoteTable(rows);
        office = new SqlOffice(database, rows);
    }

    @Override
    public List<Person> people() {
        return database.read(people::all);
    }

    @Override
    public void save(Person person) {
        write(handle -> people.save(handle, person));
    }

    @Override
    public void change(Person before, Person after) {
        write(handle -> people.change(handle, before, after));
    }

    @Override
    public boolean remove(String personId) {
        return database.write(handle -> people.remove(handle, personId));
    }

    @Override
    public List<Filing> filings() {
        return database.read(filings::all);
    }

    @Override
    public List<Entry> entries() {
        return database.read(filings::entries);
    }

    @Override
    public Optional<Filing> filing(String id) {
        return database.read(handle -> filings.one(handle, id));
    }

    @Override
    public void save(Filing filing) {
        write(handle -> filings.save(handle, filing));
    }

    @Override
    public void record(Filing filing, JournalEntry entry) {
        write(
                handle -> {
                    filings.record(handle, filing, entry);
                    journal.add(handle, entry);
                });
    }

    @Override
    public List<JournalEntry> journal(String filingId) {
        return database.read(handle -> journal.of(handle, filingId));
    }

    @Override
    public void discard(String filingId) {
        write(handle -> discard(handle, filingId));
    }

    private void discard(Handle handle, String filingId) {
        var filing = filings.one(handle, filingId);
        if (filing.isEmpty()) return;
        if (!filing.get().state().isEditable()) throw new StoreFault("vault.not-a-draft");
        filings.remove(handle, filingId);
        files.dropAll(handle, filingId);
        journal.add(
                handle,
                new JournalEntry(
                        filingId,
                        0,
                        clock.instant(),
                        "DISCARD",
                        JournalEntry.Phase.DONE,
                        filing.get().taxReturn().form() + " " + filing.get().taxReturn().year()));
    }

    @Override
    public void keep(String filingId, String name, byte[] content) {
        write(handle -> files.keep(handle, filingId, name, content));
    }

    @Override
    public Optional<byte[]> kept(String filingId, String name) {
        return database.read(handle -> files.content(handle, filingId, name));
    }

    @Override
    public List<String> keptNames(String filingId) {
        return database.read(handle -> files.names(handle, filingId));
    }

    @Override
    public void drop(String filingId, String name) {
        write(handle -> files.drop(handle, filingId, name));
    }

    @Override
    public void together(Runnable work) {
        database.together(work);
    }

    @Override
    public List<Damage> damaged() {
        return damages.all();
    }

    @Override
    public Optional<String> note(String name) {
        return database.read(handle -> notes.get(handle, name));
    }

    @Override
    public void note(String name, String value) {
        write(handle -> notes.put(handle, name, value));
    }

    @Override
    public Office office() {
        return office;
    }

    @Override
    public Optional<Desks> desks() {
        return desks;
    }

    private void write(Consumer<Handle> work) {
        database.write(
                handle -> {
                    work.accept(handle);
                    return true;
                });
    }
}
