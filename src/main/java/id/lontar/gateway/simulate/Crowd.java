package id.lontar.gateway.simulate;

import id.lontar.gateway.mail.Lanes;
import id.lontar.gateway.simulate.Script.Mishap;

import java.util.Set;
import java.util.random.RandomGenerator;

/// Who sends: the shares and times of verification-channel 10.3. What is not there is marked.
///
/// @param factorPercent who have a second factor
record Crowd(int factorPercent, Set<Mishap> mishaps, RandomGenerator random) {
    private static final double LEAVES = 0.12;
    private static final double NEVER_SEES_SPAM = 0.6;

    /// Assumed: the document only says that the report comes later.
    private static final double REPORTED_LATE = 0.05;

    /// Of the standard normal distribution, for a time given by its median and p95.
    private static final double P95 = 1.645;

    Person.Traits next() {
        var lane = Lanes.guess(domain(random.nextInt(100)));
        var factor = random.nextInt(100) < factorPercent;
        var leaves = random.nextDouble() < LEAVES;
        var sees = random.nextDouble() >= unseen();
        return new Person.Traits(lane, factor, leaves, sees);
    }

    private double unseen() {
        if (mishaps.contains(Mishap.SPAM_FOLDER)) return NEVER_SEES_SPAM;
        return mishaps.contains(Mishap.LATE_REPORT) ? REPORTED_LATE : 0;
    }

    /// No Indonesian figure was found; these are the document's.
    private static String domain(int percent) {
        if (percent < 80) return "gmail.com";
        if (percent < 88) return "yahoo.co.id";
        if (percent < 92) return "outlook.com";
        return percent < 94 ? "icloud.com" : "kantor.go.id";
    }

    /// From a mail to the entry of its code, in milliseconds.
    static long toEnterFromMail(RandomGenerator random) {
        return time(45, 360, random);
    }

    /// Assumed: for a code of an app at hand the document has no figure.
    static long toEnterFromApp(RandomGenerator random) {
        return time(30, 120, random);
    }

    /// Log-normal, from the median and the p95 in seconds.
    private static long time(double median, double p95, RandomGenerator random) {
        var spread = Math.log(p95 / median) / P95;
        return Math.round(1000 * median * Math.exp(spread * random.nextGaussian()));
    }
}
