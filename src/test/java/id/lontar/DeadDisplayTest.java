package id.lontar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A display that is named and does not answer: one sentence, and a code the start script knows.
class DeadDisplayTest {
    @TempDir Path folder;

    @Test
    void aDisplayThatDoesNotAnswerIsSaidInOneSentence() throws Exception {
        var text = ended("window", 69);
        assertTrue(text.contains("The window cannot be opened"), text);
    }

    /// Pictures of QR are drawn and read without a screen.
    @Test
    void theSamplesAreFiledAllTheSame() throws Exception {
        ended("practice", 0);
    }

    /// @return what it said, which is never a stack trace
    private String ended(String command, int code) throws Exception {
        var said = folder.resolve("said.txt");
        var process = start(said, command);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        var text = Files.readString(said);
        assertEquals(code, process.exitValue(), text);
        assertFalse(text.contains("\tat "), text);
        return text;
    }

    private Process start(Path said, String command) throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        command,
                        "--lang",
                        "en",
                        "--data",
                        folder.resolve("data").toString());
        builder.environment().put("DISPLAY", ":7654");
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }
}
