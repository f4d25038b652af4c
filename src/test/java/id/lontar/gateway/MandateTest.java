package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge;
import id.lontar.filing.Mandates.Known;
import id.lontar.filing.Mandates.Scope;
import id.lontar.filing.Mandates.State;
import id.lontar.filing.Mandates.Wanted;
import id.lontar.filing.Outcome;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.filing.Proof;
import id.lontar.filing.ReceiptCheck.Verdict;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sealer;
import id.lontar.filing.Standing;
import id.lontar.verify.ReceiptVerifier;
import id.lontar.words.Words;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Mandates with scope and expiry (sections 6 and 7), against a real gateway.
class MandateTest {
    private static final String THIRD = "3578011505950005";
    private static final Duration DAY = Duration.ofDays(1);
    @TempDir Path folder;

    /// The same on another store is a class of its own.
    World world() throws Exception {
        return new World(folder);
    }

    @Test
    void whatADelegateSendsIsReleasedByTheOwnersMailedCodeAndTheReceiptNamesBoth()
            throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var kuasa = Kuasa.given(world, siti, budi);
            assertEquals(List.of(kuasa.mandate()), done(mandates(budi)).held());
            assertEquals(List.of(kuasa.mandate()), done(mandates(siti)).given());
            var told = notice(world, siti, "Surat kuasa diberikan");
            assertTrue(told.contains(World.OTHER_NPWP.substring(12)), told);
            assertFalse(told.contains(World.OTHER_NPWP), told);
            var sealed = kuasa.sealed();
            var tts = budi.send(sealed);
            assertEquals(Duration.ofDays(30), Duration.between(tts.receivedAt(), tts.verifyBy()));
            assertEquals(tts, budi.send(sealed));
            var challenge = budi.open(tts);
            assertEquals(List.of("EMAIL", "QR_PAGE"), challenge.channelsOffered());
            assertEquals("s***@latihan.example", challenge.deliveries().getFirst().toMasked());
            var code = world.codeInMail(World.EMAIL, 2);
            var standing = done(budi.verify(challenge, code));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            assertEquals(
                    standing.ntte(),
                    done(siti.office().standing(siti.npwp(), sealed.sptDigest())).ntte());
            var pdf = done(budi.office().receipt(budi.npwp(), tts.submissionId()));
            assertArrayEquals(pdf, done(siti.office().receipt(siti.npwp(), tts.submissionId())));
            var keys = world.profile().receiptKeys().values();
            var checked = new ReceiptVerifier(world.profile().id(), keys).check(pdf, sealed);
            var receipt = assertInstanceOf(Verdict.Genuine.class, checked).receipt();
            assertEquals("Siti Rahmawati", receipt.name());
            var actor = receipt.actor().orElseThrow();
            assertEquals("Budi Santoso", actor.name());
            assertEquals(World.OTHER_NPWP, actor.npwp().digits());
            assertEquals(kuasa.id(), actor.mandateId());
            try (var document = Loader.loadPDF(pdf)) {
                var text = new PDFTextStripper().getText(document);
                assertTrue(text.contains("Disampaikan oleh kuasa Budi Santoso"), text);
            }
            assertEquals(1, count(world, "DELEGATE_UPLOAD"));
            assertEquals(1, count(world, "DELEGATE_RELEASE"));
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void theOwnerConfirmsOnTheirOwnPhoneAndTheDelegatesPhoneCannot() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var challenge = Kuasa.given(world, siti, budi).sendAndOpen();
            var budis = world.town().signInOnPhone(World.OTHER_NPWP, World.PASSWORD).orElseThrow();
            assertEquals(List.of(), budis.waiting());
            assertTrue(budis.approve(challenge.challengeId(), World.PIN).isEmpty());
            var offered = budi.office().offerMovingQr(budi.npwp(), challenge.challengeId());
            assertEquals("DELEGATE_CHANNEL", refused(offered).type());
            var sitis = world.town().signInOnPhone(World.NPWP, World.PASSWORD).orElseThrow();
            var waits = sitis.waiting().getFirst();
            assertEquals(challenge.sptDigest().fingerprint(), waits.fingerprint());
            var shown = sitis.approve(waits.challengeId(), World.PIN).orElseThrow();
            var standing = done(budi.verify(challenge, new Proof.QrToken(shown.text())));
            assertEquals(Standing.State.ACCEPTED, standing.state());
        }
    }

    @Test
    void aDelegatesCertificateReleasesNothingByItself() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var kuasa = Kuasa.given(world, siti, budi);
            var key = new PracticeKey(world, World.OTHER_NPWP);
            var sealed = budi.sealFor(World.NPWP, kuasa.id(), Kuasa.GROSS, key);
            budi.send(sealed);
            assertEquals(Standing.State.AWAITING_VERIFICATION, state(budi, sealed));
            var owners = new PracticeKey(world, World.NPWP);
            assertThrows(
                    Sealer.BrokenSeal.class,
                    () -> budi.sealFor(World.NPWP, kuasa.id(), Kuasa.GROSS, owners));
        }
    }

    @Test
    void theOwnersAppAndCardAreRefusedInADelegatesSessionAndCostNothing() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var kuasa = Kuasa.given(world, siti, budi);
            var card = PrintedCard.made(siti);
            var app = App.enrolled(siti, world);
            var challenge = kuasa.sendAndOpen();
            assertEquals(List.of("QR_PAGE"), challenge.channelsOffered());
            assertEquals(Optional.empty(), challenge.card());
            world.pass(App.STEP);
            var totp = new Proof.Totp(app.at(world.now()), challenge.sptDigest());
            assertEquals("DELEGATE_CHANNEL", refused(budi.verify(challenge, totp)).type());
            var own = siti.challenge(challenge);
            assertEquals(
                    "DELEGATE_CHANNEL", refused(budi.verify(challenge, card.code(own))).type());
            assertEquals(5, budi.challenge(challenge).attemptsLeft());
            var resent = budi.office().resend(budi.npwp(), challenge.challengeId());
            assertEquals("DELEGATE_MAIL", refused(resent).type());
            assertEquals(0, world.count("select count(*) from failure where kind <> 'PASSWORD'"));
            // The owner's session is the owner's.
            var standing = done(siti.verify(challenge, totp));
            assertEquals(Standing.State.ACCEPTED, standing.state());
        }
    }

    @Test
    void aMandateCoversItsFormsAndYearsOnly() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            for (var scope :
                    List.of(
                            new Scope(List.of("1770", "1771"), List.of()),
                            new Scope(List.of(), List.of(2023, 2025)),
                            new Scope(List.of("1770S"), List.of(2023)))) {
                var kuasa = Kuasa.given(world, siti, budi, scope, 30);
                assertEquals(scope, kuasa.mandate().scope());
                var problem = refused(kuasa.upload(kuasa.sealed()));
                assertEquals("DELEGATION_SCOPE", problem.type(), scope.toString());
            }
            assertEquals(0, world.count("select count(*) from submission"));
            var right = new Scope(List.of("1770S"), List.of(2024));
            var kuasa = Kuasa.given(world, siti, budi, right, 30);
            done(kuasa.upload(kuasa.sealed()));
        }
    }

    @Test
    void afterItsLastDayADelegateOnlyLooks() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var kuasa = Kuasa.given(world, siti, budi, Scope.ALL, 0);
            var sealed = kuasa.sealed();
            var challenge = budi.open(budi.send(sealed));
            var code = world.codeInMail(World.EMAIL, 2);
            world.at("2025-03-20T16:59:59Z");
            kuasa.signInAgain();
            done(budi.office().openChallenge(budi.npwp(), challenge.submissionId()));
            world.at("2025-03-20T17:00:00Z");
            kuasa.signInAgain();
            onlyLooks(kuasa, challenge, code, "DELEGATION_EXPIRED");
            assertEquals(State.EXPIRED, kuasa.mandate().at(world.now()));
            assertEquals(Standing.State.AWAITING_VERIFICATION, state(budi, sealed));
        }
    }

    @Test
    void aRevocationBetweenUploadAndConfirmationHoldsForTheDelegateAndNotForTheOwner()
            throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var kuasa = Kuasa.given(world, siti, budi);
            var challenge = kuasa.sendAndOpen();
            var code = world.codeInMail(World.EMAIL, 2);
            kuasa.revokedBy(siti);
            notice(world, siti, "Surat kuasa dari akun Anda dicabut");
            var toDelegate = notice(world, budi, "Surat kuasa yang Anda pegang dicabut");
            assertFalse(toDelegate.contains("Siti") || toDelegate.contains("0001"), toDelegate);
            onlyLooks(kuasa, challenge, code, "DELEGATION_REVOKED");
            var standing = done(siti.verify(challenge, code));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            done(budi.office().receipt(budi.npwp(), challenge.submissionId()));
            assertEquals(standing.ntte(), done(budi.verify(challenge, code)).ntte());
        }
    }

    @Test
    void eitherSideRevokesOnceAndNobodyElse() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var andi = world.client(THIRD);
            var kuasa = Kuasa.given(world, siti, budi);
            var strangers = andi.office().mandates().revoke(andi.npwp(), kuasa.id());
            assertEquals("MANDATE_UNKNOWN", refused(strangers).type());
            kuasa.revokedBy(budi);
            kuasa.revokedBy(siti);
            assertEquals(1, count(world, "MANDATE_REVOKED"));
            assertEquals("DELEGATION_REVOKED", refused(kuasa.upload(kuasa.sealed())).type());
        }
    }

    @Test
    void nobodyGetsThroughOnAMandateThatIsNotTheirs() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var andi = world.client(THIRD);
            var kuasa = Kuasa.given(world, siti, budi);
            // Whose mandate it is, whom it is from, and whether it is there at all.
            for (var forged :
                    List.of(
                            andi.sealFor(World.NPWP, kuasa.id(), Kuasa.GROSS),
                            andi.sealFor(World.NPWP, "f".repeat(32), Kuasa.GROSS),
                            andi.sealFor(World.NPWP, "", Kuasa.GROSS),
                            andi.sealFor(THIRD, kuasa.id(), Kuasa.GROSS)))
                assertEquals("DELEGATION_MISSING", refused(andi.office().upload(forged)).type());
            var others = budi.sealFor(THIRD, kuasa.id(), Kuasa.GROSS);
            assertEquals("DELEGATION_MISSING", refused(budi.office().upload(others)).type());
            // The delegate's seal under the session of another is not looked at further.
            assertEquals(0, world.count("select count(*) from submission"));
        }
    }

    @Test
    void aDelegateSeesNothingButWhatTheySent() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var andi = world.client(THIRD);
            Kuasa.given(world, siti, budi);
            var sitis = siti.seal(Kuasa.GROSS);
            var andis = andi.seal(Kuasa.GROSS);
            var challenges = List.of(siti.open(siti.send(sitis)), andi.open(andi.send(andis)));
            for (var sealed : List.of(sitis, andis)) {
                assertEquals(Standing.State.NOT_HERE, state(budi, sealed));
                var withdrawn = budi.office().withdraw(budi.npwp(), sealed.sptDigest());
                assertEquals("SUBMISSION_UNKNOWN", refused(withdrawn).type());
            }
            for (var each : challenges) {
                var office = budi.office();
                var id = each.challengeId();
                var submission = each.submissionId();
                for (var answer :
                        List.of(
                                office.challenge(budi.npwp(), id),
                                office.resend(budi.npwp(), id),
                                office.verify(
                                        budi.npwp(),
                                        id,
                                        new Proof.Totp("123456", each.sptDigest())),
                                office.offerMovingQr(budi.npwp(), id)))
                    assertEquals("CHALLENGE_UNKNOWN", refused(answer).type());
                for (var answer :
                        List.of(
                                office.openChallenge(budi.npwp(), submission),
                                office.receipt(budi.npwp(), submission)))
                    assertEquals("SUBMISSION_UNKNOWN", refused(answer).type());
            }
        }
    }

    @Test
    void ofTheOwnersAndTheDelegatesVersionOneIsReceipted() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var kuasa = Kuasa.given(world, siti, budi);
            var own = siti.seal(Kuasa.GROSS);
            var owns = siti.send(own);
            var sent = budi.send(kuasa.sealed());
            assertNotEquals(owns.submissionId(), sent.submissionId());
            // The owner has the filing time of what the delegate sent first.
            var second = budi.sealFor(World.NPWP, kuasa.id(), Kuasa.GROSS + 12_000_000);
            var first = budi.send(second);
            assertEquals(first, siti.send(siti.seal(Kuasa.GROSS + 12_000_000)));
            var challenge = budi.open(sent);
            var standing = done(budi.verify(challenge, world.codeInMail(World.EMAIL, 2)));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            assertEquals(Standing.State.SUPERSEDED, state(siti, own));
            assertEquals(Standing.State.REJECTED, state(budi, second));
            assertEquals(1, world.count("select count(*) from submission where ntte is not null"));
            var again = kuasa.upload(budi.sealFor(World.NPWP, kuasa.id(), 1_000_000));
            assertEquals("SPT_ALREADY_FILED", refused(again).type());
        }
    }

    @Test
    void theDelegateWithdrawsWhatWaitsAndTheOwnerIsTold() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var sealed = Kuasa.given(world, siti, budi).sealed();
            budi.send(sealed);
            var standing = done(budi.office().withdraw(budi.npwp(), sealed.sptDigest()));
            assertEquals(Standing.State.WITHDRAWN, standing.state());
            notice(world, siti, "ditarik");
            assertEquals(Standing.State.WITHDRAWN, state(siti, sealed));
        }
    }

    @Test
    void aMailedCodeThatLandsInTheDelegatesOwnMailboxReleasesNothing() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var kuasa = Kuasa.given(world, siti, budi);
            world.town()
                    .gateway()
                    .jdbi()
                    .useHandle(
                            db ->
                                    db.execute(
                                            "update account set email = ? where npwp = ?",
                                            World.EMAIL.toUpperCase(Locale.ROOT),
                                            World.OTHER_NPWP));
            var challenge = kuasa.sendAndOpen();
            assertEquals(List.of("QR_PAGE"), challenge.channelsOffered());
            assertEquals(List.of(), challenge.deliveries());
            var typed = budi.verify(challenge, new Proof.Code("00000000"));
            assertEquals("DELEGATE_MAIL", refused(typed).type());
        }
    }

    @Test
    void withADelayItCountsADayAfterTheOwnersMailServerTookTheMail() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            world.mailIs(MailWeather.HELD_BACK);
            var mandate = done(Kuasa.asked(world, siti, World.OTHER_NPWP, Scope.ALL, 30));
            world.town()
                    .gateway()
                    .jdbi()
                    .useHandle(
                            db ->
                                    db.execute(
                                            "update mandate set usable_from = usable_from + ?",
                                            DAY.toMillis()));
            var kuasa = new Kuasa(world, siti, budi, mandate);
            assertEquals("DELEGATION_UNTOLD", refused(kuasa.upload(kuasa.sealed())).type());
            world.mailIs(MailWeather.FINE);
            world.pass(Duration.ofHours(5));
            var taken = world.now();
            Kuasa.mailsArrive(world);
            var waits = refused(kuasa.upload(kuasa.sealed()));
            assertEquals("DELEGATION_WAITS", waits.type());
            assertEquals(Optional.of(taken.plus(DAY)), waits.retryAt());
            world.at(taken.plus(DAY).toString());
            kuasa.signInAgain();
            done(kuasa.upload(kuasa.sealed()));
        }
    }

    @Test
    void aMandateIsAskedForWithTheEfinAndTheAppsCodeWithinTheGatewaysLimits() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            world.client(World.OTHER_NPWP);
            assertEquals("MANDATE_OVER", asking(world, siti, World.OTHER_NPWP, Scope.ALL, -1));
            assertEquals("MANDATE_TOO_LONG", asking(world, siti, World.OTHER_NPWP, Scope.ALL, 731));
            var odd = new Scope(List.of("1770X"), List.of());
            assertEquals("MANDATE_SCOPE", asking(world, siti, World.OTHER_NPWP, odd, 1));
            var year = new Scope(List.of(), List.of(-2024));
            assertEquals("MANDATE_SCOPE", asking(world, siti, World.OTHER_NPWP, year, 1));
            var today = LocalDate.ofInstant(world.now(), Words.WIB);
            var wanted = new Wanted(World.OTHER_NPWP, Scope.ALL, today);
            var mandates = siti.office().mandates();
            var wrong = mandates.grant(siti.npwp(), wanted, "9999999999", Optional.empty());
            assertEquals("EFIN_WRONG", refused(wrong).type());
            var app = App.enrolled(siti, world);
            assertEquals("MANDATE_NEEDS_TOTP", asking(world, siti, World.OTHER_NPWP, Scope.ALL, 1));
            var grants = 0;
            for (var delegate : List.of(World.NPWP, "3171010101900009", World.OTHER_NPWP)) {
                world.pass(App.STEP);
                var totp = Optional.of(app.at(world.now()));
                var asked = new Wanted(delegate, Scope.ALL, today);
                var outcome = mandates.grant(siti.npwp(), asked, World.EFIN, totp);
                if (outcome instanceof Outcome.Done) grants++;
                else
                    assertTrue(
                            List.of("DELEGATE_SELF", "DELEGATE_UNKNOWN")
                                    .contains(refused(outcome).type()));
            }
            assertEquals(1, grants);
            for (var i = 0; i < 2; i++) {
                world.pass(App.STEP);
                var totp = Optional.of(app.at(world.now()));
                done(mandates.grant(siti.npwp(), wanted, World.EFIN, totp));
            }
            world.pass(App.STEP);
            var totp = Optional.of(app.at(world.now()));
            var sixth = mandates.grant(siti.npwp(), wanted, World.EFIN, totp);
            assertEquals("RATE_LIMITED", refused(sixth).type());
        }
    }

    /// Of a revocation and uploads at one instant, what does not come before it is refused.
    @Test
    void nothingSlipsInBesideARevocation() throws Exception {
        try (var world = world();
                var crowd = Executors.newFixedThreadPool(6)) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var kuasa = Kuasa.given(world, siti, budi);
            Callable<Outcome<?>> revoke =
                    () -> siti.office().mandates().revoke(siti.npwp(), kuasa.id());
            var uploads =
                    LongStream.range(0, 5)
                            .mapToObj(
                                    each ->
                                            budi.sealFor(
                                                    World.NPWP, kuasa.id(), Kuasa.GROSS + each))
                            .<Callable<Outcome<?>>>map(each -> () -> kuasa.upload(each));
            var all = Stream.concat(Stream.of(revoke), uploads);
            var refused = 0;
            for (var each : crowd.invokeAll(all.toList()))
                if (each.get() instanceof Outcome.Refused<?>(var problem)) {
                    assertEquals("DELEGATION_REVOKED", problem.type());
                    refused++;
                }
            var stored = world.count("select count(*) from submission");
            assertEquals(5, stored + refused);
            assertEquals(stored, count(world, "DELEGATE_UPLOAD"));
            assertEquals("DELEGATION_REVOKED", refused(kuasa.upload(kuasa.sealed())).type());
        }
    }

    private static void onlyLooks(
            Kuasa kuasa, Challenge challenge, Proof.Code code, String refusal) {
        var budi = kuasa.delegate();
        var office = budi.office();
        for (var answer :
                List.of(
                        office.openChallenge(budi.npwp(), challenge.submissionId()),
                        office.resend(budi.npwp(), challenge.challengeId()),
                        office.withdraw(budi.npwp(), challenge.sptDigest()),
                        budi.verify(challenge, code),
                        kuasa.upload(budi.sealFor(World.NPWP, kuasa.id(), 1_000_000))))
            assertEquals(refusal, refused(answer).type());
        assertEquals(challenge.challengeId(), budi.challenge(challenge).challengeId());
        done(office.standing(budi.npwp(), challenge.sptDigest()));
    }

    private static String asking(
            World world, Client owner, String delegate, Scope scope, int days) {
        return refused(Kuasa.asked(world, owner, delegate, scope, days)).type();
    }

    private static Outcome<Known> mandates(Client client) {
        return client.office().mandates().of(client.npwp());
    }

    private static Standing.State state(Client client, SealedReturn sealed) {
        return done(client.office().standing(client.npwp(), sealed.sptDigest())).state();
    }

    private static int count(World world, String what) {
        return world.count("select count(*) from audit where what = '" + what + "'");
    }

    private static String notice(World world, Client client, String subject) {
        return World.await(
                        () ->
                                world.town().mailbox(world.email(client.npwp())).stream()
                                        .filter(each -> each.subject().contains(subject))
                                        .findFirst())
                .text();
    }
}
