package id.lontar.verify.qr;

import java.util.Arrays;

/// One code that was read, and where. Two readers may make different characters of the same bytes,
/// so it is the bytes that tell codes apart.
///
/// @param data the data codewords after error correction
/// @param x of the middle, in pixels of the picture that was given
/// @param size distance between two opposite corner squares
@SuppressWarnings("ArrayRecordComponent")
record Code(String text, byte[] data, double x, double y, double size) {
    private static final double NEAR = 0.25;

    boolean says(Code other) {
        return Arrays.equals(data, other.data) || text.equals(other.text);
    }

    /// One code may stand inside another, so the size counts too.
    boolean covers(Code other) {
        return Math.hypot(x - other.x, y - other.y) < NEAR * size
                && Math.abs(size - other.size) < NEAR * size;
    }

    @Override
    public String toString() {
        return "Code[...]";
    }
}
