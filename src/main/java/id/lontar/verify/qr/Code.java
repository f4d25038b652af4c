package id.lontar.verify.qr;

/// One code that was read, and where. Two readers may make different characters of the same bytes,
/// so it is the place that tells codes apart.
///
/// @param size distance between two opposite corner squares
record Code(String text, double x, double y, double size) {
    private static final double NEAR = 0.25;

    /// One code may stand inside another, so the size counts too.
    boolean same(Code other) {
        return text.equals(other.text)
                || (Math.hypot(x - other.x, y - other.y) < NEAR * size
                        && Math.abs(size - other.size) < NEAR * size);
    }

    @Override
    public String toString() {
        return "Code[...]";
    }
}
