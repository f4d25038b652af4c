package id.lontar.store;

import java.nio.file.Path;

/// The files of one store, all in one folder.
record Place(Path folder) {
    Path store() {
        return folder.resolve("store.db");
    }

    /// Becomes the store by a move, once it is whole.
    Path incoming() {
        return folder.resolve("store.db.incoming");
    }

    Path lock() {
        return folder.resolve("store.lock");
    }

    Path backups() {
        return folder.resolve("backups");
    }
}
