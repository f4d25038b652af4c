package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge;
import id.lontar.filing.MovingQr;
import id.lontar.filing.Standing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/// Approval on the phone of a moving QR (section 4.5), asked of the gateway's own parts, with a
/// desktop that asks over HTTPS.
class MovingQrTest {
    private static final long GROSS = 120_000_000;
    private static final String PHONE = "a phone's session";
    private static final Duration SECOND = Duration.ofSeconds(1);
    @TempDir Path folder;

    /// The same on another store is a class of its own.
    World world() throws Exception {
        return new World(folder);
    }

    @Test
    void whatTheDesktopShowsIsReadApprovedAndHeardOfByTheDesktop() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            assertTrue(challenge.channelsOffered().contains("PHONE"));
            var first = offered(siti, challenge);
            world.pass(SECOND);
            var second = shown(siti, challenge);
            assertNotEquals(first.text(), second.text());
            assertEquals(first.number(), second.number());
            assertFalse(second.seen());
            var moving = world.town().gateway().movingQrs();
            var id = moving.scanned(World.NPWP, PHONE, second.text());
            assertEquals(challenge.challengeId(), id);
            assertTrue(shown(siti, challenge).seen());
            assertEquals("127.0.0.1", moving.read(World.NPWP, PHONE, id).askedFrom());
            moving.approve(World.NPWP, PHONE, id, World.PIN);
            assertEquals(Challenge.State.VERIFIED, siti.challenge(challenge).state());
            var standing = done(siti.office().standing(World.NPWP, challenge.sptDigest()));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            var filed = world.submission(World.NPWP, challenge.submissionId()).filed();
            assertEquals("PHONE", filed.orElseThrow().verifiedBy());
            assertEquals(1, world.count("select count(*) from audit where what = 'PHONE_RELEASE'"));
            assertEquals(0, world.count("select count(*) from moving_qr"));
            assertEquals("MOVING_QR_OVER", refused(qr(siti, challenge)).type());
            assertTrue(world.metrics().contains("method=\"PHONE\""));
            assertEquals(java.util.List.of(), world.contract().breaches());
        }
    }

    @Test
    void aPictureSentOnComesTooLate() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var moving = world.town().gateway().movingQrs();
            var old = offered(siti, challenge).text();
            world.pass(Duration.ofSeconds(3));
            assertEquals(challenge.challengeId(), moving.scanned(World.NPWP, PHONE, old));
            var again = offered(siti, challenge).text();
            assertType("MOVING_QR_OVER", () -> moving.scanned(World.NPWP, PHONE, old));
            world.pass(Duration.ofSeconds(4));
            assertType("MOVING_QR_OVER", () -> moving.scanned(World.NPWP, PHONE, again));
            world.pass(Duration.ofSeconds(56));
            assertEquals("MOVING_QR_OVER", refused(qr(siti, challenge)).type());
        }
    }

    @Test
    void aStrangersQrOrOneThatIsMadeUpDoesNothing() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var moving = world.town().gateway().movingQrs();
            var text = offered(siti, challenge).text();
            assertType("CHALLENGE_UNKNOWN", () -> moving.scanned(World.OTHER_NPWP, PHONE, text));
            assertType("MOVING_QR_UNREADABLE", () -> moving.scanned(World.NPWP, PHONE, "SPT1:AB"));
            var frames = new MovingFrames(new byte[32]);
            var forged = frames.text(challenge.challengeId(), challenge.challengeId(), 0);
            assertType("MOVING_QR_OVER", () -> moving.scanned(World.NPWP, PHONE, forged));
            var id = moving.scanned(World.NPWP, PHONE, text);
            assertType(
                    "MOVING_QR_OVER",
                    () -> moving.approve(World.NPWP, "another phone", id, World.PIN));
            assertType("PIN_WRONG", () -> moving.approve(World.NPWP, PHONE, id, "000000"));
            world.pass(Duration.ofMinutes(6));
            assertType("MOVING_QR_OVER", () -> moving.approve(World.NPWP, PHONE, id, World.PIN));
            assertEquals(Challenge.State.OPEN, siti.challenge(challenge).state());
            assertEquals(5, siti.challenge(challenge).attemptsLeft());
        }
    }

    @Test
    void theNumberIsTakenForAMinuteAndOnlySoManyAreTried() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var moving = world.town().gateway().movingQrs();
            var number = offered(siti, challenge).number();
            var spaced = number.substring(0, 3) + " " + number.substring(3);
            assertEquals(challenge.challengeId(), moving.typed(World.NPWP, PHONE, spaced));
            var next = offered(siti, challenge).number();
            var wrong = next.equals("000000") ? "000001" : "000000";
            for (var tries = 0; tries < 5; tries++)
                assertType("MOVING_NUMBER_WRONG", () -> moving.typed(World.NPWP, PHONE, wrong));
            assertType("MOVING_NUMBER_WRONG", () -> moving.typed(World.NPWP, PHONE, next));
            for (var tries = 0; tries < 4; tries++)
                assertType("MOVING_NUMBER_WRONG", () -> moving.typed(World.NPWP, PHONE, wrong));
            var last = offered(siti, challenge).number();
            assertType("RATE_LIMITED", () -> moving.typed(World.NPWP, PHONE, last));
        }
    }

    private static MovingQr offered(Client client, Challenge challenge) {
        return done(client.office().offerMovingQr(client.npwp(), challenge.challengeId()));
    }

    private static MovingQr shown(Client client, Challenge challenge) {
        return done(qr(client, challenge));
    }

    private static id.lontar.filing.Outcome<MovingQr> qr(Client client, Challenge challenge) {
        return client.office().movingQr(client.npwp(), challenge.challengeId());
    }

    private static void assertType(String type, Executable asked) {
        assertEquals(type, assertThrows(Refusal.class, asked).problem().type());
    }
}
