package id.lontar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.lontar.cli.Commands;
import id.lontar.gateway.PostgresServer;
import id.lontar.store.DataFolder;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An office from the command line, with a folder for each computer.
class OfficeCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @Test
    void anOfficeIsMadeJoinedUsedAuditedAndMovedBack() throws Exception {
        assumeFalse(PostgresServer.isMissing());
        var database = PostgresServer.database();
        var url = database.url().substring("jdbc:".length());
        assertEquals(9, run("siti", "office", "members").code());
        assertEquals(0, run("siti", "office").code());

        var bad = run("siti", "office", "create", url + "?password=x", "--as", "siti");
        assertEquals(7, bad.code());
        assertTrue(bad.err().contains("postgresql://server/database"), bad.err());
        assertEquals(0, run("siti", "office", "create", url, "--as", "siti").code());
        add("siti", "Budi Santoso", "3171234567890001");

        var asked = run("budi", "office", "join", url, "--as", "budi").last("office");
        assertTrue(asked.path("waiting").asBoolean());
        var groups = asked.path("groups").asText();
        var early = run("budi", "clients", "list");
        assertEquals(7, early.code());
        assertTrue(early.err().contains("nobody has let you in yet"), early.err());
        assertEquals(2, run("siti", "office", "admit", "budi", "--roles", "boss").code());
        var other = groups.replace(groups.substring(0, 5), "00000");
        assertEquals(7, admit(other, "review").code());
        assertEquals(0, admit(groups, "review").code());
        assertEquals(1, run("budi", "clients", "list").last("clients").path("count").asInt());

        var refused = run("budi", "clients", "add", "--name", "X", "--nik", "3171234567890002");
        assertEquals(7, refused.code());
        assertTrue(refused.err().contains("role prepare"), refused.err());
        assertEquals(
                0, run("siti", "office", "assign", "budi", "--roles", "prepare,review").code());
        add("budi", "Tono", "3171234567890002");
        assertEquals(7, run("budi", "office", "remove", "siti").code());

        var export = folder.resolve("trail.jsonl");
        var audit = run("siti", "office", "audit", "--export", export.toString());
        assertEquals(0, audit.code(), audit.err());
        assertTrue(audit.last("audit").path("holds").asBoolean());
        assertEquals(
                audit.last("audit").path("entries").asLong(), Files.readAllLines(export).size());
        sql(database.url(), "update client set version = version + 1");
        var broken = run("siti", "office", "audit");
        assertEquals(8, broken.code());
        assertEquals("office.audit.changed", broken.last("breach").path("problem").asText());
        sql(database.url(), "update client set version = version - 1");

        assertEquals(0, run("siti", "office", "remove", "budi").code());
        assertEquals(7, run("budi", "clients", "list").code());
        assertEquals(2, run("siti", "office", "move").code());
        var back = run("siti", "office", "move", "--back");
        assertEquals(0, back.code(), back.err());
        assertEquals(2, back.last("moved").path("records").path("client").asInt());
        assertEquals(2, run("siti", "clients", "list").last("clients").path("count").asInt());
        assertFalse(Files.exists(folder.resolve("siti/practice/office.json")));

        var second = PostgresServer.database().url().substring("jdbc:".length());
        var moved = run("siti", "office", "move", second, "--as", "siti");
        assertEquals(0, moved.code(), moved.err());
        assertEquals(2, run("siti", "clients", "list").last("clients").path("count").asInt());
        assertEquals(0, run("siti", "office").code());
    }

    private Ended admit(String groups, String roles) throws IOException {
        return run("siti", "office", "admit", "budi", "--roles", roles, "--groups", groups);
    }

    private void add(String who, String name, String nik) throws IOException {
        var ended = run(who, "clients", "add", "--name", name, "--nik", nik);
        assertEquals(0, ended.code(), ended.err());
    }

    private static void sql(String url, String statement) throws Exception {
        try (var connection = DriverManager.getConnection(url, "lontar", "");
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private record Ended(int code, List<JsonNode> records, String err) {
        JsonNode last(String type) {
            return records.stream()
                    .filter(each -> each.path("type").asText().equals(type))
                    .reduce((one, next) -> next)
                    .orElseThrow(() -> new AssertionError(type + " " + err));
        }
    }

    /// Each with their own folder and passphrase file.
    private Ended run(String who, String... arguments) throws IOException {
        var home = Files.createDirectories(folder.resolve(who));
        var all = new ArrayList<>(List.of(arguments));
        var alone = all.equals(List.of("office")) && !isDesk(home);
        if (!alone) {
            var secret =
                    Files.writeString(folder.resolve(who + ".secret"), "kata sandi milik " + who);
            all.addAll(List.of("--passphrase-file", secret.toString()));
        }
        all.add("--json");
        var start =
                new Start(
                        new DataFolder(home), Optional.of(Words.ENGLISH), false, Optional.empty());
        var out = new StringWriter();
        var err = new StringWriter();
        try (var lontar = new Lontar(start)) {
            var code =
                    Commands.run(
                            lontar,
                            new PrintWriter(out),
                            new PrintWriter(err),
                            false,
                            all.toArray(String[]::new));
            var records = new ArrayList<JsonNode>();
            for (var line : out.toString().lines().toList()) records.add(JSON.readTree(line));
            return new Ended(code, records, err.toString());
        }
    }

    private static boolean isDesk(Path home) {
        return Files.exists(home.resolve("practice/office.json"));
    }
}
