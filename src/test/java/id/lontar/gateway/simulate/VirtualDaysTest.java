package id.lontar.gateway.simulate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Simulation.Method;
import id.lontar.filing.Simulation.Plan;
import id.lontar.filing.Simulation.Played;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/// The twelve scenarios at full numbers. What is asserted is the goal (10.5, 11 of the document on
/// the verification channel) or what it reckons; a goal that is not reached is not asserted.
class VirtualDaysTest {
    private static final int ENROLLED = 80;
    private final VirtualDays days = new VirtualDays();

    private Played play(String scenario, Method method, int factorPercent) {
        return days.play(new Plan(scenario, method, factorPercent, 1, 1));
    }

    /// Full numbers: how many people, to one in a hundred.
    @ParameterizedTest
    @CsvSource({
        "S1,  86400", "S2, 150000", "S3, 750000", "S4, 750000", "S5, 300000", "S6, 150000",
        "S7, 150000", "S8, 150000", "S9, 150000", "S10, 150000", "S11, 750000", "S12, 86900"
    })
    void whoHasASecondFactorAndStaysIsThroughInTenMinutes(String scenario, int people) {
        var played = play(scenario, Method.FULL, ENROLLED);
        var all = played.people();
        var mails = played.mails();
        assertAll(
                () -> assertEquals(people, all.all(), people / 100.0),
                () -> assertTrue(all.stayed() > people * 0.6, all.toString()),
                () -> assertTrue(all.stayedInTime() >= 0.99 * all.stayed(), all.toString()),
                () -> assertEquals(1, mails.mostCodesAtOnce(), mails.toString()),
                () -> assertEquals(0, mails.forFinished(), mails.toString()),
                () ->
                        assertTrue(
                                played.othersP95()
                                                .orElse(Duration.ZERO)
                                                .compareTo(Duration.ofSeconds(10))
                                        <= 0,
                                "p95 " + played.othersP95()));
        if (!scenario.equals("S6") && !scenario.equals("S10"))
            assertEquals(0, all.timesLost(), all.toString());
        if (played.plan().scenario().matches("S[24]"))
            assertTrue(mails.mostAfterRelease() <= 1, mails.toString());
    }

    /// Whoever has no second factor waits for the release; the rest of 11.1 holds at any enrolment.
    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 100})
    void check1_whileGmailIsShutTheOthersAreThroughAndNobodyIsMailedTwice(int factorPercent) {
        var played = play("S2", Method.FULL, factorPercent);
        var all = played.people();
        assertTrue(all.stayedInTime() >= 0.99 * all.stayed(), all.toString());
        assertEquals(0, all.timesLost(), all.toString());
        assertTrue(played.othersP95().orElse(Duration.ZERO).toSeconds() <= 10);
        assertTrue(played.mails().mostAfterRelease() <= 1, played.mails().toString());
        assertEquals(0, played.mails().forFinished());
    }

    /// The goal of S2, at the enrolment that 10.4 assumes. S4 reaches it only when nine in ten have
    /// a factor: at eight 71,600 letters wait, and 40 a second take half an hour for them.
    @ParameterizedTest
    @CsvSource({"S2, 80", "S4, 90"})
    void theBacklogIsGoneAQuarterOfAnHourAfterTheRelease(String scenario, int factorPercent) {
        var played = play(scenario, Method.FULL, factorPercent);
        assertTrue(played.mails().waitingAtRelease() > 10_000, played.mails().toString());
        assertTrue(played.pace().orElseThrow().toSeconds() <= 15 * 60, "" + played.pace());
    }

    /// Whoever never sees a mail and has nothing else is not helped by any lane: 60 % of the fifth
    /// without a factor are 12 % of all. One in 200 of them is due to chance.
    @Test
    void inTheSpamFolderOnlyThoseWithoutAFactorAreStuck() {
        var all = play("S6", Method.FULL, ENROLLED).people();
        assertEquals(0.12, (double) all.unfinished() / all.all(), 0.005);
        assertEquals(0, play("S6", Method.FULL, 100).people().unfinished());
    }

    /// Ten mails a minute for ten hours are 6,000; the rest of the Gmail people of those hours
    /// waits: 150,000 x 80 % x 72.5/101 - 6,000 = 80,000, and 1.75 hours at 14 a second. Ours takes
    /// longer, to a sixth: 12 % come back when their code is stale and are mailed once more.
    @Test
    void oneMailAChallengeIsAsTheDocumentReckons() {
        var played = play("S2", Method.ONE_MAIL, ENROLLED);
        assertEquals(80_000, played.mails().waitingAtRelease(), 80_000 * 0.05);
        assertEquals(105, (double) played.pace().orElseThrow().toMinutes(), 105 / 6.0);
        assertEquals(1, played.mails().mostCodesAtOnce());
    }

    /// The document has 1.02 million waiting and 21.6 hours. Our people are fewer to ask again, for
    /// 12 % of them leave (10.3) and the ten mails a minute go to who asked last, who then asks no
    /// more; but the others ask on after the release too, until their own mail is there.
    @Test
    void everyRequestAMailIsTheDayThatWas() {
        var played = play("S2", Method.EVERY_REQUEST, ENROLLED);
        assertEquals(1_020_000, played.mails().waitingAtRelease(), 1_020_000 / 6.0);
        assertEquals(21.6 * 60, (double) played.pace().orElseThrow().toMinutes(), 21.6 * 60 * 0.3);
        assertTrue(played.mails().mostCodesAtOnce() > 10, played.mails().toString());
        assertTrue(played.mails().forFinished() > 500_000, played.mails().toString());
    }

    /// At 1:100 a hundredth of the people meet the same day.
    @ParameterizedTest
    @ValueSource(strings = {"S1", "S2", "S4", "S7", "S9", "S12"})
    void aSmallerScaleIsTheSameDay(String scenario) {
        var full = play(scenario, Method.FULL, ENROLLED);
        var small = days.play(new Plan(scenario, Method.FULL, ENROLLED, 100, 1));
        var people = small.people();
        assertEquals(full.people().all() / 100.0, people.all(), full.people().all() / 2000.0);
        assertTrue(people.stayedInTime() >= 0.99 * people.stayed(), people.toString());
        assertEquals(0, people.timesLost());
        var waiting = full.mails().waitingAtRelease() / 100.0;
        assertEquals(waiting, small.mails().waitingAtRelease(), 0.2 * waiting);
        assertEquals(full.pace().isPresent(), small.pace().isPresent());
    }

    @Test
    void theSameSeedPlaysTheSameDay() {
        var plan = new Plan("S8", Method.FULL, 60, 1, 7);
        assertEquals(days.play(plan), days.play(plan));
        assertTrue(!days.play(plan).equals(days.play(new Plan("S8", Method.FULL, 60, 1, 8))));
    }

    @Test
    void thereAreTwelveAndNoOther() {
        assertEquals(12, days.scenarios().size());
        assertThrows(IllegalArgumentException.class, () -> play("S13", Method.FULL, ENROLLED));
    }
}
