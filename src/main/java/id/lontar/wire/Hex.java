package id.lontar.wire;

import java.util.HexFormat;

/// Lower-case hex, as every id on the wire is written.
final class Hex {
    private Hex() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
