package id.lontar.store;

/// How dear it is to try one passphrase (Argon2id). Stored with each slot, so that it can rise.
///
/// @param memoryKiB RFC 9106 section 4 asks for 64 MiB and three passes where memory is short
public record KeyCost(int memoryKiB, int passes, int lanes) {
    public static final KeyCost NORMAL = new KeyCost(64 * 1024, 3, 4);
}
