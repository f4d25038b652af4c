package id.lontar.filing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Makes this machine a desk of an office whose store stands on a PostgreSQL server, and makes it
/// alone again. What is refused is a [StoreFault].
public interface OfficeSetup {
    /// Which office this machine is a desk of.
    Optional<Address> office();

    /// Makes an office on an empty database and this machine its first desk, with every role.
    ///
    /// @return the recovery key: it opens the office as `recovery` when nobody else can; shown once
    String create(Address address, char[] passphrase);

    /// Asks to be let in, or, for who is in already, makes this machine a desk of theirs.
    ///
    /// @return the mark of their key, for who lets them in; empty when they are in
    Optional<String> join(Address address, char[] passphrase);

    /// Moves the store of this machine to an empty database, all of it or nothing. The file stays,
    /// aside.
    ///
    /// @param passphrase of the store, and afterwards of its first member
    Moved moveIn(Address address, char[] passphrase) throws IOException;

    /// Moves the office to a store of this machine alone. The database stays as it is and takes
    /// nothing more.
    ///
    /// @param passphrase of one who administers, and afterwards of the store
    Moved moveOut(char[] passphrase) throws IOException;

    /// @param records how many of each kind stand on both sides alike and open on both
    /// @param recoveryKey of the new place; shown once
    /// @param kept where the store of before stands
    record Moved(Map<String, Long> records, String recoveryKey, Path kept) {
        public Moved {
            records = Map.copyOf(records);
        }

        @Override
        public String toString() {
            return "Moved[...]";
        }
    }

    /// @param url `jdbc:postgresql://host:port/database`, with what the driver is to know of TLS,
    ///     and neither user nor password
    /// @param user of the database
    /// @param passwordFile its first line is the database's password; without one it comes from
    ///     `LONTAR_OFFICE_PASSWORD` or from where PostgreSQL's own programs look for it
    /// @param name who sits at this desk
    record Address(String url, String user, Optional<Path> passwordFile, String name) {}
}
