package id.lontar.filing;

import java.util.List;
import java.util.Optional;

/// Where people, returns, their files and their journal are kept. Each call is durable when it
/// returns, and either happens whole or not at all; what fails is a [StoreFault].
public interface Cabinet {
    List<Person> people();

    /// Takes in a person who is not there yet. One that another desk stored is not written over.
    void save(Person person);

    /// Stores what became of a person; refused when another desk stored them otherwise meanwhile.
    ///
    /// @param before as it was read
    void change(Person before, Person after);

    /// A person who still has returns cannot be removed.
    boolean remove(String personId);

    List<Filing> filings();

    Optional<Filing> filing(String id);

    /// What is there, without opening it: for whoever goes through thousands one by one. In no
    /// particular order; what turns out to be unreadable stands in it too.
    default List<Entry> entries() {
        return filings().stream()
                .map(each -> new Entry(each.id(), each.personId(), each.state()))
                .toList();
    }

    /// A return as its drawer is labelled.
    record Entry(String id, String personId, FilingState state) {}

    /// Stores a return as it is now; used by autosave. Refused, as [#record] is, when another desk
    /// stored it since this copy was read ([Filing#basis]). It never changes the state of a stored
    /// return: an autosave that comes late must not undo a seal. That is what [#record] is for.
    void save(Filing filing);

    /// Stores a return and its journal entry in one step. The entry's `seq` is given by the store.
    void record(Filing filing, JournalEntry entry);

    List<JournalEntry> journal(String filingId);

    /// Removes a draft; the journal keeps that it was there.
    void discard(String filingId);

    /// Files kept beside a return: `receipt.pdf`, `portal-receipt.pdf`, `attachments/NAME`.
    void keep(String filingId, String name, byte[] content);

    Optional<byte[]> kept(String filingId, String name);

    List<String> keptNames(String filingId);

    void drop(String filingId, String name);

    /// Whatever the work stores from this thread is durable when this returns, all of it or, when
    /// the work fails, nothing. For many small things at once; nobody else stores meanwhile.
    void together(Runnable work);

    /// What is stored but cannot be read: named, left out of every list, and left as it is.
    default List<Damage> damaged() {
        return List.of();
    }

    /// @param kind `person`, `filing`, `journal`, `file`, `note`, `client` or `handling`
    /// @param id of the person or return it belongs to
    record Damage(String kind, String id) {}

    /// Small remembered things that are not settings of the machine, by name.
    Optional<String> note(String name);

    void note(String name, String value);

    /// What an office keeps beside the returns.
    Office office();

    /// Who else works on this store; none on a store of one desk.
    default Optional<Desks> desks() {
        return Optional.empty();
    }
}
