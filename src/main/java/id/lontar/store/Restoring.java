package id.lontar.store;

import id.lontar.filing.StoreFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Puts a backup in the place of a store. Killed in the middle, the next start finishes it.
final class Restoring {
    private final Place place;
    private final Clock clock;

    Restoring(Place place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    Optional<Path> restore(Path backup) throws IOException {
        insistOnSound(backup);
        var copy = place.folder().resolve("store.db.copying");
        Files.copy(backup, copy, StandardCopyOption.REPLACE_EXISTING);
        Backups.force(copy);
        Files.move(copy, place.incoming(), StandardCopyOption.ATOMIC_MOVE);
        var aside = moveAside("replaced-");
        finish(place);
        return aside;
    }

    /// A whole backup stands ready and the place is empty.
    static void finish(Place place) throws IOException {
        if (Files.exists(place.incoming()) && !Files.exists(place.store()))
            Files.move(place.incoming(), place.store(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// @param beginning of the name of the folder it goes to
    Optional<Path> moveAside(String beginning) throws IOException {
        if (!Files.exists(place.store())) return Optional.empty();
        var aside = place.folder().resolve(beginning + clock.instant().toEpochMilli());
        Files.createDirectories(aside);
        for (var ending : List.of("-wal", "-shm", "")) {
            var file = Path.of(place.store() + ending);
            if (Files.exists(file)) Files.move(file, aside.resolve(file.getFileName()));
        }
        return Optional.of(aside);
    }

    private static void insistOnSound(Path backup) {
        switch (Inspection.of(backup)) {
            case LOCKED -> {}
            case NEWER -> throw new StoreFault("vault.backup-newer");
            default -> throw new StoreFault("vault.backup-unreadable");
        }
    }
}
