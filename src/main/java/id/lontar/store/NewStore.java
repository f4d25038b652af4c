package id.lontar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;

/// Makes an empty store beside its place and moves it there when it is whole.
record NewStore(Place place, Clock clock) {
    /// From its first moment it knows that its recovery key is still to be kept by somebody.
    void make(byte[] dataKey, KeySlot... slots) throws IOException {
        var unfinished = place.folder().resolve("store.db.unfinished");
        Files.deleteIfExists(unfinished);
        try (var database = Database.open(unfinished)) {
            for (var slot : slots) database.write(handle -> SlotTable.put(handle, slot));
            var cabinet = new SqlCabinet(database, new RowCipher(dataKey), clock);
            RecoveryNote.SHOWN.write(cabinet);
        }
        Backups.force(unfinished);
        Files.move(unfinished, place.store(), StandardCopyOption.ATOMIC_MOVE);
    }
}
