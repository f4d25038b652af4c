package id.lontar.gateway;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/// Ids of ours: 16 bytes, ordered by time, 74 of their bits random (RFC 9562, version 7).
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String next(Instant now) {
        var random = new byte[10];
        RANDOM.nextBytes(random);
        random[0] = (byte) (0x70 | (random[0] & 0x0f));
        random[2] = (byte) (0x80 | (random[2] & 0x3f));
        var id = ByteBuffer.allocate(16).putLong(now.toEpochMilli() << 16).position(6).put(random);
        return HexFormat.of().formatHex(id.array());
    }

    static byte[] bytes(String id) {
        return HexFormat.of().parseHex(id);
    }
}
