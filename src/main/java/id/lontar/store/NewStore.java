package id.lontar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/// Makes an empty store beside its place and moves it there when it is whole.
final class NewStore {
    private NewStore() {}

    static void make(Place place, KeySlot... slots) throws IOException {
        var unfinished = place.folder().resolve("store.db.unfinished");
        Files.deleteIfExists(unfinished);
        try (var database = Database.open(unfinished)) {
            for (var slot : slots) database.write(handle -> SlotTable.put(handle, slot));
        }
        Backups.force(unfinished);
        Files.move(unfinished, place.store(), StandardCopyOption.ATOMIC_MOVE);
    }
}
