package id.lontar.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Vault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A store whose writer is killed, or whose disk fills up: whatever was said to be stored is there.
class KillTest {
    private static final int KILLS = Integer.getInteger("lontar.kills", 10);

    /// More than the parts of SQLite that unpack themselves, less than a log of some hundred
    /// writes.
    private static final int ROOM_KB = 2500;

    @TempDir Path folder;

    @Test
    void everyAcknowledgedWriteSurvivesAKill() throws Exception {
        made();
        var random = new Random(20250325);
        var said = new ArrayList<String>();
        for (var kill = 0; kill < KILLS; kill++) {
            var writer = writer(List.of(), 1000 * kill);
            said.addAll(killedAfter(writer, 1 + random.nextInt(60)));
            assertStored(said);
        }
        assertTrue(said.size() >= KILLS);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFullDiskIsToldAndHarmsNothing() throws Exception {
        made();
        var limited = List.of("bash", "-c", "ulimit -f " + ROOM_KB + "; exec \"$@\"", "-");
        var writer = writer(limited, 0);
        var said = writer.inputReader().readAllLines();
        writer.waitFor();
        assertEquals("fault vault.disk-full", said.getLast());
        assertTrue(said.size() > 3);
        assertStored(said.subList(0, said.size() - 1));
    }

    private static List<String> killedAfter(Process writer, int lines) throws Exception {
        var said = new ArrayList<String>();
        try (BufferedReader reader = writer.inputReader()) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                said.add(line);
                if (said.size() == lines) writer.toHandle().destroyForcibly();
            }
        }
        writer.waitFor();
        return said;
    }

    private void assertStored(List<String> said) {
        var vault = vault();
        var cabinet =
                assertInstanceOf(Vault.Unlocking.Open.class, vault.unlock(Sample.passphrase()))
                        .cabinet();
        for (var line : said) assertStored(line.split(" ", -1), cabinet);
        assertEquals(List.of(), cabinet.damaged());
        vault.close();
    }

    private static void assertStored(String[] said, Cabinet cabinet) {
        var id = "f-" + said[1];
        switch (said[0]) {
            case "saved" -> {
                var page = cabinet.filing("autosaved").orElseThrow().page();
                var stored = Integer.parseInt(page.substring("page-".length()));
                assertTrue(stored >= Integer.parseInt(said[1]), page);
            }
            case "recorded" -> assertEquals("n" + said[1], cabinet.journal(id).getLast().detail());
            default ->
                    assertEquals(
                            "pdf " + said[1],
                            new String(
                                    cabinet.kept(id, "receipt.pdf").orElseThrow(),
                                    StandardCharsets.UTF_8));
        }
    }

    private void made() throws Exception {
        var vault = vault();
        vault.create(Sample.passphrase());
        vault.close();
    }

    private SqliteVault vault() {
        return new SqliteVault(folder, Sample.CHEAP, new MemoryKeyring(), Sample.CLOCK);
    }

    private Process writer(List<String> before, int from) throws Exception {
        var command = new ArrayList<>(before);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dlontar.log=" + folder.resolve("log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString(),
                        Integer.toString(from)));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
