package id.lontar.store;

import id.lontar.filing.StoreFault;

import java.io.IOException;
import java.nio.file.Path;

/// The secrets that open a store, changed while it is open.
///
/// @param file of the store
/// @param cost of a new passphrase
record StoreKeys(OpenStore store, Path file, KeyCost cost) {
    boolean fits(char[] passphrase) {
        try {
            return Inspection.slot(file, KeySlot.PASSPHRASE)
                    .flatMap(slot -> slot.unwrap(passphrase))
                    .isPresent();
        } catch (IOException e) {
            throw new StoreFault("vault.cannot-open", e);
        }
    }

    void passphrase(char[] next) {
        store.put(KeySlot.wrap(KeySlot.PASSPHRASE, store.dataKey(), next, cost));
    }

    boolean recoveryKeyOwed() {
        return RecoveryNote.SHOWN.isIn(store.cabinet());
    }

    String newRecoveryKey() {
        var drawn = RecoveryKey.draw();
        store.put(recovery(KeySlot.RECOVERY_SHOWN, drawn));
        return drawn;
    }

    /// The new slot first: killed in between, two keys open the store and none is missing.
    void recoveryKeyKept(String recoveryKey) {
        store.put(recovery(KeySlot.RECOVERY, recoveryKey));
        RecoveryNote.KEPT.write(store.cabinet());
        store.drop(KeySlot.RECOVERY_SHOWN);
    }

    private KeySlot recovery(String name, String key) {
        var secret = RecoveryKey.parse(key).orElseThrow();
        return KeySlot.wrap(name, store.dataKey(), secret, KeySlot.RANDOM_SECRET);
    }
}
