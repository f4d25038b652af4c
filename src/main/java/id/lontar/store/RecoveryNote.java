package id.lontar.store;

import id.lontar.filing.Cabinet;

import java.util.Locale;

/// What the store remembers of its recovery key: never the key itself, only whether somebody has
/// said that it is kept. A store of a version that did not ask has no such note.
enum RecoveryNote {
    SHOWN,
    KEPT;

    private static final String NAME = "recovery-key";

    void write(Cabinet cabinet) {
        cabinet.note(NAME, word());
    }

    boolean isIn(Cabinet cabinet) {
        return cabinet.note(NAME).filter(word()::equals).isPresent();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
