package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge;
import id.lontar.filing.MailAddress.Standing;
import id.lontar.filing.Outcome;
import id.lontar.filing.Practice.Mail;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.filing.TaxOffice.Account;
import id.lontar.filing.VerificationCode;
import id.lontar.submit.HttpGateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Changing the e-mail address of an account (section 6): the old one told, the new one confirmed,
/// and codes that have not arrived going there.
class EmailChangeTest {
    private static final long GROSS = 120_000_000;
    private static final String NEW = "siti.baru@contoh.example";
    private static final Pattern CODE = Pattern.compile("\\b(\\d{4}) (\\d{4})\\b");
    private static final Optional<String> NO_APP = Optional.empty();
    @TempDir Path folder;

    /// The same on another store is a class of its own.
    World world() throws Exception {
        return new World(folder);
    }

    @Test
    void theNewAddressCountsOnceItsCodeIsEnteredAndBothAreTold() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var waits = begin(siti);
            assertEquals("s***@latihan.example", waits.masked());
            assertEquals("s***@contoh.example", waits.change().orElseThrow().masked());
            mail(world, World.EMAIL, "diminta");
            var code = code(world);
            var after = done(confirm(siti, code));
            assertEquals("s***@contoh.example", after.masked());
            assertEquals(Optional.empty(), after.change());
            mail(world, World.EMAIL, "diganti");
            mail(world, NEW, "diganti");
            assertEquals("EMAIL_NOT_CHANGING", refused(confirm(siti, code)).type());
            siti.sendAndOpen(GROSS);
            mail(world, NEW, "Kode verifikasi");
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void aWrongCodeCostsATryAndFiveEndIt() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            begin(siti);
            var right = code(world);
            var wrong = AcceptanceTest.wrong(right).digits();
            for (var left = 4; left >= 1; left--) {
                var no = refused(confirm(siti, wrong));
                assertEquals("CODE_WRONG", no.type());
                assertEquals(Integer.toString(left), no.facts().get("attemptsLeft"));
            }
            assertEquals("EMAIL_CODE_LOCKED", refused(confirm(siti, wrong)).type());
            assertEquals("EMAIL_CODE_LOCKED", refused(confirm(siti, right)).type());
            assertEquals("s***@latihan.example", standing(siti).masked());
            begin(siti);
            var second =
                    World.await(() -> Optional.of(code(world)).filter(each -> !each.equals(right)));
            assertEquals("CODE_WRONG", refused(confirm(siti, right)).type());
            done(confirm(siti, second));
        }
    }

    @Test
    void anOldCodeIsNoCodeAndAWrongEfinBeginsNothing() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var address = siti.office().mailAddress();
            var efin = refused(address.begin(World.NPWP, NEW, "0000000000", NO_APP));
            assertEquals("EFIN_WRONG", efin.type());
            for (var no : List.of("siti", "a b@c.id", "x@y", "a@b.id\nBcc: c@d.id"))
                assertEquals(
                        "EMAIL_UNREADABLE",
                        refused(address.begin(World.NPWP, no, World.EFIN, NO_APP)).type());
            assertEquals(Optional.empty(), standing(siti).change());
            begin(siti);
            var code = code(world);
            world.pass(Duration.ofHours(73));
            signIn(siti);
            assertEquals("EMAIL_CODE_EXPIRED", refused(confirm(siti, code)).type());
            assertEquals(Optional.empty(), standing(siti).change());
        }
    }

    @Test
    void withoutAnAppItWaitsADayAndWithOneItsCodeIsNeededAndItCountsAtOnce() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            begin(siti);
            var code = code(world);
            waitADay(world);
            var early = refused(confirm(siti, code));
            assertEquals("EMAIL_WAITS", early.type());
            assertEquals(Optional.of(world.now().plus(Duration.ofDays(1))), early.retryAt());
            assertEquals(5, standing(siti).change().orElseThrow().attemptsLeft());
            world.pass(Duration.ofDays(1));
            signIn(siti);
            done(confirm(siti, code));
            begin(siti);
            var unguarded = code(world);
            var app = App.enrolled(siti, world);
            assertEquals("TOTP_NEEDED", refused(confirm(siti, unguarded)).type());
            var address = siti.office().mailAddress();
            var bare = refused(address.begin(World.NPWP, World.EMAIL, World.EFIN, NO_APP));
            assertEquals("TOTP_NEEDED", bare.type());
            var used = Optional.of(app.at(world.now()));
            var again = refused(address.begin(World.NPWP, World.EMAIL, World.EFIN, used));
            assertEquals("TOTP_REUSED", again.type());
            world.pass(App.STEP);
            var fresh = Optional.of(app.at(world.now()));
            var begun = done(address.begin(World.NPWP, World.EMAIL, World.EFIN, fresh));
            assertEquals(world.now(), begun.change().orElseThrow().usableFrom());
        }
    }

    @Test
    void aCodeThatHasNotArrivedGoesToTheNewAddressAndOneThatHasStaysGood() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var arrived = siti.sendAndOpen(GROSS);
            var there = world.codeInMail(World.EMAIL, 1);
            begin(siti);
            var code = code(world);
            world.mailIs(MailWeather.NO_SUCH_USER);
            var lost = siti.open(siti.send(siti.sealed(GROSS, 1)));
            world.mailStands(siti, lost.challengeId(), Challenge.DeliveryState.BOUNCED);
            var refusedAt = World.await(() -> standing(siti).refusedAt());
            assertEquals(world.now(), refusedAt);
            assertEquals(Optional.of(refusedAt), signIn(siti).emailRefusedAt());
            world.mailIs(MailWeather.FINE);
            assertEquals(Optional.empty(), done(confirm(siti, code)).refusedAt());
            assertEquals(Optional.empty(), signIn(siti).emailRefusedAt());
            var mail = mail(world, NEW, "Kode verifikasi");
            var sent = CODE.matcher(mail.text());
            assertTrue(sent.find());
            done(siti.verify(lost, new id.lontar.filing.Proof.Code(sent.group(1) + sent.group(2))));
            done(siti.verify(arrived, there));
        }
    }

    @Test
    void aChangeThatWasGivenUpOrReplacedIsNoWayIn() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            begin(siti);
            var code = code(world);
            done(siti.office().mailAddress().cancel(World.NPWP));
            done(siti.office().mailAddress().cancel(World.NPWP));
            assertEquals("EMAIL_NOT_CHANGING", refused(confirm(siti, code)).type());
            for (var more = 0; more < 4; more++) begin(siti);
            var many = siti.office().mailAddress().begin(World.NPWP, NEW, World.EFIN, NO_APP);
            assertEquals("RATE_LIMITED", refused(many).type());
        }
    }

    @Test
    void ofManyAtOneInstantOneChangesItAndACutIsSeenLater() throws Exception {
        try (var world = world();
                var crowd = Executors.newFixedThreadPool(6)) {
            var siti = world.client(World.NPWP);
            begin(siti);
            var code = code(world);
            Callable<Outcome<Standing>> both = () -> confirm(siti, code);
            var won = 0;
            for (var each : crowd.invokeAll(Collections.nCopies(6, both)))
                if (each.get() instanceof Outcome.Done) won++;
            assertEquals(1, won);
            assertEquals(
                    2,
                    world.count(
                            "select count(*) from mail_delivery where notice = 'EMAIL_CHANGED'"));
            var scissors = new Scissors(2, Scissors.Cut.BEFORE_THE_ANSWER);
            var line = new HttpGateway(world.profile(), List.of(scissors));
            done(line.signIn(World.NPWP, World.PASSWORD.toCharArray()));
            var cut = line.mailAddress().begin(World.NPWP, World.EMAIL, World.EFIN, NO_APP);
            assertTrue(assertInstanceOf(Outcome.Unreachable.class, cut).mayHaveArrived());
            assertFalse(done(line.mailAddress().of(World.NPWP)).change().isEmpty());
        }
    }

    private static Standing begin(Client client) {
        var address = client.office().mailAddress();
        return done(address.begin(client.npwp(), NEW, World.EFIN, NO_APP));
    }

    private static Outcome<Standing> confirm(Client client, String code) {
        return client.office().mailAddress().confirm(client.npwp(), code);
    }

    private static Standing standing(Client client) {
        return done(client.office().mailAddress().of(client.npwp()));
    }

    /// Practice has no waiting time; a change at a real gateway has this one.
    private static void waitADay(World world) {
        world.town()
                .gateway()
                .jdbi()
                .useHandle(
                        db ->
                                db.execute(
                                        "update email_change set usable_from = begun_at + ?",
                                        Duration.ofDays(1).toMillis()));
    }

    private static Mail mail(World world, String to, String subject) {
        return World.await(
                () ->
                        world.town().mailbox(to).stream()
                                .filter(each -> each.subject().contains(subject))
                                .findFirst());
    }

    /// The newest that went to the new address.
    private static Account signIn(Client client) {
        return done(client.office().signIn(World.NPWP, World.PASSWORD.toCharArray()));
    }

    private static String code(World world) {
        var found = CODE.matcher(mail(world, NEW, "konfirmasi alamat").text());
        assertTrue(found.find());
        return VerificationCode.parse(found.group(1) + found.group(2)).orElseThrow().digits();
    }
}
