package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Outcome;
import id.lontar.filing.Practice;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.filing.Proof;
import id.lontar.filing.RegisteredKeys.RegisteredKey;
import id.lontar.filing.Standing;
import id.lontar.submit.HttpGateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Device keys in their owner's hands: listed, told of by mail, revoked; and the day a key waits
/// from the mail on.
class DeviceKeysTest {
    private static final long GROSS = 120_000_000;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    @TempDir Path folder;

    /// The same on another store is a class of its own.
    World world() throws Exception {
        return new World(folder);
    }

    @Test
    void theListTellsWhatEachKeyIsAndWhenItWasLastUsed() throws Exception {
        try (var world = world()) {
            var laptop = world.client(World.NPWP);
            var began = world.now();
            world.pass(HOUR);
            var desk = world.client(World.NPWP);
            world.pass(HOUR);
            desk.send(desk.seal(GROSS));
            var keys = keys(laptop);
            assertEquals(List.of(id(laptop), id(desk)), keys.stream().map(k -> k.keyId()).toList());
            assertEquals("Laptop", keys.getFirst().name());
            assertEquals(began, keys.getFirst().registeredAt());
            assertEquals(Optional.of(began), keys.getFirst().usableFrom());
            assertEquals(Optional.empty(), keys.getFirst().lastUsedAt());
            assertEquals(Optional.of(began.plus(HOUR).plus(HOUR)), keys.getLast().lastUsedAt());
            assertEquals(
                    List.of(),
                    keys(world.client(World.OTHER_NPWP)).stream()
                            .filter(each -> each.keyId().equals(id(laptop)))
                            .toList());
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void theOwnerIsMailedOfAKeyThatCameAndOfOneThatWent() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var added = notice(world, "didaftarkan", 1);
            var fingerprint = keys(siti).getFirst().fingerprint();
            assertTrue(added.text().contains(fingerprint), added.text());
            done(siti.office().registeredKeys().revoke(World.NPWP, id(siti)));
            var gone = notice(world, "dicabut", 1);
            assertTrue(gone.text().contains(fingerprint), gone.text());
            assertEquals(
                    2, world.count("select count(*) from audit where what like 'DEVICE_KEY_%'"));
        }
    }

    @Test
    void aRevokedKeySealsNothingAnyMoreAndWhatWasTakenWaitsOn() throws Exception {
        try (var world = world()) {
            var lost = world.client(World.NPWP);
            var taken = lost.sendAndOpen(GROSS);
            var code = world.codeInMail(World.EMAIL, 1);
            var unsent = lost.sealed(GROSS + 1, 1);
            world.pass(HOUR.dividedBy(2));
            var here = world.client(World.NPWP);
            var after = done(here.office().registeredKeys().revoke(World.NPWP, id(lost)));
            assertEquals(Optional.of(world.now()), after.getFirst().revokedAt());
            var problem = refused(lost.office().upload(unsent));
            assertEquals("DEVICE_KEY_REVOKED", problem.type());
            assertTrue(problem.nextActions().contains("SEAL_AGAIN"), problem.toString());
            done(here.office().upload(here.sealed(GROSS + 1, 1)));
            assertEquals(Standing.State.ACCEPTED, done(here.verify(taken, code)).state());
            var spki = lost.key().certificate().getPublicKey().getEncoded();
            var again = lost.office().registerDevice(World.NPWP, spki, "Laptop", World.EFIN);
            assertEquals("DEVICE_KEY_REVOKED", refused(again).type());
        }
    }

    @Test
    void nobodyRevokesAKeyOfAnotherAccount() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var foreign = budi.office().registeredKeys().revoke(World.OTHER_NPWP, id(siti));
            var unknown = budi.office().registeredKeys().revoke(World.OTHER_NPWP, "0".repeat(16));
            assertEquals(refused(unknown), refused(foreign));
            assertEquals(Optional.empty(), keys(siti).getFirst().revokedAt());
            done(siti.office().upload(siti.seal(GROSS)));
        }
    }

    @Test
    void afterACutTheSameIsAskedAgainAndTheOwnerMailedOnce() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var scissors = new Scissors(2, Scissors.Cut.BEFORE_THE_ANSWER);
            var line = new HttpGateway(world.profile(), List.of(scissors));
            done(line.signIn(World.NPWP, World.PASSWORD.toCharArray()));
            var cut = line.registeredKeys().revoke(World.NPWP, id(siti));
            assertTrue(assertInstanceOf(Outcome.Unreachable.class, cut).mayHaveArrived());
            world.pass(Duration.ofMinutes(1));
            var after = done(line.registeredKeys().revoke(World.NPWP, id(siti)));
            assertEquals(
                    Optional.of(world.now().minus(Duration.ofMinutes(1))),
                    after.getFirst().revokedAt());
            assertEquals(
                    1,
                    world.count(
                            "select count(*) from mail_delivery where notice ="
                                    + " 'DEVICE_KEY_REVOKED'"));
        }
    }

    @Test
    void ofManyAtOneInstantOneRevokesAndOneIsMailedOf() throws Exception {
        try (var world = world();
                var crowd = Executors.newFixedThreadPool(8)) {
            var siti = world.client(World.NPWP);
            Callable<Outcome<List<RegisteredKey>>> revoke =
                    () -> siti.office().registeredKeys().revoke(World.NPWP, id(siti));
            for (var each : crowd.invokeAll(java.util.Collections.nCopies(8, revoke)))
                done(each.get());
            assertEquals(
                    1,
                    world.count(
                            "select count(*) from mail_delivery where notice ="
                                    + " 'DEVICE_KEY_REVOKED'"));
        }
    }

    @Test
    void aKeyThatWaitsCountsADayAfterTheOwnersMailServerTookTheMail() throws Exception {
        try (var world = world()) {
            world.mailIs(MailWeather.HELD_BACK);
            var siti = world.client(World.NPWP);
            mustWaitADay(world, siti);
            world.pass(DAY.multipliedBy(2));
            signIn(siti);
            assertEquals(Optional.empty(), keys(siti).getFirst().usableFrom());
            var untold = refused(siti.office().upload(siti.seal(GROSS)));
            assertEquals("DEVICE_KEY_UNTOLD", untold.type());
            world.mailIs(MailWeather.FINE);
            world.pass(Duration.ofHours(5));
            var taken = world.now();
            notice(world, "didaftarkan", 1);
            var from = World.await(() -> keys(siti).getFirst().usableFrom());
            assertEquals(taken.plus(DAY), from);
            var early = refused(siti.office().upload(siti.seal(GROSS)));
            assertEquals("DEVICE_KEY_WAITS", early.type());
            assertEquals(Optional.of(from), early.retryAt());
            world.at(from.toString());
            signIn(siti);
            done(siti.office().upload(siti.seal(GROSS)));
        }
    }

    @Test
    void aMailThatCameBackIsSentAgainWhenTheKeyIsRegisteredAgain() throws Exception {
        try (var world = world()) {
            world.mailIs(MailWeather.NO_SUCH_USER);
            var siti = world.client(World.NPWP);
            mustWaitADay(world, siti);
            World.await(() -> Optional.of(bounced(world)).filter(each -> each == 1));
            assertEquals(Optional.empty(), keys(siti).getFirst().usableFrom());
            world.mailIs(MailWeather.FINE);
            register(siti);
            register(siti);
            notice(world, "didaftarkan", 1);
            var from = World.await(() -> keys(siti).getFirst().usableFrom());
            assertEquals(world.now().plus(DAY), from);
            register(siti);
            assertFalse(keys(siti).getFirst().usableFrom().isEmpty());
            assertEquals(2, world.count("select count(*) from mail_delivery"));
        }
    }

    @Test
    void aKeyOfBeforeSuchMailsCountsFromItsRegistration() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            world.town()
                    .gateway()
                    .jdbi()
                    .useHandle(db -> db.execute("update device_key set notice_id = null"));
            assertEquals(Optional.of(world.now()), keys(siti).getFirst().usableFrom());
            var challenge = siti.sendAndOpen(GROSS);
            var code = world.codeInMail(World.EMAIL, 1);
            assertEquals(
                    Standing.State.ACCEPTED,
                    done(siti.verify(challenge, new Proof.Code(code.digits()))).state());
        }
    }

    /// Practice has no waiting time; a key of a real gateway has this one.
    private static void mustWaitADay(World world, Client client) {
        world.town()
                .gateway()
                .jdbi()
                .useHandle(
                        db ->
                                db.execute(
                                        "update device_key set usable_from = registered_at + ?"
                                                + " where key_id = ?",
                                        DAY.toMillis(),
                                        id(client)));
    }

    private static void signIn(Client client) {
        done(client.office().signIn(client.npwp(), World.PASSWORD.toCharArray()));
    }

    private static int bounced(World world) {
        return world.count("select count(*) from mail_delivery where state = 'BOUNCED'");
    }

    private static void register(Client client) {
        var spki = client.key().certificate().getPublicKey().getEncoded();
        done(client.office().registerDevice(client.npwp(), spki, "Laptop", World.EFIN));
    }

    private static List<RegisteredKey> keys(Client client) {
        return done(client.office().registeredKeys().of(client.npwp()));
    }

    private static String id(Client client) {
        var key = client.key().certificate().getPublicKey();
        return id.lontar.filing.RegisteredKeys.idOf(key.getEncoded());
    }

    private static Practice.Mail notice(World world, String subject, int mails) {
        var found =
                World.await(
                        () -> {
                            var all =
                                    world.town().mailbox(World.EMAIL).stream()
                                            .filter(each -> each.subject().contains("unci"))
                                            .filter(each -> each.subject().contains(subject))
                                            .toList();
                            return Optional.of(all).filter(each -> each.size() >= mails);
                        });
        return found.getFirst();
    }
}
