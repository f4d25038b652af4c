package id.lontar.filing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who works on a store that several desks share, and the trail of what each of them did. What is
/// refused is a [StoreFault].
public interface Desks {
    /// Name of who sits at this desk.
    String self();

    Set<Role> roles();

    /// By name, with those who wait to be let in.
    List<Member> members();

    /// @param roles empty of one who waits
    /// @param mark of their key, to be compared over the phone: eight groups of five digits
    /// @param waiting asked to come in and was not let in yet
    record Member(String name, Set<Role> roles, String mark, boolean waiting) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    /// Lets in who waits. From then on their passphrase opens the store.
    ///
    /// @param mark as they read it out, however it is grouped; the one of their key or nothing is
    ///     done
    void admit(String name, Set<Role> roles, String mark);

    void assign(String name, Set<Role> roles);

    /// Their passphrase opens the store no more. What they have read they have read; the password
    /// of the database is another matter.
    void remove(String name);

    /// Reads the trail from its beginning and compares every stored record with it.
    Audit audit();

    /// @param entries that were read
    /// @param records that stand as the trail says
    /// @param head the newest entry: its number and its digest
    record Audit(long entries, long records, Head head, List<Breach> breaches) {
        public Audit {
            breaches = List.copyOf(breaches);
        }

        public boolean holds() {
            return breaches.isEmpty();
        }
    }

    /// Whoever wrote one down knows later whether anything up to it was taken away or changed.
    record Head(long number, String digest) {}

    /// @param key message key of what is wrong
    /// @param where number of the entry, or the record
    record Breach(String key, String where) {}

    /// Writes the trail as JSON lines. Each can be checked with nothing but the lines themselves.
    Head export(OutputStream out) throws IOException;

    /// Everybody who has a return open now.
    List<Present> present();

    record Present(String name, String filingId, Instant since) {}

    /// Tells the others that this desk has the return open, until it is closed.
    Stay enter(String filingId);

    /// A stay in a return.
    interface Stay extends AutoCloseable {
        /// Of the others in the same return.
        List<Present> others();

        @Override
        void close();
    }

    /// What this machine remembers of the trail that is no longer in it; empty as it should be.
    Optional<Breach> missed();
}
