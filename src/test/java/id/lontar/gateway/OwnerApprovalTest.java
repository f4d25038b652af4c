package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.filing.Practice.Phone.Shown;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Standing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;

/// What an owner's phone gives for a return a delegate sent, brought back later (section 9, purpose
/// 3), against a real gateway.
class OwnerApprovalTest {
    private static final Duration DAY = Duration.ofDays(1);
    @TempDir Path folder;

    private record Sent(World world, Client siti, Client budi, Kuasa kuasa) {
        static Sent of(World world) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            return new Sent(world, siti, budi, Kuasa.given(world, siti, budi));
        }

        SealedReturn send(int revision) {
            var sealed =
                    budi.sealFor(
                            World.NPWP, kuasa.id(), Kuasa.GROSS, revision, budi.key().signer());
            budi.send(sealed);
            return sealed;
        }

        Shown approve(SealedReturn sealed) {
            var phone = world.town().signInOnPhone(World.NPWP, World.PASSWORD).orElseThrow();
            var waits =
                    phone.waiting().stream()
                            .filter(each -> each.fingerprint().equals(sealed.fingerprint()))
                            .findFirst()
                            .orElseThrow();
            return phone.approve(waits.challengeId(), World.PIN).orElseThrow();
        }

        String bring(SealedReturn sealed, Shown shown) {
            return refused(
                            budi.office()
                                    .approvals()
                                    .approved(budi.npwp(), sealed.sptDigest(), shown.text()))
                    .type();
        }

        Standing released(SealedReturn sealed, Shown shown) {
            return done(
                    budi.office()
                            .approvals()
                            .approved(budi.npwp(), sealed.sptDigest(), shown.text()));
        }
    }

    @Test
    void anApprovalComesBackDaysLaterAndReleasesItsReturnOnce() throws Exception {
        try (var world = new World(folder)) {
            var sent = Sent.of(world);
            var sealed = sent.send(0);
            var other = sent.send(1);
            var shown = sent.approve(sealed);
            assertEquals(Duration.ofDays(14), Duration.between(world.now(), shown.expiresAt()));
            assertEquals(0, world.count("select count(*) from challenge"), "no code was asked for");
            world.pass(DAY.multipliedBy(13));
            sent.kuasa().signInAgain();
            assertEquals("CODE_FOR_OTHER_RETURN", sent.bring(other, shown));
            var standing = sent.released(sealed, shown);
            assertEquals(Standing.State.ACCEPTED, standing.state());
            assertEquals(standing.ntte(), sent.released(sealed, shown).ntte());
            assertEquals(1, world.count("select count(*) from submission where ntte is not null"));
            assertEquals(
                    "APPROVAL",
                    world.town()
                            .gateway()
                            .jdbi()
                            .withHandle(
                                    db ->
                                            db.select(
                                                            "select verified_by from submission"
                                                                + " where verified_by is not null")
                                                    .mapTo(String.class)
                                                    .one()));
            assertEquals(java.util.List.of(), world.contract().breaches());
        }
    }

    @Test
    void aPastForgedOrStrangersApprovalReleasesNothing() throws Exception {
        try (var world = new World(folder)) {
            var sent = Sent.of(world);
            var sealed = sent.send(0);
            var old = sent.approve(sealed);
            var text = old.text();
            var forged =
                    new Shown(
                            old.picture(),
                            text.substring(0, text.length() - 3) + "A0A",
                            old.expiresAt());
            assertTrue(
                    java.util.Set.of("QR_BAD_SIGNATURE", "QR_UNREADABLE")
                            .contains(sent.bring(sealed, forged)));
            var third = world.client("3578011505950005");
            var strange =
                    third.office().approvals().approved(third.npwp(), sealed.sptDigest(), text);
            assertEquals("SUBMISSION_UNKNOWN", refused(strange).type());
            world.pass(DAY.multipliedBy(14).plusMinutes(3));
            sent.kuasa().signInAgain();
            assertEquals("QR_EXPIRED", sent.bring(sealed, old));
            // Never longer than the return may wait.
            world.pass(DAY.multipliedBy(10));
            sent.kuasa().signInAgain();
            var late = sent.approve(sealed);
            assertTrue(
                    Duration.between(world.now(), late.expiresAt()).compareTo(DAY.multipliedBy(6))
                            < 0);
            sent.kuasa().revokedBy(sent.siti());
            assertEquals("DELEGATION_REVOKED", sent.bring(sealed, late));
            assertEquals(0, world.count("select count(*) from submission where ntte is not null"));
        }
    }

    @Test
    void thePageSaysToSendItBackAndGivesTheText() throws Exception {
        assumeFalse(PhoneBrowser.isMissing(), "Chromium is not on this machine");
        try (var world = new World(folder);
                var phone =
                        new PhoneBrowser(
                                new PhoneBrowser.Kind(360, 800, 100, true),
                                world.profile().address())) {
            var sent = Sent.of(world);
            var sealed = sent.send(0);
            phone.open("/phone");
            phone.signIn(World.PASSWORD);
            phone.follow("Baca dan setujui");
            assertTrue(phone.text().contains("Budi Santoso"), phone.text());
            assertTrue(phone.text().contains(sealed.fingerprint()), phone.text());
            phone.type("pin", World.PIN);
            phone.press("main button");
            assertEquals("Kirim QR ini kepada kuasa Anda", phone.title());
            assertEquals(java.util.List.of(), phone.faults());
            phone.keep("send-back");
            var token = phone.qrOnScreen(folder);
            assertTrue(phone.text().contains(token.substring(0, 40)), phone.text());
            var shown =
                    new Shown(
                            new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB),
                            token,
                            world.now());
            assertEquals(Standing.State.ACCEPTED, sent.released(sealed, shown).state());
        }
    }
}
