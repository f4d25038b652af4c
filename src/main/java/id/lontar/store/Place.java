package id.lontar.store;

import id.lontar.filing.Sha256;

import java.nio.charset.StandardCharsets;
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

    /// The folder of this store's backups in a place that other stores may use too: each keeps its
    /// last seven, and none of another's.
    Path within(Path chosen) {
        var mark = Sha256.of(folder.toString().getBytes(StandardCharsets.UTF_8)).hex();
        return chosen.resolve("lontar-" + folder.getFileName() + "-" + mark.substring(0, 8));
    }
}
