package id.lontar.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Programs of the system that check our files without us.
public final class Tools {
    private Tools() {}

    public record Result(int status, String output) {}

    /// Whether a program is not on this machine; the test command installs them where it may.
    public static boolean missing(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    public static Result run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = process.getInputStream().readAllBytes();
        return new Result(process.waitFor(), new String(output, StandardCharsets.UTF_8));
    }
}
