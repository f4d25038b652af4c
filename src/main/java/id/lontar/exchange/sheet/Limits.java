package id.lontar.exchange.sheet;

/// What a file of slips may come to. Past it a file is refused whole, so that none can fill the
/// memory: a list of 100,000 slips is more than any return holds.
final class Limits {
    private Limits() {}

    static final int ROWS = 100_000;
    static final int CELLS = 2_000_000;

    /// Excel has no more.
    static final int COLUMNS = 16_384;

    /// Places for cells when every row is as long as its last cell says: far-off cells in many rows
    /// cost memory although they hold nothing.
    static final long PLACES = 40_000_000;

    /// Bytes of all parts of a workbook, unpacked.
    static final long UNPACKED = 128L * 1024 * 1024;

    static final int PARTS = 2_000;

    /// Characters in one cell; Excel has no more.
    static final int TEXT = 32_767;
}
