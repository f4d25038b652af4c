package id.lontar.gateway.simulate;

import java.util.random.RandomGenerator;

/// When people send: the hour weights of verification-channel 10.3, in bursts within each minute.
///
/// @param perDay people on each day
/// @param deadline whether the last evening is as full as on 31 March
record Day(int perDay, boolean deadline, int days) {
    static final long HOUR = 3_600_000L;
    static final long LENGTH = 24 * HOUR;

    private static final double[] WEIGHTS = {
        .2, .1, .1, .1, .2, .4, .8, 2, 6, 9, 9.5, 8.5, 6, 7.5, 8, 7.5, 6, 4.5, 4, 5, 6, 5, 3, 1.6
    };
    private static final double LAST_EVENING = 1.6;
    private static final int EVENING = 19;

    /// Ten seconds of each minute are so many times as full as the mean.
    private static final double BURST = 3;

    static long hour(int day, int hour) {
        return day * LENGTH + hour * HOUR;
    }

    /// How many send in this second.
    int people(long second, RandomGenerator random) {
        if (second * 1000 >= days * LENGTH) return 0;
        var mean = perDay * weight((int) (second / 3600 % 24)) / weights() / 3600;
        return poisson(mean * (second % 60 < 10 ? BURST : (60 - 10 * BURST) / 50), random);
    }

    private double weight(int hour) {
        return WEIGHTS[hour] * (deadline && hour >= EVENING ? LAST_EVENING : 1);
    }

    private double weights() {
        var sum = 0.0;
        for (var hour = 0; hour < WEIGHTS.length; hour++) sum += weight(hour);
        return sum;
    }

    private static int poisson(double mean, RandomGenerator random) {
        var limit = Math.exp(-mean);
        var count = 0;
        for (var product = random.nextDouble(); product > limit; product *= random.nextDouble())
            count++;
        return count;
    }
}
