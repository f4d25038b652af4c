package id.lontar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Proof;
import id.lontar.gateway.TrialTown;
import id.lontar.gateway.TrialTownProgram;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The trials with real processes and SIGKILL.
class ProcessTrialsTest {
    /// In the upload, after the challenge, in the confirmation.
    private static final List<Integer> DEADLY_WRITES = List.of(2, 3, 0);

    /// Upload stored, challenge opened, release stored: the first step of each next life.
    private static final List<Integer> DEADLY_STEPS = List.of(0, 0, 0);

    @TempDir Path folder;

    @Test
    void aProgramKilledThreeTimesFilesItsReturnOnce() throws Exception {
        try (var town = new TrialTown(folder.resolve("town"))) {
            var store = folder.resolve("store");
            var surroundings = Desktop.Surroundings.of(town, town.profile().address());
            try (var desktop = new Desktop(store, surroundings, town.people().getFirst())) {
                desktop.draft(0);
            }
            for (var write : DEADLY_WRITES) assertEquals(Child.GONE, lived(town, store, write));
            assertEquals("END", lived(town, store, -1));
            try (var desktop = Desktop.again(store, surroundings)) {
                checkFiled(town, desktop.cabinet());
            }
        }
    }

    private String lived(TrialTown town, Path store, int deadlyWrite) throws Exception {
        var person = town.people().getFirst();
        var arguments =
                List.of(
                        store.toString(),
                        town.profileFile().toString(),
                        town.password(),
                        town.efin(),
                        town.clock().instant().toString(),
                        person.id() + "-0",
                        Integer.toString(deadlyWrite));
        try (var program = child(TrialProgram.class, arguments)) {
            var line = program.next("CODE ", "END", "FAILED");
            while (line.startsWith("CODE ")) {
                program.tell(town.codeFor(person.email(), line.substring(5)).digits());
                line = program.next("CODE ", "END", "FAILED");
            }
            return line;
        }
    }

    @Test
    void aGatewayKilledThreeTimesAcceptsAReturnOnce() throws Exception {
        var place = folder.resolve("town");
        Desktop.Surroundings surroundings;
        int port;
        try (var town = new TrialTown(place)) {
            port = town.port();
            surroundings = Desktop.Surroundings.of(town, town.profile().address());
            new Desktop(folder.resolve("store"), surroundings, town.people().getFirst()).close();
        }
        for (var step : DEADLY_STEPS)
            assertTrue(walked(place, port, surroundings, step).isPresent(), "it was killed");
        assertEquals(Optional.empty(), walked(place, port, surroundings, -1), "quiet at last");
        try (var town = new TrialTown(place, port);
                var desktop = Desktop.again(folder.resolve("store"), surroundings)) {
            checkFiled(town, desktop.cabinet());
        }
    }

    private Optional<?> walked(Path place, int port, Desktop.Surroundings surroundings, int step)
            throws Exception {
        var arguments = List.of(place.toString(), Integer.toString(port), Integer.toString(step));
        try (var town = child(TrialTownProgram.class, arguments)) {
            assertTrue(town.next("READY").startsWith("READY"));
            try (var desktop = Desktop.again(folder.resolve("store"), surroundings)) {
                if (desktop.cabinet().filings().isEmpty()) desktop.draft(0);
                var id = desktop.cabinet().filings().getFirst().id();
                var walk = new Walk(desktop, filing -> code(town, desktop, filing));
                return walk.on(desktop.program(desktop.cabinet()), id);
            }
        }
    }

    private static Proof code(Child town, Desktop desktop, Filing filing) throws Exception {
        var fingerprint = filing.sealed().orElseThrow().fingerprint();
        town.tell(desktop.person().email() + " " + fingerprint);
        return new Proof.Code(town.next("CODE ").substring(5));
    }

    private static void checkFiled(TrialTown town, Cabinet cabinet) {
        var filing = cabinet.filings().getFirst();
        assertEquals(FilingState.ACCEPTED, filing.state());
        var books = town.books(filing.sealed().orElseThrow().seal());
        assertEquals(List.of(filing.receipt().orElseThrow().ntte()), books.numbers());
        assertEquals(1, books.submissions());
    }

    private Child child(Class<?> program, List<String> arguments) throws IOException {
        return new Child(folder.resolve("child.log"), program, arguments);
    }
}
