package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;
import static id.lontar.gateway.SmsTest.PHONE;
import static id.lontar.gateway.SmsTest.code;
import static id.lontar.gateway.SmsTest.text;
import static id.lontar.gateway.SmsTest.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.ContactPhone;
import id.lontar.filing.ContactPhone.Standing;
import id.lontar.filing.Outcome;
import id.lontar.filing.PhoneNumber;
import id.lontar.filing.Practice.Mail;
import id.lontar.filing.Practice.MailWeather;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Changing the mobile number of an account: the owner told by mail, the new number proved, and
/// nothing counting sooner than its owner could know.
class PhoneChangeTest {
    private static final PhoneNumber OTHER = new PhoneNumber("+6285712345678");
    private static final Optional<String> NO_APP = Optional.empty();
    @TempDir Path folder;

    /// The same on another store is a class of its own.
    World world() throws Exception {
        return new World(folder);
    }

    @Test
    void theNewNumberCountsOnceItsCodeIsEnteredAndTheOwnerIsTold() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            assertEquals(Optional.empty(), standing(siti).masked());
            assertTrue(standing(siti).offered());
            assertEquals(5, begin(siti, PHONE).leftToday() + 1);
            var change = standing(siti).change().orElseThrow();
            assertEquals("0812****890", change.masked());
            mail(world, "diminta");
            var sent = text(world, 1);
            assertEquals(PHONE.e164(), sent.to());
            assertTrue(sent.text().contains("LATIHAN"), sent.text());
            var code = code(sent).digits();
            var after = done(confirm(siti, code));
            assertEquals(Optional.of("0812****890"), after.masked());
            assertEquals(Optional.empty(), after.change());
            mail(world, "diganti");
            assertEquals("PHONE_NOT_CHANGING", refused(confirm(siti, code)).type());
            begin(siti, OTHER);
            assertEquals(Optional.of("0812****890"), standing(siti).masked());
            done(confirm(siti, code(text(world, 2)).digits()));
            assertEquals(Optional.of("0857****678"), standing(siti).masked());
            var gone = done(phone(siti).remove(World.NPWP));
            assertEquals(Optional.empty(), gone.masked());
            done(phone(siti).remove(World.NPWP));
            mail(world, "dihapus");
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void aWrongCodeCostsATryAndFiveEndIt() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            begin(siti, PHONE);
            var right = code(text(world, 1)).digits();
            var wrong = AcceptanceTest.wrong(right).digits();
            for (var left = 4; left >= 1; left--) {
                var no = refused(confirm(siti, wrong));
                assertEquals("CODE_WRONG", no.type());
                assertEquals(Integer.toString(left), no.facts().get("attemptsLeft"));
            }
            assertEquals("PHONE_CODE_LOCKED", refused(confirm(siti, wrong)).type());
            assertEquals("PHONE_CODE_LOCKED", refused(confirm(siti, right)).type());
            assertEquals(Optional.empty(), standing(siti).masked());
        }
    }

    @Test
    void aWrongEfinBeginsNothingAndAnOldCodeIsNoCode() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var efin = refused(phone(siti).begin(World.NPWP, PHONE, "0000000000", NO_APP));
            assertEquals("EFIN_WRONG", efin.type());
            assertEquals(Optional.empty(), standing(siti).change());
            begin(siti, PHONE);
            var code = code(text(world, 1)).digits();
            world.pass(Duration.ofHours(73));
            signIn(siti);
            assertEquals("PHONE_CODE_EXPIRED", refused(confirm(siti, code)).type());
            assertEquals(Optional.empty(), standing(siti).change());
        }
    }

    /// The gateway judges what it is sent by itself.
    @Test
    void whatIsNoMobileNumberIsRefused() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var changes = world.town().gateway().numbers();
            for (var no : List.of("", "0812", "021 5000 0001", "+1 650 253 0000", "08x23456789"))
                assertEquals(
                        "PHONE_UNREADABLE",
                        org.junit.jupiter.api.Assertions.assertThrows(
                                        Refusal.class,
                                        () ->
                                                changes.begin(
                                                        siti.npwp(),
                                                        new id.lontar.wire.Messages.ChangePhone(
                                                                no, World.EFIN, NO_APP)))
                                .problem()
                                .type());
            assertEquals(List.of(), texts(world));
        }
    }

    @Test
    void theSameCodeComesOnceMoreAfterAMinute() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            assertEquals("PHONE_NOT_CHANGING", refused(phone(siti).again(World.NPWP)).type());
            begin(siti, PHONE);
            var first = code(text(world, 1));
            World.await(
                    () ->
                            standing(siti)
                                    .change()
                                    .flatMap(ContactPhone.Change::message)
                                    .filter(each -> each.acceptedAt().isPresent()));
            assertEquals("SMS_TOO_SOON", refused(phone(siti).again(World.NPWP)).type());
            world.pass(Duration.ofSeconds(60));
            done(phone(siti).again(World.NPWP));
            assertEquals(first, code(text(world, 2)));
            assertEquals(3, standing(siti).leftToday());
            done(confirm(siti, first.digits()));
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void withoutAnAppItWaitsADayFromTheMailAndWithOneItsCodeIsNeeded() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            world.mailIs(MailWeather.HELD_BACK);
            begin(siti, PHONE);
            var code = code(text(world, 1)).digits();
            waitADay(world);
            assertEquals("PHONE_UNTOLD", refused(confirm(siti, code)).type());
            assertEquals(Optional.empty(), standing(siti).change().orElseThrow().usableFrom());
            world.pass(Duration.ofHours(20));
            assertEquals("SIGN_IN_NEEDED", refused(confirm(siti, code)).type());
            signIn(siti);
            assertEquals("PHONE_UNTOLD", refused(confirm(siti, code)).type());
            world.mailIs(MailWeather.FINE);
            reopen(world);
            var from = World.await(() -> standing(siti).change().orElseThrow().usableFrom());
            assertEquals(world.now().plus(Duration.ofDays(1)), from);
            var early = refused(confirm(siti, code));
            assertEquals("PHONE_WAITS", early.type());
            assertEquals(Optional.of(from), early.retryAt());
            world.pass(Duration.ofDays(1));
            signIn(siti);
            done(confirm(siti, code));
            begin(siti, OTHER);
            var unguarded = code(text(world, 2)).digits();
            var app = App.enrolled(siti, world);
            assertEquals("TOTP_NEEDED", refused(confirm(siti, unguarded)).type());
            var bare = refused(phone(siti).begin(World.NPWP, OTHER, World.EFIN, NO_APP));
            assertEquals("TOTP_NEEDED", bare.type());
            world.pass(App.STEP);
            var fresh = Optional.of(app.at(world.now()));
            done(phone(siti).begin(World.NPWP, OTHER, World.EFIN, fresh));
            done(confirm(siti, code(text(world, 3)).digits()));
        }
    }

    @Test
    void aChangeThatWasGivenUpIsNoWayInAndAFewADayAreEnough() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            begin(siti, PHONE);
            var code = code(text(world, 1)).digits();
            done(phone(siti).cancel(World.NPWP));
            done(phone(siti).cancel(World.NPWP));
            assertEquals("PHONE_NOT_CHANGING", refused(confirm(siti, code)).type());
            for (var more = 0; more < 4; more++) begin(siti, OTHER);
            var many = phone(siti).begin(World.NPWP, OTHER, World.EFIN, NO_APP);
            assertEquals("RATE_LIMITED", refused(many).type());
        }
    }

    @Test
    void ofManyAtOneInstantOneChangesIt() throws Exception {
        try (var world = world();
                var crowd = Executors.newFixedThreadPool(6)) {
            var siti = world.client(World.NPWP);
            begin(siti, PHONE);
            var code = code(text(world, 1)).digits();
            Callable<Outcome<Standing>> both = () -> confirm(siti, code);
            var won = 0;
            for (var each : crowd.invokeAll(Collections.nCopies(6, both)))
                if (each.get() instanceof Outcome.Done) won++;
            assertEquals(1, won);
            assertFalse(standing(siti).masked().isEmpty());
            assertEquals(
                    1,
                    world.count(
                            "select count(*) from mail_delivery where notice = 'PHONE_CHANGED'"));
        }
    }

    /// The number is the account's from then on.
    static void proven(World world, Client client, PhoneNumber number) {
        var before = texts(world).size();
        done(phone(client).begin(client.npwp(), number, World.EFIN, NO_APP));
        done(phone(client).confirm(client.npwp(), code(text(world, before + 1)).digits()));
        Kuasa.mailsArrive(world);
    }

    private static ContactPhone phone(Client client) {
        return client.office().contactPhone();
    }

    private static Standing begin(Client client, PhoneNumber number) {
        return done(phone(client).begin(client.npwp(), number, World.EFIN, NO_APP));
    }

    private static Outcome<Standing> confirm(Client client, String code) {
        return phone(client).confirm(client.npwp(), code);
    }

    private static Standing standing(Client client) {
        return done(phone(client).of(client.npwp()));
    }

    private static void signIn(Client client) {
        done(client.office().signIn(client.npwp(), World.PASSWORD.toCharArray()));
    }

    /// Practice has no waiting time; a change at a real gateway has this one.
    private static void waitADay(World world) {
        world.town()
                .gateway()
                .jdbi()
                .useHandle(
                        db ->
                                db.execute(
                                        "update phone_change set usable_from = begun_at + ?",
                                        Duration.ofDays(1).toMillis()));
    }

    /// What was held back is tried again at once.
    private static void reopen(World world) {
        world.town()
                .gateway()
                .jdbi()
                .useHandle(
                        db -> {
                            db.execute("delete from mail_lane");
                            db.execute(
                                    "update mail_delivery set state = 'QUEUED', next_attempt_at = 1"
                                            + " where next_attempt_at is not null");
                        });
    }

    private static Mail mail(World world, String subject) {
        return World.await(
                () ->
                        world.town().mailbox(World.EMAIL).stream()
                                .filter(each -> each.subject().contains("Nomor ponsel"))
                                .filter(each -> each.subject().contains(subject))
                                .findFirst());
    }
}
