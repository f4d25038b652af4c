package id.lontar;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Desks;
import id.lontar.filing.Filing;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.Office;
import id.lontar.filing.Person;
import id.lontar.work.WholeFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// In practice, where nothing is secret: a cabinet that also lays each receipt beside the store as
/// a plain PDF and tells where it lies.
record OpenReceipts(Cabinet cabinet, Path folder, Consumer<Path> told) implements Cabinet {
    private static final Logger LOG = LoggerFactory.getLogger(OpenReceipts.class);
    private static final String RECEIPT = "receipt.pdf";

    @Override
    public void keep(String filingId, String name, byte[] content) {
        cabinet.keep(filingId, name, content);
        if (!name.equals(RECEIPT)) return;
        var file = folder.resolve(filingId + ".pdf");
        try {
            Files.createDirectories(folder);
            WholeFile.writeOwn(file, content);
            told.accept(file);
        } catch (IOException e) {
            LOG.warn("no copy of the receipt beside the practice store", e);
        }
    }

    @Override
    public void together(Runnable work) {
        cabinet.together(work);
    }

    @Override
    public List<Person> people() {
        return cabinet.people();
    }

    @Override
    public void save(Person person) {
        cabinet.save(person);
    }

    @Override
    public void change(Person before, Person after) {
        cabinet.change(before, after);
    }

    @Override
    public boolean remove(String personId) {
        return cabinet.remove(personId);
    }

    @Override
    public List<Filing> filings() {
        return cabinet.filings();
    }

    @Override
    public Optional<Filing> filing(String id) {
        return cabinet.filing(id);
    }

    @Override
    public void save(Filing filing) {
        cabinet.save(filing);
    }

    @Override
    public void record(Filing filing, JournalEntry entry) {
        cabinet.record(filing, entry);
    }

    @Override
    public List<JournalEntry> journal(String filingId) {
        return cabinet.journal(filingId);
    }

    @Override
    public void discard(String filingId) {
        cabinet.discard(filingId);
    }

    @Override
    public Optional<byte[]> kept(String filingId, String name) {
        return cabinet.kept(filingId, name);
    }

    @Override
    public List<String> keptNames(String filingId) {
        return cabinet.keptNames(filingId);
    }

    @Override
    public void drop(String filingId, String name) {
        cabinet.drop(filingId, name);
    }

    @Override
    public List<Damage> damaged() {
        return cabinet.damaged();
    }

    @Override
    public Optional<String> note(String name) {
        return cabinet.note(name);
    }

    @Override
    public void note(String name, String value) {
        cabinet.note(name, value);
    }

    @Override
    public Office office() {
        return cabinet.office();
    }

    @Override
    public Optional<Desks> desks() {
        return cabinet.desks();
    }
}
