package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge;
import id.lontar.filing.Outcome;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.filing.Standing;
import id.lontar.submit.HttpGateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// The owner takes back a return that waits for its code (section 5.1, WITHDRAWN).
class WithdrawTest {
    private static final long GROSS = 120_000_000;
    @TempDir Path folder;

    /// The same on another store is a class of its own.
    World world() throws Exception {
        return new World(folder);
    }

    @Test
    void whatIsTakenBackIsNotReleasedByAnyCodeAndItsOwnerIsTold() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var sealed = siti.seal(GROSS);
            var challenge = siti.open(siti.send(sealed));
            var code = world.codeInMail(World.EMAIL, 1);
            var phone = world.town().signInOnPhone(World.NPWP, World.PASSWORD).orElseThrow();
            var token = phone.approve(challenge.challengeId(), World.PIN).orElseThrow();
            var standing = done(siti.office().withdraw(World.NPWP, sealed.sptDigest()));
            assertEquals(Standing.State.WITHDRAWN, standing.state());
            assertEquals(Challenge.State.SUPERSEDED, siti.challenge(challenge).state());
            assertEquals("SUBMISSION_WITHDRAWN", refused(siti.verify(challenge, code)).type());
            var byQr = siti.verify(challenge, new id.lontar.filing.Proof.QrToken(token.text()));
            assertEquals("SUBMISSION_WITHDRAWN", refused(byQr).type());
            world.pass(Duration.ofMinutes(2));
            var resent = siti.office().resend(World.NPWP, challenge.challengeId());
            assertEquals("SUBMISSION_WITHDRAWN", refused(resent).type());
            var opened = siti.office().openChallenge(World.NPWP, challenge.submissionId());
            assertEquals("SUBMISSION_WITHDRAWN", refused(opened).type());
            assertEquals(List.of(), phone.waiting());
            var notice =
                    World.await(
                            () ->
                                    world.town().mailbox(World.EMAIL).stream()
                                            .filter(each -> each.subject().contains("ditarik"))
                                            .findFirst());
            assertTrue(notice.text().contains(sealed.fingerprint()), notice.text());
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void sealedAgainItIsFiledWithANewFilingTime() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var first = siti.seal(GROSS);
            var before = siti.send(first);
            siti.open(before);
            world.codeInMail(World.EMAIL, 1);
            done(siti.office().withdraw(World.NPWP, first.sptDigest()));
            world.pass(Duration.ofHours(1));
            var after = siti.send(siti.seal(GROSS));
            assertNotEquals(before.ttsNo(), after.ttsNo());
            assertEquals(world.now(), after.receivedAt());
            var challenge = siti.open(after);
            var code =
                    World.await(
                            () ->
                                    Optional.of(world.othersThanReceipts(World.EMAIL))
                                            .filter(each -> each.size() >= 3)
                                            .map(each -> world.codeInMail(World.EMAIL, 3)));
            assertEquals(Standing.State.ACCEPTED, done(siti.verify(challenge, code)).state());
        }
    }

    @Test
    void aMailThatStillWaitsIsNotSentForIt() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            world.mailIs(MailWeather.HELD_BACK);
            var sealed = siti.seal(GROSS);
            var challenge = siti.open(siti.send(sealed));
            world.mailStands(siti, challenge.challengeId(), Challenge.DeliveryState.DEFERRED);
            done(siti.office().withdraw(World.NPWP, sealed.sptDigest()));
            world.mailStands(siti, challenge.challengeId(), Challenge.DeliveryState.DROPPED);
        }
    }

    @Test
    void whatWasConfirmedIsNotTakenBackNorWhatIsAnothers() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var sealed = siti.seal(GROSS);
            var challenge = siti.open(siti.send(sealed));
            var foreign = budi.office().withdraw(World.OTHER_NPWP, sealed.sptDigest());
            assertEquals("SUBMISSION_UNKNOWN", refused(foreign).type());
            var code = world.codeInMail(World.EMAIL, 1);
            done(siti.verify(challenge, code));
            var late = siti.office().withdraw(World.NPWP, sealed.sptDigest());
            assertEquals("SPT_ALREADY_FILED", refused(late).type());
        }
    }

    @Test
    void afterACutTheSameIsAskedAgainAndTheOwnerMailedOnce() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var sealed = siti.seal(GROSS);
            siti.open(siti.send(sealed));
            var scissors = new Scissors(2, Scissors.Cut.BEFORE_THE_ANSWER);
            var line = new HttpGateway(world.profile(), List.of(scissors));
            done(line.signIn(World.NPWP, World.PASSWORD.toCharArray()));
            var cut = line.withdraw(World.NPWP, sealed.sptDigest());
            assertTrue(assertInstanceOf(Outcome.Unreachable.class, cut).mayHaveArrived());
            assertEquals(
                    Standing.State.WITHDRAWN,
                    done(line.standing(World.NPWP, sealed.sptDigest())).state());
            done(line.withdraw(World.NPWP, sealed.sptDigest()));
            assertEquals(
                    1,
                    world.count(
                            "select count(*) from mail_delivery where notice ="
                                    + " 'RETURN_WITHDRAWN'"));
        }
    }

    @Test
    void ofAConfirmationAndAWithdrawalAtOneInstantOneGoesThrough() throws Exception {
        try (var world = world();
                var crowd = Executors.newFixedThreadPool(8)) {
            var siti = world.client(World.NPWP);
            var sealed = siti.seal(GROSS);
            var challenge = siti.open(siti.send(sealed));
            var code = world.codeInMail(World.EMAIL, 1);
            var both = new ArrayList<Callable<Outcome<Standing>>>();
            for (var each = 0; each < 4; each++) {
                both.add(() -> siti.office().withdraw(World.NPWP, sealed.sptDigest()));
                both.add(() -> siti.verify(challenge, code));
            }
            for (var each : crowd.invokeAll(both)) each.get();
            var end = done(siti.office().standing(World.NPWP, sealed.sptDigest()));
            var filed = end.state() == Standing.State.ACCEPTED;
            assertTrue(filed || end.state() == Standing.State.WITHDRAWN, end.toString());
            assertEquals(filed, end.ntte().isPresent());
            assertEquals(
                    filed ? 0 : 1,
                    world.count(
                            "select count(*) from mail_delivery where notice ="
                                    + " 'RETURN_WITHDRAWN'"));
        }
    }
}
