package id.lontar.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Outcome;
import id.lontar.filing.Problem;
import id.lontar.filing.TaxOffice.Account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;

class SignInTest {
    @TempDir Path folder;

    @Test
    void signsInAndRegistersADeviceKey() throws Exception {
        try (var town = new World(folder)) {
            var office = town.office();
            var account = done(office.signIn(World.NPWP, World.PASSWORD.toCharArray()));
            assertEquals(
                    new Account(World.NPWP, World.NAME, "s***@latihan.example", Optional.empty()),
                    account);
            var key = key();
            var keyId =
                    done(
                            office.registerDevice(
                                    World.NPWP, key.getEncoded(), "Laptop", "12 3456 7890"));
            assertEquals(
                    keyId,
                    done(office.registerDevice(World.NPWP, key.getEncoded(), "x", World.EFIN)));
            assertEquals(java.util.List.of(), town.contract().breaches());
        }
    }

    @Test
    void aRevokedDeviceKeyIsNotRegisteredAgainAndTheWayOutIsNamed() throws Exception {
        try (var town = new World(folder)) {
            var office = town.office();
            office.signIn(World.NPWP, World.PASSWORD.toCharArray());
            var key = key().getEncoded();
            var keyId = done(office.registerDevice(World.NPWP, key, "Laptop", World.EFIN));
            town.town().gateway().devices().revoke(World.NPWP, keyId);
            var problem = refused(office.registerDevice(World.NPWP, key, "x", World.EFIN));
            assertEquals("DEVICE_KEY_REVOKED", problem.type());
            assertEquals(java.util.List.of("NEW_DEVICE_KEY"), problem.nextActions());
            done(office.registerDevice(World.NPWP, key().getEncoded(), "Laptop", World.EFIN));
            assertEquals(java.util.List.of(), town.contract().breaches());
        }
    }

    @Test
    void tellsHowManyTriesAreLeftAndThenHowLongToWait() throws Exception {
        try (var town = new World(folder)) {
            var office = town.office();
            var wrong = refused(office.signIn(World.NPWP, "salah".toCharArray()));
            assertEquals("PASSWORD_WRONG", wrong.type());
            assertEquals("9", wrong.facts().get("attemptsLeft"));
            assertTrue(wrong.detail().contains("9"), wrong.detail());
            for (var i = 0; i < 9; i++) office.signIn(World.NPWP, "salah".toCharArray());
            var locked = refused(office.signIn(World.NPWP, World.PASSWORD.toCharArray()));
            assertEquals("RATE_LIMITED", locked.type());
            assertEquals(town.now().plus(Duration.ofHours(1)), locked.retryAt().orElseThrow());
            town.pass(Duration.ofMinutes(61));
            done(office.signIn(World.NPWP, World.PASSWORD.toCharArray()));
            assertEquals(java.util.List.of(), town.contract().breaches());
        }
    }

    @Test
    void anUnknownAccountIsAnsweredLikeAWrongPassword() throws Exception {
        try (var town = new World(folder)) {
            var unknown = refused(town.office().signIn("9".repeat(16), "x".toCharArray()));
            var wrong = refused(town.office().signIn(World.NPWP, "x".toCharArray()));
            assertEquals(wrong, unknown);
        }
    }

    @Test
    void aSessionOutlivesARestartOfTheGatewayButNotTwelveHours() throws Exception {
        try (var town = new World(folder)) {
            var office = town.office();
            office.signIn(World.NPWP, World.PASSWORD.toCharArray());
            town.restart();
            done(office.registerDevice(World.NPWP, key().getEncoded(), "Laptop", World.EFIN));
            town.pass(Duration.ofHours(13));
            var problem =
                    refused(
                            office.registerDevice(
                                    World.NPWP, key().getEncoded(), "Laptop", World.EFIN));
            assertEquals("SIGN_IN_NEEDED", problem.type());
            assertEquals(java.util.List.of("SIGN_IN"), problem.nextActions());
        }
    }

    @Test
    void anotherServerAtTheSameAddressIsNotBelieved() throws Exception {
        try (var town = new World(folder);
                var other = new World(folder.resolve("other"))) {
            var office = town.officeAt(other.profile().address());
            var outcome = office.signIn(World.NPWP, World.PASSWORD.toCharArray());
            var unreachable = assertInstanceOf(Outcome.Unreachable.class, outcome);
            assertEquals("submit.notTheGateway", unreachable.reasonKey());
            assertFalse(unreachable.mayHaveArrived());
        }
    }

    @Test
    void nobodyListeningIsToldAndNothingCanHaveArrived() throws Exception {
        var town = new World(folder);
        var office = town.office();
        town.close();
        var outcome = office.signIn(World.NPWP, World.PASSWORD.toCharArray());
        var unreachable = assertInstanceOf(Outcome.Unreachable.class, outcome);
        assertEquals("submit.refusedConnection", unreachable.reasonKey());
        assertFalse(unreachable.mayHaveArrived());
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new AssertionError(outcome.toString());
    }

    static Problem refused(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).problem();
    }

    private static PublicKey key() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair().getPublic();
    }
}
