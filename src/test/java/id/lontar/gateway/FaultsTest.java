package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Outcome;
import id.lontar.filing.Standing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/// The fault points themselves work, and a gateway killed at any of its steps goes on where its
/// store stands.
class FaultsTest {
    private static final long GROSS = 120_000_000;
    private static final int LAST = 9;
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, LAST})
    void killedAtAnyStepTheReturnIsAcceptedOnce(int step) throws Exception {
        var killer = Killer.atStep(step);
        try (var world = new World(folder, killer)) {
            var siti = new Client(world.plainOffice(), World.NPWP);
            var sealed = siti.seal(GROSS);
            for (var tries = 0; tries < 3; tries++) {
                push(world, siti, sealed);
                if (!killer.hasStruck()) break;
                killer.rest();
                world.restart();
            }
            var standing = done(siti.office().standing(siti.npwp(), sealed.sptDigest()));
            assertEquals(Standing.State.ACCEPTED, standing.state(), killer.passed().toString());
            assertEquals(1, world.count("select count(*) from receipt"));
            assertEquals(1, world.count("select count(*) from submission"));
            assertEquals(1, world.count("select max(last) from day_sequence where name = 'NTTE'"));
        }
    }

    @Test
    void aWholeJourneyPassesEveryStep() throws Exception {
        var killer = Killer.never();
        try (var world = new World(folder, killer)) {
            var siti = new Client(world.plainOffice(), World.NPWP);
            push(world, siti, siti.seal(GROSS));
            assertEquals(LAST, killer.passed().size(), killer.passed().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Scissors.Cut.class)
    void aCutTellsWhetherTheRequestMayHaveArrived(Scissors.Cut cut) throws Exception {
        try (var world = new World(folder)) {
            var siti = new Client(world.plainOffice(), World.NPWP);
            var sealed = siti.seal(GROSS);
            var scissors = new Scissors(2, cut);
            var office = world.office(scissors);
            done(office.signIn(World.NPWP, World.PASSWORD.toCharArray()));
            var outcome = office.upload(sealed);
            assertTrue(scissors.hasCut());
            var unreachable = assertInstanceOf(Outcome.Unreachable.class, outcome);
            assertEquals(cut != Scissors.Cut.BEFORE_THE_REQUEST, unreachable.mayHaveArrived());
            var there = done(siti.office().standing(siti.npwp(), sealed.sptDigest())).state();
            switch (cut) {
                case BEFORE_THE_REQUEST, IN_THE_REQUEST ->
                        assertEquals(Standing.State.NOT_HERE, there);
                case BEFORE_THE_ANSWER, IN_THE_ANSWER ->
                        assertEquals(Standing.State.AWAITING_VERIFICATION, there);
            }
            assertFalse(office.upload(sealed) instanceof Outcome.Unreachable);
        }
    }

    /// Goes as far as it gets; asks first what is there.
    private static void push(World world, Client siti, id.lontar.filing.SealedReturn sealed) {
        if (!(siti.office().standing(siti.npwp(), sealed.sptDigest())
                instanceof Outcome.Done<Standing>(var standing))) return;
        var provisional = standing.provisional();
        if (provisional.isEmpty()) {
            if (!(siti.office().upload(sealed)
                    instanceof Outcome.Done<id.lontar.filing.ProvisionalReceipt>(var taken)))
                return;
            provisional = java.util.Optional.of(taken);
        }
        if (standing.state() == Standing.State.ACCEPTED) return;
        if (siti.office().openChallenge(siti.npwp(), provisional.get().submissionId())
                instanceof Outcome.Done<id.lontar.filing.Challenge>(var challenge)) {
            if (challenge.state() == id.lontar.filing.Challenge.State.VERIFIED) {
                siti.office().standing(siti.npwp(), sealed.sptDigest());
                return;
            }
            siti.verify(challenge, world.codeInMail(World.EMAIL, 1));
        }
    }
}
