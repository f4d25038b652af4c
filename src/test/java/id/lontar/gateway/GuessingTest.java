package id.lontar.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.gateway.Guesser.Found;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Somebody who has a person's password and a registered device, and can do everything but read the
/// person's mail, guesses codes for a year: at the gateway's own desk, on its own store, on a clock
/// nobody waits for. Nothing of the limits is said a second time here.
///
/// The specification allows 10 wrong codes in 24 hours, then one after 1, 2, 4, 8 ... hours, 5 a
/// challenge, and less than 4 in 10,000 for a guesser in a year. With seven secret digits that is
/// fewer than 4,000 comparisons of a guess with a code. A year lies in thirteen stretches of thirty
/// days, so that 45 days tell; `-Pguessing` plays the whole year, with ten million guesses.
class GuessingTest {
    private static final Duration TIME = Duration.ofDays(Integer.getInteger("days", 45));
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int MONTHS = 13;
    private static final double CODES = 1e7;
    private static final double ALLOWED = 4e-4;

    private static final int GUESSES = Integer.getInteger("guesses", 5_000);

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void whoGuessesWheneverTheGatewayLetsThemStaysUnderTheProbabilityAllowed(int returns)
            throws Exception {
        var found = guess(Policy.practice(), TIME, new Guesser.Plan(returns, Duration.ZERO));
        assertEquals(Set.of(), broken(found), found.toString());
        assertTrue(found.comparedAt().size() > TIME.toDays() * 5, found.toString());
    }

    /// Twelve a day, two hours apart, is the most that the pauses of the day alone would allow.
    @Test
    void whoKeepsToTheBestRhythmStaysUnderItToo() throws Exception {
        var plan = new Guesser.Plan(1, Duration.ofHours(2));
        var found = guess(Policy.practice(), TIME, plan);
        assertEquals(Set.of(), broken(found), found.toString());
    }

    @Test
    void whoNeverStopsAskingGetsNoMore() throws Exception {
        var plan = new Guesser.Plan(1, TIME.dividedBy(GUESSES));
        var found = guess(Policy.practice(), TIME, plan);
        assertTrue(found.asked() >= GUESSES, found.toString());
        assertEquals(Set.of(), broken(found), found.toString());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # per day, first pause, per month, challenges, attempts, what breaks
                    11,        60,          300,       10,         5,        day
                    10,        30,          300,       10,         5,        day
                    10,        60,          400,       10,         5,        year
                    10,        60,          300,       11,         5,        challenges
                    10,        60,          300,       10,         6,        attempts
                    """)
    void aLimitThatIsLoosenedIsNoticed(
            int perDay, int firstMinutes, int perMonth, int challenges, int attempts, String what)
            throws Exception {
        var codes = Policy.practice().codes();
        var loosened =
                new Policy(
                        Duration.ZERO,
                        Policy.practice().verifyLater(),
                        true,
                        true,
                        true,
                        Policy.practice().cards(),
                        Policy.practice().sms(),
                        Policy.practice().delegates(),
                        new Policy.Codes(
                                attempts,
                                codes.softLife(),
                                codes.hardLife(),
                                codes.lockedFor(),
                                codes.resendAfter()),
                        new Policy.Failures(
                                perDay, Duration.ofMinutes(firstMinutes), perMonth, challenges));
        var year = what.equals("year");
        var time = year ? TIME : Duration.ofDays(2);
        var returns = what.equals("challenges") ? 30 : 1;
        var every = year ? Duration.ofHours(2) : Duration.ZERO;
        var found = guess(loosened, time, new Guesser.Plan(returns, every));
        assertEquals(Set.of(what), broken(found), found.toString());
    }

    @Test
    void aRightGuessIsSeenAsOne() throws Exception {
        try (var guesser =
                Guesser.at(folder, Policy.practice(), new Guesser.Plan(1, Duration.ZERO))) {
            guesser.knowing(7).guess(Duration.ofDays(2));
            assertEquals(1, guesser.found().hits());
        }
    }

    /// A code of another open return is told apart, at no cost (check 4). Whoever guesses must get
    /// nothing by that: a wrong one counts for every return it was compared with, and those are
    // few.
    @Test
    void aWrongGuessCountsForEveryReturnItWasComparedWith() throws Exception {
        try (var guesser =
                Guesser.at(folder, Policy.practice(), new Guesser.Plan(4, Duration.ofMinutes(1)))) {
            guesser.guess(Duration.ofSeconds(1));
            assertEquals(1, guesser.found().judged());
            assertEquals(3, guesser.failures());
            assertEquals("CODE_FOR_OTHER_RETURN", guesser.codeOfAnother(0, 3));
            assertEquals("CODE_FOR_OTHER_RETURN", guesser.codeOfAnother(0, 2));
            assertEquals(3, guesser.failures());
            assertEquals("CODE_WRONG", guesser.codeOfAnother(0, 1));
            assertEquals(6, guesser.failures());
        }
    }

    private Found guess(Policy policy, Duration time, Guesser.Plan plan) throws Exception {
        try (var guesser = Guesser.at(folder, policy, plan)) {
            guesser.guess(time);
            return guesser.found();
        }
    }

    /// Which of the specification's limits did not hold.
    private static Set<String> broken(Found found) {
        var broken = new TreeSet<String>();
        if (most(found.comparedAt(), MONTH) * MONTHS / CODES >= ALLOWED) broken.add("year");
        if (most(found.judgedAt(), Duration.ofDays(1)) > 14) broken.add("day");
        if (most(found.openedAt(), Duration.ofDays(1)) > 10) broken.add("challenges");
        if (found.mostOfOne() > 5) broken.add("attempts");
        if (found.hits() > 0) broken.add("secrecy");
        return broken;
    }

    /// How many of these moments lie in one such stretch of time.
    private static int most(List<Long> moments, Duration stretch) {
        var most = 0;
        var inside = new ArrayList<Long>();
        for (var each : moments) {
            inside.add(each);
            inside.removeIf(earlier -> earlier <= each - stretch.toMillis());
            most = Math.max(most, inside.size());
        }
        return most;
    }
}
