package id.lontar.store;

import id.lontar.filing.Fault;
import id.lontar.filing.Vault.BackupPlace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The daily backups of one store: beside it, and in a second place when somebody chose one. What
/// fails in one place keeps nothing from the other, and is remembered until it works again.
final class DailyBackups {
    private static final Logger LOG = LoggerFactory.getLogger(DailyBackups.class);

    private final Place place;
    private final Clock clock;
    private final Map<Path, Fault> faults = new ConcurrentHashMap<>();
    private final Set<Path> tried = ConcurrentHashMap.newKeySet();
    private volatile Optional<Path> second = Optional.empty();

    DailyBackups(Place place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    void also(Optional<Path> folder) {
        second = folder;
    }

    /// Fast when nothing is due. One at a time: two who find the same one due would write it twice.
    synchronized void write(Database database) {
        attempt(place.backups(), () -> at(place.backups()).daily(database));
        second.ifPresent(
                chosen -> {
                    var own = place.within(chosen);
                    attempt(
                            own,
                            () -> {
                                if (!Files.isDirectory(chosen))
                                    throw new NoSuchFileException(chosen.toString());
                                at(own).daily(database);
                            });
                });
    }

    /// One of now, asked for by somebody.
    synchronized Path write(Database database, Path folder) throws IOException {
        var written = at(folder).write(database, folder);
        faults.remove(folder);
        return written;
    }

    List<BackupPlace> places() {
        var places = new ArrayList<BackupPlace>();
        places.add(place(place.backups()));
        second.ifPresent(chosen -> places.add(place(place.within(chosen))));
        return List.copyOf(places);
    }

    private BackupPlace place(Path folder) {
        var fault = Optional.ofNullable(faults.get(folder));
        try {
            return new BackupPlace(folder, at(folder).last(), fault, tried.contains(folder));
        } catch (IOException e) {
            return new BackupPlace(folder, Optional.empty(), fault.or(() -> told(e)), true);
        }
    }

    private static Optional<Fault> told(IOException e) {
        LOG.warn("backups cannot be listed {}", Fault.code(e), e);
        return Optional.of(Fault.of(e));
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private void attempt(Path folder, Attempt attempt) {
        try {
            attempt.run();
            faults.remove(folder);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the daily backup could not be written {}", Fault.code(e), e);
            faults.put(folder, Fault.of(e));
        }
        tried.add(folder);
    }

    private Backups at(Path folder) {
        return new Backups(folder, clock);
    }
}
