package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.filing.Standing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

class ResendTest {
    private static final long GROSS = 120_000_000;
    @TempDir Path folder;

    @Test
    void aMailAskedForAgainCarriesTheSameCodeAndComesNoSoonerThanAllowed() throws Exception {
        try (var world = new World(folder)) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var first = world.codeInMail(World.EMAIL, 1);
            world.mailStands(siti, challenge.challengeId(), DeliveryState.ACCEPTED);
            var soon = refused(siti.office().resend(siti.npwp(), challenge.challengeId()));
            assertEquals("RESEND_TOO_SOON", soon.type());
            assertEquals(challenge.openedAt().plusSeconds(60), soon.retryAt().orElseThrow());
            world.pass(Duration.ofSeconds(60));
            assertEquals(
                    1,
                    done(siti.office().resend(siti.npwp(), challenge.challengeId())).resendsUsed());
            assertEquals(first, world.codeInMail(World.EMAIL, 2));
        }
    }

    @Test
    void whileTheMailIsHeldBackAskingAgainChangesNothing() throws Exception {
        try (var world = new World(folder)) {
            var siti = world.client(World.NPWP);
            world.mailIs(MailWeather.HELD_BACK);
            var challenge = siti.sendAndOpen(GROSS);
            var held = world.mailStands(siti, challenge.challengeId(), DeliveryState.DEFERRED);
            assertEquals(held, done(siti.office().resend(siti.npwp(), challenge.challengeId())));
            world.pass(Duration.ofHours(10));
            assertEquals(Challenge.State.OPEN, siti.challenge(challenge).state());
        }
    }

    @Test
    void anHourAfterTheMailTheCodeIsStaleAndSendingAgainMakesANewOne() throws Exception {
        try (var world = new World(folder)) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var old = world.codeInMail(World.EMAIL, 1);
            world.mailStands(siti, challenge.challengeId(), DeliveryState.ACCEPTED);
            world.pass(Duration.ofMinutes(61));
            var stale = refused(siti.verify(challenge, old));
            assertEquals("CODE_STALE", stale.type());
            assertTrue(stale.nextActions().contains("RESEND"));
            assertEquals(
                    Challenge.State.OPEN,
                    done(siti.office().resend(siti.npwp(), challenge.challengeId())).state());
            var fresh = world.codeInMail(World.EMAIL, 2);
            assertNotEquals(old, fresh);
            assertEquals("CODE_WRONG", refused(siti.verify(challenge, old)).type());
            assertEquals(Standing.State.ACCEPTED, done(siti.verify(challenge, fresh)).state());
        }
    }
}
