package id.lontar.gateway.simulate;

/// One to so many: returns divided by it, and the clock as many times faster
/// (verification-channel 10.5). What people do in a day stays what it was; what a connection or a
/// provider does in a second of its own is as much of the day as so many seconds.
record Scale(int faster) {
    int people(int full) {
        return Math.max(1, full / faster);
    }

    /// Of the day, in milliseconds.
    long work(long millis) {
        return millis * faster;
    }

    /// The other way round: how long that keeps somebody busy on a running machine.
    long busy(long ofTheDay) {
        return ofTheDay / faster;
    }
}
