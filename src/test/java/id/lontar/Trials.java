package id.lontar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Proof;
import id.lontar.gateway.TrialTown;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Takes returns from draft to receipt through a number of lives, the last of them quiet, and looks
/// into the books of both sides afterwards.
final class Trials implements AutoCloseable {
    /// The practice gateway opens ten challenges for an account in a day.
    private static final int A_DAY = 36;

    private final TrialTown town;
    private final CuttingLine line;
    private final List<Desktop> desktops = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private int trials;
    private int writes;

    Trials(Path folder) throws IOException {
        town = new TrialTown(folder.resolve("town"));
        line = new CuttingLine(town.port());
        for (var person : town.people())
            desktops.add(
                    new Desktop(
                            folder.resolve(person.id()),
                            Desktop.Surroundings.of(town, line.address()),
                            person));
    }

    /// @param byQr the phone's QR in place of the mailed code
    void trial(List<Life> lives, boolean byQr, boolean reopened) throws Exception {
        nextDay();
        var desktop = desktops.get(trials % desktops.size());
        var id = desktop.draft(trials++).id();
        for (var life : lives) {
            live(desktop, id, life, byQr);
            if (reopened) desktop.reopen();
        }
        live(desktop, id, Life.QUIET, byQr);
        check(desktop, id);
    }

    List<Desktop> desktops() {
        return desktops;
    }

    TrialTown town() {
        return town;
    }

    /// What a journey without any trouble sends, receives and writes.
    List<CuttingLine.Traffic> quietTraffic() throws Exception {
        trial(List.of(), false, false);
        return line.traffic();
    }

    int quietWrites() throws Exception {
        trial(List.of(), false, false);
        return writes;
    }

    int quietGatewaySteps() throws Exception {
        var before = town.fuse().passed();
        trial(List.of(), false, false);
        return town.fuse().passed() - before;
    }

    int trials() {
        return trials;
    }

    private void nextDay() {
        if (trials % A_DAY != A_DAY - 1) return;
        town.pass(Duration.ofHours(25));
        desktops.forEach(Desktop::signIn);
    }

    private void live(Desktop desktop, String id, Life life, boolean byQr) throws Exception {
        var mortal = new MortalCabinet(desktop.cabinet(), life.deadlyWrite(), life.afterIt());
        line.arm(life.cuts());
        if (life.gatewaySteps() >= 0) town.fuse().blowAfter(life.gatewaySteps(), line::cutAll);
        try {
            var walk = new Walk(desktop, filing -> proof(desktop, filing, byQr));
            var step = walk.on(desktop.program(mortal), id);
            if (life.equals(Life.QUIET)) step.ifPresent(each -> fail("on a quiet day: " + each));
        } catch (MortalCabinet.Killed killed) {
            assertTrue(mortal.isDead());
        }
        writes = mortal.writes();
        line.cutAll();
        if (town.fuse().defuse()) town.restart();
    }

    private Proof proof(Desktop desktop, Filing filing, boolean byQr) throws Exception {
        var fingerprint = filing.sealed().orElseThrow().fingerprint();
        return byQr
                ? town.qrFor(desktop.person().npwp16(), fingerprint).orElseThrow()
                : town.codeFor(desktop.person().email(), fingerprint);
    }

    private void check(Desktop desktop, String id) {
        var filing = desktop.cabinet().filing(id).orElseThrow();
        assertEquals(FilingState.ACCEPTED, filing.state());
        var receipt = filing.receipt().orElseThrow();
        var books = town.books(filing.sealed().orElseThrow().seal());
        assertEquals(List.of(receipt.ntte()), books.numbers(), "accepted exactly once");
        assertEquals(1, books.submissions(), "taken in exactly once");
        assertTrue(numbers.add(receipt.ntte()), "a receipt number of its own");
        assertTrue(desktop.isItsReceipt(filing), "the stored receipt is this return's");
        assertEquals(List.of(), desktop.cabinet().damaged());
    }

    @Override
    public void close() throws IOException {
        desktops.forEach(Desktop::close);
        line.close();
        town.close();
    }
}
