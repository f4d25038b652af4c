package id.lontar;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A process that says where it is, line by line. When it says that it waits for its end, it is
/// killed with SIGKILL at once.
final class Child implements AutoCloseable {
    static final String GONE = "GONE";

    /// What a process ended by SIGKILL leaves with.
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    Child(Path log, Class<?> program, List<String> arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dlontar.log=" + log,
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()));
        command.addAll(arguments);
        process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.equals("KILL")) process.toHandle().destroyForcibly();
            }
        } catch (IOException e) {
            // It was killed.
        }
        lines.add(GONE);
    }

    /// The next line of that kind (others write on standard output too), or that it is gone.
    String next(String... kinds) throws InterruptedException {
        while (true) {
            var line = lines.poll(120, TimeUnit.SECONDS);
            if (line == null) throw new AssertionError("says nothing");
            if (line.equals(GONE)) return GONE;
            for (var kind : kinds) if (line.startsWith(kind)) return line;
        }
    }

    void tell(String line) throws IOException {
        var writer = process.outputWriter();
        writer.write(line);
        writer.newLine();
        writer.flush();
    }

    /// @return whether it was this that ended it
    boolean kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        return process.waitFor() == KILLED;
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }
}
