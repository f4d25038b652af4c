package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Outcome;
import id.lontar.filing.Proof;
import id.lontar.filing.Standing;
import id.lontar.submit.HttpGateway;
import id.lontar.wire.TestKeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class HouseholdSessionsTest {
    @TempDir Path folder;

    @Test
    void everyoneOfAHouseholdFilesUnderTheirOwnSession() throws Exception {
        try (var town = new World(folder)) {
            var office = town.office();
            var siti = new Client(office, World.NPWP);
            var andi = new Client(office, World.OTHER_NPWP);
            var sitis = siti.seal(120_000_000);
            var andis = andi.seal(90_000_000);
            siti.send(sitis);
            andi.send(andis);
            siti.send(siti.seal(121_000_000));
            assertEquals(
                    Standing.State.AWAITING_VERIFICATION,
                    done(office.standing(andis.signer(), andis.sptDigest())).state());
            assertEquals(
                    Standing.State.AWAITING_VERIFICATION,
                    done(office.standing(sitis.signer(), sitis.sptDigest())).state());
            assertEquals(
                    Standing.State.NOT_HERE,
                    done(office.standing(siti.npwp(), andis.sptDigest())).state());
            assertEquals(List.of(), town.contract().breaches());
        }
    }

    @Test
    void nothingOfOnePersonGoesOutUnderTheSessionOfAnother() throws Exception {
        var requests = new AtomicInteger();
        try (var town = new World(folder)) {
            var office =
                    town.office(
                            chain -> {
                                requests.incrementAndGet();
                                return chain.proceed(chain.request());
                            });
            new Client(office, World.NPWP);
            var andi = new Client(office, World.OTHER_NPWP, TestKeys.p256(World.OTHER_NPWP));
            var before = requests.get();
            for (var answer : everythingAskedFor(andi, office)) {
                var problem = refused(answer);
                assertEquals("SIGN_IN_NEEDED", problem.type());
                assertEquals(401, problem.status());
                assertEquals(List.of("SIGN_IN"), problem.nextActions());
            }
            assertEquals(before, requests.get());
        }
    }

    private static List<Outcome<?>> everythingAskedFor(Client andi, HttpGateway office) {
        var sealed = andi.seal(90_000_000);
        var npwp = andi.npwp();
        var publicKey = andi.key().certificate().getPublicKey().getEncoded();
        return List.of(
                office.registerDevice(npwp, publicKey, "Laptop", World.EFIN),
                office.upload(sealed),
                office.standing(npwp, sealed.sptDigest()),
                office.openChallenge(npwp, "1"),
                office.challenge(npwp, "1"),
                office.resend(npwp, "1"),
                office.verify(npwp, "1", new Proof.Code("00000000")),
                office.receipt(npwp, "1"));
    }

    @Test
    void aGatewayIsKnockedAtWithoutASession() throws Exception {
        var town = new World(folder);
        var office = town.office();
        assertEquals(office.gateway(), done(office.knock()));
        town.close();
        assertTrue(office.knock() instanceof Outcome.Unreachable);
    }
}
