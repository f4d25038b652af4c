package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge.Delivery;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.gateway.mail.PracticeMailServer;
import id.lontar.submit.HttpGateway;
import id.lontar.wire.GatewayProfile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

class StandAloneTest {
    @TempDir Path folder;

    @Test
    void aRealGatewayTakesItsAccountsInAndADeviceKeyWaitsForItsMail() throws Exception {
        Files.writeString(
                folder.resolve("realm.json"),
                """
                {"id":"uji.example","name":"Gateway Uji","practice":false,"authority":false}
                """);
        var accounts = folder.resolve("accounts.json");
        Files.writeString(
                accounts,
                """
                {"accounts":[{"npwp":"3171010101900001","name":"Siti Rahmawati",
                 "email":"siti@latihan.example","password":"Latihan-2025","efin":"1234567890",
                 "pin":"246810"}]}
                """);
        var mail = StandAlone.routes(Optional.empty(), Map.of("latihan.example", "127.0.0.1:9"));
        try (var gateway = StandAlone.start(folder, 0, mail, Clock.systemUTC())) {
            assertFalse(Files.exists(accounts));
            var profile = GatewayProfile.read(gateway.profileFile());
            assertEquals(gateway.profile(), profile);
            var siti = new Client(new HttpGateway(profile), World.NPWP);
            var problem = refused(siti.office().upload(siti.seal(120_000_000)));
            assertEquals("DEVICE_KEY_UNTOLD", problem.type());
            assertTrue(problem.nextActions().contains("USE_CERTIFICATE"));
        }
    }

    @Test
    void throughARelayAMailIsOnlyRelayed() throws Exception {
        try (var relay = PracticeMailServer.start(folder.resolve("relay"), Clock.systemUTC())) {
            var host = "127.0.0.1:" + relay.host("relay").port();
            var mail = StandAlone.routes(Optional.of(host), Map.of());
            try (var gateway =
                    StandAlone.start(folder.resolve("gateway"), 0, mail, Clock.systemUTC())) {
                var siti = new Client(new HttpGateway(gateway.profile()), World.NPWP);
                var challenge = siti.sendAndOpen(120_000_000);
                var relayed =
                        World.await(
                                () ->
                                        Optional.of(siti.challenge(challenge))
                                                .filter(each -> isRelayed(each.deliveries())));
                assertTrue(relayed.softExpiresAt().isEmpty());
            }
        }
    }

    @Test
    void theKeysAreReadableByTheirOwnerOnly() throws Exception {
        var mail = StandAlone.routes(Optional.empty(), Map.of());
        StandAlone.start(folder, 0, mail, Clock.systemUTC()).close();
        try (var files = Files.list(folder.resolve("keys"))) {
            for (var file : files.toList())
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
        }
    }

    @Test
    void aFolderItMakesIsOpenToItsOwnerOnlyAndOneThatIsThereStaysAsItIs() throws Exception {
        var mail = StandAlone.routes(Optional.empty(), Map.of());
        var shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-x---"));
        for (var place : java.util.List.of(folder.resolve("made"), shared))
            StandAlone.start(place, 0, mail, Clock.systemUTC()).close();
        assertEquals("rwx------", permissions(folder.resolve("made")));
        assertEquals("rwxr-x---", permissions(shared));
    }

    private static String permissions(Path place) throws java.io.IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
    }

    private static boolean isRelayed(java.util.List<Delivery> deliveries) {
        return deliveries.stream().anyMatch(each -> each.state() == DeliveryState.RELAYED);
    }

    @Test
    void theSessionOfAnAccountIsItsOwn() throws Exception {
        try (var world = new World(folder)) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(120_000_000);
            var budi = world.client(World.OTHER_NPWP);
            var theirs = refused(budi.office().challenge(budi.npwp(), challenge.challengeId()));
            var nobodys = refused(budi.office().challenge(budi.npwp(), "0".repeat(32)));
            assertEquals(nobodys, theirs);
            var tried = budi.verify(challenge, world.codeInMail(World.EMAIL, 1));
            assertEquals(nobodys, refused(tried));
            assertEquals(
                    5,
                    done(siti.office().challenge(siti.npwp(), challenge.challengeId()))
                            .attemptsLeft());
        }
    }
}
