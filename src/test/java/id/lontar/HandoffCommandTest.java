package id.lontar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `lontar handoff`: two desks and the files between them.
class HandoffCommandTest {
    private static final Path SAMPLE =
            Path.of("src/main/resources/id/lontar/exchange/samples/1770S-2024-nihil.lontar.json");

    @TempDir Path folder;

    @Test
    void twoDesksExchangeCardsAndAReturnAndSeeWhatChanged() throws IOException {
        Files.writeString(folder.resolve("store"), "kertas lontar kering");
        Files.writeString(folder.resolve("key"), "Serah-Terima-1");
        Files.writeString(folder.resolve("wrong"), "Serah-Terima-2");
        var dewi = folder.resolve("dewi.lontar-kartu").toString();
        var rudi = folder.resolve("rudi.lontar-kartu").toString();
        assertEquals(0, run("a", "card", "--make", "Dewi Lestari", "-o", dewi).code());
        var made = run("b", "card", "--make", "Rudi Hartono", "-o", rudi);
        assertEquals(0, made.code(), made.err());
        assertEquals(2, run("b", "card", "--make", "Rudi Hartono").code(), "there is one");
        var groups = made.last("card").path("groups").asText();
        assertEquals(2, run("a", "card", "--add", rudi).code(), "nobody can be asked");
        assertEquals(8, run("a", "card", "--add", rudi, "--fingerprint", "1".repeat(40)).code());
        assertEquals(4, run("a", "card", "--add", SAMPLE.toString()).code());
        assertEquals(0, run("a", "card", "--add", rudi, "--fingerprint", groups).code());

        var imported =
                CommandLineTest.run(
                        folder.resolve("a"),
                        Words.ENGLISH,
                        "batch",
                        "import",
                        SAMPLE.toString(),
                        "--passphrase-file",
                        folder.resolve("store").toString());
        assertEquals(0, imported.code(), imported.err());
        assertEquals(2, run("a", "comment", "--on", "nowhere", "--text", "?").code());
        var remark = run("a", "comment", "--on", "identity.name", "--text", "As on the card?");
        assertEquals(0, remark.code(), remark.err());
        assertEquals("identity.name", remark.last("comment").path("question").asText());

        var file = folder.resolve("1.lontar-serah").toString();
        assertEquals(9, run("a", "send", "--to", "Siti", "-o", file).code());
        assertEquals(10, runWith("wrong", "a", "send", "--to", "Rudi Hartono", "-o", file).code());
        assertFalse(Files.exists(Path.of(file)));
        var sent = run("a", "send", "--to", "rudi hartono", "--note", "Tolong", "-o", file);
        assertEquals(0, sent.code(), sent.err());
        assertEquals(2, run("a", "send", "--to", "Rudi Hartono", "-o", file).code(), "is there");
        assertFalse(
                Files.readString(Path.of(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains("Rudi"),
                "no name is readable");

        var stranger = run("b", "open", file);
        assertEquals(8, stranger.code(), stranger.err());
        var hers = run("a", "card").last("card");
        var first = run("a", "card").out().lines().findFirst().orElseThrow();
        assertTrue(first.contains("\"own\""), first);
        var own = first.replaceAll(".*\"groups\":\"([0-9 ]+)\".*", "$1");
        assertEquals(groups, hers.path("groups").asText());
        assertEquals(0, run("b", "card", "--add", dewi, "--fingerprint", own).code());
        assertEquals(10, runWith("wrong", "b", "open", file).code());
        var opened = run("b", "open", file);
        assertEquals(0, opened.code(), opened.err());
        assertEquals("added", opened.last("received").path("result").asText());
        assertEquals("same", run("b", "open", file).last("received").path("result").asText());
        assertEquals(10, run("a", "open", file).code(), "it is not for its sender");

        var torn = folder.resolve("torn.lontar-serah");
        var bytes = Files.readAllBytes(Path.of(file));
        Files.write(torn, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals(4, run("b", "open", torn.toString()).code());
        assertEquals(4, run("b", "open", SAMPLE.toString()).code());
        assertEquals(4, run("b", "open", folder.resolve("none").toString()).code());

        var comment = run("b", "comment").last("comment");
        assertEquals("As on the card?", comment.path("text").asText());
        var settled = run("b", "comment", "--resolve", comment.path("id").asText());
        assertTrue(settled.last("comment").path("resolved").asBoolean());
        assertEquals(9, run("b", "comment", "--resolve", "0000").code());
        assertEquals(2, run("b", "diff", "--step", "2").code());

        var second = folder.resolve("2.lontar-serah").toString();
        assertEquals(
                0,
                run(
                                "b",
                                "send",
                                "--to",
                                "Dewi Lestari",
                                "--did",
                                "review",
                                "--next",
                                "sign",
                                "-o",
                                second)
                        .code());
        var back = run("a", "open", second);
        assertEquals(0, back.code(), back.err());
        assertEquals("updated", back.last("received").path("result").asText());
        assertEquals(0, run("a", "diff").code());
        var words = said("a", "diff");
        assertTrue(words.contains("Step 2, by Rudi Hartono:"), words);
        assertEquals(0, run("a", "card", "--remove", "Rudi Hartono").code());
        var unmarked = said("a", "diff");
        assertTrue(
                unmarked.contains(
                        "Step 2, by Rudi Hartono ("
                                + groups.substring(0, 11)
                                + ", card not compared):"),
                unmarked);
    }

    private String said(String desk, String... arguments) {
        return CommandLineTest.run(
                        folder.resolve(desk),
                        Words.ENGLISH,
                        all("key", arguments).toArray(String[]::new))
                .out();
    }

    private CommandLineTest.Ended run(String desk, String... arguments) {
        return runWith("key", desk, arguments);
    }

    private CommandLineTest.Ended runWith(String key, String desk, String... arguments) {
        var all = all(key, arguments);
        all.add("--json");
        return CommandLineTest.run(folder.resolve(desk), Words.ENGLISH, all.toArray(String[]::new));
    }

    private List<String> all(String key, String... arguments) {
        var all = new ArrayList<>(List.of("handoff"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--passphrase-file", folder.resolve("store").toString()));
        if (List.of("card", "send", "open").contains(arguments[0]))
            all.addAll(List.of("--handoff-passphrase-file", folder.resolve(key).toString()));
        return all;
    }
}
