package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Approvals;
import id.lontar.filing.Approvals.State;
import id.lontar.filing.Challenge;
import id.lontar.filing.Mandates.Scope;
import id.lontar.filing.Manifest;
import id.lontar.filing.Outcome;
import id.lontar.filing.Practice;
import id.lontar.filing.Problem;
import id.lontar.filing.Proof;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sha256;
import id.lontar.filing.SigningKey;
import id.lontar.filing.Standing;
import id.lontar.submit.HttpGateway;
import id.lontar.tax.ReturnStatus;
import id.lontar.wire.TestKeys;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Many returns by one manifest and one code (section 9), against a real gateway.
class BatchApprovalTest {
    private static final String THIRD = "3578011505950005";
    @TempDir Path folder;

    /// The same on another store is a class of its own.
    World world(Steps steps) throws Exception {
        return new World(folder, steps);
    }

    /// A consultant with clients who let returns be released.
    private record Office(World world, Client siti, Client third, Client budi) {
        static Office of(World world) {
            return new Office(
                    world,
                    world.client(World.NPWP),
                    world.client(THIRD),
                    world.client(World.OTHER_NPWP));
        }

        Kuasa toConfirm(Client owner) {
            return Kuasa.toConfirm(world, owner, budi, Scope.ALL, 30);
        }

        SealedReturn sent(Kuasa kuasa, int revision) {
            var sealed =
                    budi.sealFor(
                            kuasa.owner().npwp(),
                            kuasa.id(),
                            Kuasa.GROSS,
                            revision,
                            budi.key().signer());
            budi.send(sealed);
            return sealed;
        }

        Approvals approvals() {
            return budi.office().approvals();
        }

        Outcome<Approvals.Batch> submit(Manifest manifest) {
            return approvals().submit(manifest, budi.key().signer());
        }

        /// Handed in, and the code asked for.
        Sha256 asked(Manifest manifest) {
            done(submit(manifest));
            done(approvals().askCode(budi.npwp(), manifest.root()));
            return manifest.root();
        }

        Outcome<Approvals.Batch> confirm(Sha256 root, Proof proof) {
            return approvals().confirm(budi.npwp(), root, proof);
        }

        Proof.Code code(int codes) {
            var email = world.email(World.OTHER_NPWP);
            World.await(() -> Optional.of(codeMails(email)).filter(each -> each.size() >= codes));
            return codeOf(codeMails(email).getFirst());
        }

        private List<Practice.Mail> codeMails(String email) {
            return world.town().mailbox(email).stream()
                    .filter(each -> each.subject().startsWith("Kode untuk melepas"))
                    .toList();
        }

        private static Proof.Code codeOf(Practice.Mail mail) {
            var found =
                    java.util.regex.Pattern.compile("\\b(\\d{4}) (\\d{4})\\b").matcher(mail.text());
            if (!found.find()) throw new AssertionError("no code in the mail");
            return new Proof.Code(found.group(1) + found.group(2));
        }

        Standing.State state(SealedReturn sealed) {
            return done(budi.office().standing(budi.npwp(), sealed.sptDigest())).state();
        }
    }

    private static Manifest manifest(HttpGateway office, String delegate, SealedReturn... sealed) {
        var payable =
                java.util.Arrays.stream(sealed)
                        .map(SealedReturn::seal)
                        .filter(each -> each.status() == ReturnStatus.KURANG_BAYAR)
                        .mapToLong(each -> each.amount().amount())
                        .sum();
        return manifest(office, delegate, payable, sealed);
    }

    private static Manifest manifest(
            HttpGateway office, String delegate, long payable, SealedReturn... sealed) {
        var digests =
                java.util.Arrays.stream(sealed)
                        .map(SealedReturn::sptDigest)
                        .sorted(Comparator.comparing(Sha256::hex))
                        .toList();
        return new Manifest(office.gateway().id(), delegate, digests, payable);
    }

    private static Manifest manifest(Office office, SealedReturn... sealed) {
        return manifest(office.budi().office(), office.budi().npwp(), sealed);
    }

    private static Map<Sha256, String> troubles(Approvals.Batch batch) {
        return batch.returns().stream()
                .filter(each -> each.trouble().isPresent())
                .collect(
                        Collectors.toMap(
                                Approvals.Entry::sptDigest,
                                each -> each.trouble().map(Problem::type).orElseThrow()));
    }

    @Test
    void oneCodeReleasesAllThatMandatesCoverAndEachGetsAReceiptOfItsOwn() throws Exception {
        try (var world = world(Steps.NONE)) {
            var office = Office.of(world);
            var sitis = office.toConfirm(office.siti());
            var thirds = office.toConfirm(office.third());
            var sealed =
                    List.of(
                            office.sent(sitis, 0),
                            office.sent(sitis, 1),
                            office.sent(thirds, 0),
                            office.sent(thirds, 1),
                            office.sent(thirds, 2));
            var manifest = manifest(office, sealed.toArray(SealedReturn[]::new));
            var handed = done(office.submit(manifest));
            assertEquals(manifest.root(), handed.batchRoot());
            assertEquals(5, handed.count(State.WAITS));
            assertEquals(Map.of(), troubles(handed));
            var asked = done(office.approvals().askCode(office.budi().npwp(), manifest.root()));
            assertEquals(List.of("EMAIL"), asked.challenge().orElseThrow().channelsOffered());
            var code = office.code(1);
            var mail = office.codeMails(world.email(World.OTHER_NPWP)).getFirst();
            assertTrue(mail.text().contains(manifest.root().fingerprint()), mail.text());
            assertFalse(mail.text().contains(World.NPWP), mail.text());
            var released = done(office.confirm(manifest.root(), code));
            assertTrue(released.wasConfirmed());
            assertEquals(5, released.count(State.RELEASED));
            var numbers = new ArrayList<String>();
            for (var each : sealed) {
                var standing =
                        done(
                                office.budi()
                                        .office()
                                        .standing(office.budi().npwp(), each.sptDigest()));
                assertEquals(Standing.State.ACCEPTED, standing.state());
                assertEquals(Challenge.State.VERIFIED, standing.challenge().orElseThrow().state());
                numbers.add(standing.ntte().orElseThrow());
                var tts = standing.provisional().orElseThrow();
                var pdf =
                        done(
                                office.budi()
                                        .office()
                                        .receipt(office.budi().npwp(), tts.submissionId()));
                try (var document = Loader.loadPDF(pdf)) {
                    var text = new PDFTextStripper().getText(document);
                    assertTrue(text.contains("oleh kuasa, sesuai surat kuasa"), text);
                    assertTrue(text.contains("Disampaikan oleh kuasa Budi Santoso"), text);
                }
            }
            assertEquals(5, numbers.stream().distinct().count());
            // The same code again, and the same list, change nothing.
            assertEquals(5, done(office.confirm(manifest.root(), code)).count(State.RELEASED));
            assertEquals(5, done(office.submit(manifest)).count(State.RELEASED));
            assertEquals(5, world.count("select count(distinct ntte) from submission"));
            assertEquals(5, audited(world, "BATCH_RELEASE"));
            assertEquals(1, audited(world, "BATCH_CONFIRMED"));
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void whatMayNotBeReleasedIsRefusedByItselfWithItsReasonAndTheRestGoes() throws Exception {
        try (var world = world(Steps.NONE)) {
            var office = Office.of(world);
            var sitis = office.toConfirm(office.siti());
            var good = office.sent(sitis, 0);
            var filed = office.sent(sitis, 1);
            var amended = office.sent(sitis, 2);
            var withdrawn = office.sent(sitis, 3);
            var sendsOnly = office.sent(Kuasa.given(world, office.third(), office.budi()), 0);
            var expiring =
                    office.sent(
                            Kuasa.toConfirm(world, office.third(), office.budi(), Scope.ALL, 0), 1);
            var revoking = office.toConfirm(office.third());
            var revoked = office.sent(revoking, 2);
            var never =
                    office.budi()
                            .sealFor(
                                    THIRD,
                                    revoking.id(),
                                    Kuasa.GROSS,
                                    3,
                                    office.budi().key().signer());
            var manifest =
                    manifest(
                            office, good, filed, amended, withdrawn, sendsOnly, expiring, revoked,
                            never);
            var handed = done(office.submit(manifest));
            assertEquals(
                    Map.of(
                            sendsOnly.sptDigest(), "DELEGATION_SENDS_ONLY",
                            never.sptDigest(), "SUBMISSION_UNKNOWN"),
                    troubles(handed));
            office.asked(manifest);
            var code = office.code(1);
            // All of this happens after the code was asked for.
            var own = office.siti().office();
            var open = done(own.openChallenge(World.NPWP, submissionOf(office.siti(), filed)));
            var siti = world.town().signInOnPhone(World.NPWP, World.PASSWORD).orElseThrow();
            var shown = siti.approve(open.challengeId(), World.PIN).orElseThrow();
            done(office.siti().verify(open, new Proof.QrToken(shown.text())));
            var other =
                    office.budi()
                            .sealFor(
                                    World.NPWP,
                                    sitis.id(),
                                    Kuasa.GROSS + 1_000_000,
                                    2,
                                    office.budi().key().signer());
            office.budi().send(other);
            done(own.withdraw(World.NPWP, withdrawn.sptDigest()));
            revoking.revokedBy(office.third());
            world.at("2025-03-20T17:00:00Z");
            revoking.signInAgain();
            var codeNow = again(office, manifest.root(), code);
            var batch = done(office.confirm(manifest.root(), codeNow));
            assertEquals(
                    Map.of(
                            filed.sptDigest(), "SPT_ALREADY_FILED",
                            amended.sptDigest(), "BATCH_AMENDED",
                            withdrawn.sptDigest(), "SUBMISSION_WITHDRAWN",
                            sendsOnly.sptDigest(), "DELEGATION_SENDS_ONLY",
                            expiring.sptDigest(), "DELEGATION_EXPIRED",
                            revoked.sptDigest(), "DELEGATION_REVOKED",
                            never.sptDigest(), "SUBMISSION_UNKNOWN"),
                    troubles(batch));
            assertEquals(1, batch.count(State.RELEASED));
            assertEquals(7, batch.count(State.REFUSED));
            assertEquals(Standing.State.ACCEPTED, office.state(good));
            // What was not released can still be, by its owner.
            for (var each : List.of(amended, other, sendsOnly, expiring, revoked))
                assertEquals(Standing.State.AWAITING_VERIFICATION, office.state(each));
            assertEquals(2, world.count("select count(*) from submission where ntte is not null"));
        }
    }

    /// An hour later the code is past its time, so another is sent.
    private static Proof.Code again(Office office, Sha256 root, Proof.Code old) {
        assertEquals("CODE_STALE", refused(office.confirm(root, old)).type());
        done(office.approvals().askCode(office.budi().npwp(), root));
        var code = office.code(2);
        assertNotEquals(old, code);
        return code;
    }

    @Test
    void aCodeReleasesNothingOutsideItsListAndAListNeverGrows() throws Exception {
        try (var world = world(Steps.NONE)) {
            var office = Office.of(world);
            var sitis = office.toConfirm(office.siti());
            var listed = office.sent(sitis, 0);
            var outside = office.sent(sitis, 1);
            var root = office.asked(manifest(office, listed));
            var code = office.code(1);
            // A longer list is another list, and wants a code of its own.
            var longer = manifest(office, listed, outside);
            assertNotEquals(root, longer.root());
            done(office.submit(longer));
            assertEquals("CHALLENGE_UNKNOWN", refused(office.confirm(longer.root(), code)).type());
            done(office.approvals().askCode(office.budi().npwp(), longer.root()));
            assertEquals("CODE_WRONG", refused(office.confirm(longer.root(), code)).type());
            var alone = office.budi().open(office.budi().send(outside));
            assertEquals("CODE_WRONG", refused(office.budi().verify(alone, code)).type());
            // A mandate's list under another root, another account's, or signed by another key.
            var third = office.third();
            var stolen = third.office().approvals().batch(third.npwp(), root);
            assertEquals("BATCH_UNKNOWN", refused(stolen).type());
            assertEquals(
                    "BATCH_UNKNOWN",
                    refused(third.office().approvals().confirm(third.npwp(), root, code)).type());
            var strange = TestKeys.p256(World.OTHER_NPWP).signer();
            assertEquals(
                    "DEVICE_KEY_UNKNOWN",
                    refused(office.approvals().submit(longer, strange)).type());
            var theirs = manifest(third.office(), third.npwp(), listed);
            var posing = office.budi().office().approvals();
            assertEquals(
                    "SIGN_IN_NEEDED",
                    refused(posing.submit(theirs, office.budi().key().signer())).type());
            var own = third.office().approvals().submit(theirs, third.key().signer());
            assertEquals(
                    "SUBMISSION_UNKNOWN",
                    done(own).returns().getFirst().trouble().orElseThrow().type());
            var nothing = third.office().approvals().askCode(third.npwp(), theirs.root());
            assertEquals("BATCH_NOTHING", refused(nothing).type());
            var sum = manifest(office.budi().office(), office.budi().npwp(), 1L << 40, outside);
            assertEquals("BATCH_INVALID", refused(office.submit(sum)).type());
            assertEquals("BATCH_INVALID", refused(tampered(office, longer)).type());
            assertEquals(0, world.count("select count(*) from submission where ntte is not null"));
            assertEquals(1, done(office.confirm(root, code)).count(State.RELEASED));
            assertEquals(Standing.State.AWAITING_VERIFICATION, office.state(outside));
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    /// Signed over something else.
    private static Outcome<Approvals.Batch> tampered(Office office, Manifest manifest) {
        var own = office.budi().key().signer();
        return office.approvals()
                .submit(
                        manifest,
                        new SigningKey.Signer() {
                            @Override
                            public byte[] sign(byte[] content) {
                                return own.sign(
                                        "another list"
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                            }

                            @Override
                            public String deviceKeyId() {
                                return own.deviceKeyId();
                            }

                            @Override
                            public void close() {}
                        });
    }

    @Test
    void fiveWrongCodesLockTheListAndAnAppTakesTheMailsPlace() throws Exception {
        try (var world = world(Steps.NONE)) {
            var office = Office.of(world);
            var sealed = office.sent(office.toConfirm(office.siti()), 0);
            var root = office.asked(manifest(office, sealed));
            var code = office.code(1);
            var wrong = new Proof.Code(code.digits().equals("00000000") ? "12345674" : "00000000");
            for (var left = 4; left > 0; left--)
                assertEquals(
                        Integer.toString(left),
                        refused(office.confirm(root, wrong)).facts().get("attemptsLeft"));
            assertEquals("CHALLENGE_LOCKED", refused(office.confirm(root, wrong)).type());
            assertEquals("CHALLENGE_LOCKED", refused(office.confirm(root, code)).type());
            world.pass(Duration.ofMinutes(16));
            var app = App.enrolled(office.budi(), world);
            world.pass(App.STEP);
            var asked = done(office.approvals().askCode(office.budi().npwp(), root));
            assertEquals(List.of("TOTP"), asked.challenge().orElseThrow().channelsOffered());
            assertEquals(List.of(), asked.challenge().orElseThrow().deliveries());
            assertEquals("MAIL_NOT_ENOUGH", refused(office.confirm(root, code)).type());
            var other = new Proof.Totp(app.at(world.now()), sealed.sptDigest());
            assertEquals("TOTP_FOR_OTHER_RETURN", refused(office.confirm(root, other)).type());
            var totp = new Proof.Totp(app.at(world.now()), root);
            assertEquals(1, done(office.confirm(root, totp)).count(State.RELEASED));
        }
    }

    @Test
    void aKeyThatWasRevokedSinceReleasesNothing() throws Exception {
        try (var world = world(Steps.NONE)) {
            var office = Office.of(world);
            var sealed = office.sent(office.toConfirm(office.siti()), 0);
            var root = office.asked(manifest(office, sealed));
            var code = office.code(1);
            var keys = office.budi().office().registeredKeys();
            done(keys.revoke(office.budi().npwp(), office.budi().key().signer().deviceKeyId()));
            assertEquals("DEVICE_KEY_REVOKED", refused(office.confirm(root, code)).type());
            assertEquals(Standing.State.AWAITING_VERIFICATION, office.state(sealed));
        }
    }

    @Test
    void nobodyFillsTheStoreWithLists() throws Exception {
        try (var world = world(Steps.NONE)) {
            var budi = world.client(World.OTHER_NPWP);
            var signer = budi.key().signer();
            var gateway = budi.office().gateway().id();
            for (var n = 0; n <= Batches.LISTS_PER_DAY; n++) {
                var unknown = List.of(Sha256.of(new byte[] {(byte) n}));
                var list = new Manifest(gateway, budi.npwp(), unknown, 0);
                var handed = budi.office().approvals().submit(list, signer);
                if (n < Batches.LISTS_PER_DAY) done(handed);
                else assertEquals("RATE_LIMITED", refused(handed).type());
            }
        }
    }

    @Test
    void ofManyWhoEnterTheCodeAtOnceEachReturnIsReleasedOnce() throws Exception {
        try (var world = world(Steps.NONE)) {
            var office = Office.of(world);
            var kuasa = office.toConfirm(office.siti());
            var sealed =
                    List.of(office.sent(kuasa, 0), office.sent(kuasa, 1), office.sent(kuasa, 2));
            var root = office.asked(manifest(office, sealed.toArray(SealedReturn[]::new)));
            var code = office.code(1);
            try (var threads = Executors.newFixedThreadPool(6)) {
                var tries =
                        java.util.Collections.nCopies(
                                6,
                                (Callable<Approvals.Batch>) () -> done(office.confirm(root, code)));
                for (var each : threads.invokeAll(tries)) each.get();
            }
            assertEquals(
                    3,
                    done(office.approvals().batch(office.budi().npwp(), root))
                            .count(State.RELEASED));
            assertEquals(3, audited(world, "BATCH_RELEASE"));
            assertEquals(1, audited(world, "BATCH_CONFIRMED"));
            assertEquals(3, world.count("select count(distinct ntte) from submission"));
        }
    }

    @Test
    void aGatewayThatDiesBetweenTwoReturnsGoesOnWhereItStopped() throws Exception {
        var fuse = new Fuse();
        try (var world = world(fuse)) {
            var office = Office.of(world);
            var kuasa = office.toConfirm(office.siti());
            var sealed =
                    List.of(office.sent(kuasa, 0), office.sent(kuasa, 1), office.sent(kuasa, 2));
            var root = office.asked(manifest(office, sealed.toArray(SealedReturn[]::new)));
            var code = office.code(1);
            // After the code was right and the first return was released.
            fuse.blowAfter(1, () -> {});
            assertTrue(office.confirm(root, code) instanceof Outcome.Unreachable);
            assertTrue(fuse.defuse());
            assertEquals(1, audited(world, "BATCH_RELEASE"));
            world.restart();
            world.due("batches");
            World.await(
                    () -> Optional.of(audited(world, "BATCH_RELEASE")).filter(each -> each == 3));
            assertEquals(1, audited(world, "BATCH_CONFIRMED"));
            assertEquals(3, world.count("select count(distinct ntte) from submission"));
        }
    }

    private static String submissionOf(Client owner, SealedReturn sealed) {
        var standing = done(owner.office().standing(owner.npwp(), sealed.sptDigest()));
        return standing.provisional().orElseThrow().submissionId();
    }

    private static int audited(World world, String what) {
        return world.count("select count(*) from audit where what = '" + what + "'");
    }
}
