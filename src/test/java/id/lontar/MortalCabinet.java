package id.lontar;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.Office;
import id.lontar.filing.Person;

import java.util.List;
import java.util.Optional;

/// The store as a program sees it that dies at one of its durable writes, just before or just after
/// it. Nothing it tries afterwards reaches the disk.
final class MortalCabinet implements Cabinet {
    /// The end of the program. Nothing catches it but the trial.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Cabinet cabinet;
    private final int deadlyWrite;
    private final boolean afterIt;
    private final Runnable death;
    private int writes;
    private boolean dead;

    /// @param deadlyWrite counted from 0; never, when negative
    MortalCabinet(Cabinet cabinet, int deadlyWrite, boolean afterIt) {
        this(
                cabinet,
                deadlyWrite,
                afterIt,
                () -> {
                    throw new Killed();
                });
    }

    /// @param death does not return
    MortalCabinet(Cabinet cabinet, int deadlyWrite, boolean afterIt, Runnable death) {
        this.death = death;
        this.cabinet = cabinet;
        this.deadlyWrite = deadlyWrite;
        this.afterIt = afterIt;
    }

    int writes() {
        return writes;
    }

    boolean isDead() {
        return dead;
    }

    private synchronized void write(Runnable work) {
        if (dead) throw new Killed();
        var deadly = writes++ == deadlyWrite;
        if (deadly && !afterIt) die();
        work.run();
        if (deadly) die();
    }

    private void die() {
        dead = true;
        death.run();
    }

    @Override
    public void together(Runnable work) {
        write(() -> cabinet.together(work));
    }

    @Override
    public void record(Filing filing, JournalEntry entry) {
        write(() -> cabinet.record(filing, entry));
    }

    @Override
    public void save(Filing filing) {
        write(() -> cabinet.save(filing));
    }

    @Override
    public void save(Person person) {
        write(() -> cabinet.save(person));
    }

    @Override
    public void change(Person before, Person after) {
        write(() -> cabinet.change(before, after));
    }

    @Override
    public void keep(String filingId, String name, byte[] content) {
        write(() -> cabinet.keep(filingId, name, content));
    }

    @Override
    public void drop(String filingId, String name) {
        write(() -> cabinet.drop(filingId, name));
    }

    @Override
    public void discard(String filingId) {
        write(() -> cabinet.discard(filingId));
    }

    @Override
    public void note(String name, String value) {
        write(() -> cabinet.note(name, value));
    }

    @Override
    public boolean remove(String personId) {
        return cabinet.remove(personId);
    }

    @Override
    public List<Person> people() {
        return cabinet.people();
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
    public List<JournalEntry> journal(String filingId) {
        return cabinet.journal(filingId);
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
    public Optional<String> note(String name) {
        return cabinet.note(name);
    }

    @Override
    public Office office() {
        return cabinet.office();
    }
}
