package id.lontar.store;

import id.lontar.filing.Vault;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Looks at a store file without a key and without writing to it.
final class Inspection {
    private Inspection() {}

    static Vault.State of(Path file) {
        if (!Files.exists(file)) return Vault.State.NONE;
        try {
            return readOnly(file).withHandle(Inspection::of);
        } catch (IOException e) {
            return Vault.State.TORN;
        } catch (JdbiException e) {
            return judged(e);
        }
    }

    /// A file that cannot be got at is not called torn.
    private static Vault.State judged(JdbiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLiteException sqlite) return judged(sqlite.getResultCode());
        return Vault.State.UNREACHABLE;
    }

    private static Vault.State judged(SQLiteErrorCode code) {
        if (code == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ) return Vault.State.TORN;
        return switch (kind(code)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> Vault.State.IN_USE;
            case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_READONLY, SQLITE_IOERR ->
                    Vault.State.UNREACHABLE;
            default -> Vault.State.TORN;
        };
    }

    /// The low byte of a code is what it is a case of.
    private static SQLiteErrorCode kind(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & 0xff);
    }

    private static Vault.State of(Handle handle) throws IOException {
        var version = SchemaVersion.stored(handle);
        if (version.isEmpty()) return Vault.State.TORN;
        if (version.get() > SchemaVersion.OURS) return Vault.State.NEWER;
        var sound = handle.createQuery("pragma integrity_check").mapTo(String.class).first();
        if (!sound.equals("ok")) return Vault.State.TORN;
        var slot = SlotTable.slot(handle, KeySlot.PASSPHRASE);
        return slot.isPresent() ? Vault.State.LOCKED : Vault.State.TORN;
    }

    /// @throws IOException when the slot is torn
    static Optional<KeySlot> slot(Path file, String name) throws IOException {
        return readOnly(file).withHandle(handle -> SlotTable.slot(handle, name));
    }

    private static Jdbi readOnly(Path file) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(5_000);
        return Jdbi.create("jdbc:sqlite:" + file, config.toProperties());
    }
}
