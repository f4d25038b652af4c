package id.lontar.gateway.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Debian's Exim on this machine, in a folder of its own, as whoever runs the test; as nobody when
/// that is root, for it delivers nothing as root. It answers by policy (`exim.conf`), keeps mail in
/// a maildir and reports what it cannot deliver.
final class EximServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/exim4");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Path folder;
    private final int port;
    private final Process process;

    private EximServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static boolean isMissing() {
        return !Files.isExecutable(PROGRAM);
    }

    /// @param back the port where its reports go
    static EximServer start(int back) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("lontar-exim");
        for (var each : List.of("spool", "log", "mail"))
            Files.createDirectories(folder.resolve(each));
        var port = freePort();
        var conf = Files.writeString(folder.resolve("exim.conf"), conf(folder, port, back));
        var command = new ArrayList<String>();
        if (isRoot()) {
            run("chown", "-R", "nobody:nogroup", folder.toString());
            command.addAll(
                    List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.addAll(List.of(PROGRAM.toString(), "-C", conf.toString(), "-bdf"));
        var process =
                new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile())
                        .start();
        var server = new EximServer(folder, port, process);
        server.awaitGreeting();
        return server;
    }

    private static String conf(Path folder, int port, int back)
            throws IOException, InterruptedException {
        try (var template = EximServer.class.getResourceAsStream("exim.conf")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("FOLDER", folder.toString())
                    .replace("USER", isRoot() ? "nobody" : System.getProperty("user.name"))
                    .replace("GROUP", isRoot() ? "nogroup" : run("id", "-gn"))
                    .replace("PORT", Integer.toString(port))
                    .replace("BACK", Integer.toString(back));
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + said);
        return said.strip();
    }

    private void awaitGreeting() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.getInputStream().read() == '2') return;
            } catch (IOException e) {
                Thread.sleep(20);
            }
        }
        throw new IOException("Exim does not answer: " + log());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    MailHost host(String name) {
        return new MailHost(name, "127.0.0.1", port, MailHost.Tls.WHEN_OFFERED);
    }

    /// What it wrote down of each conversation.
    String log() throws IOException {
        var text = new StringBuilder();
        for (var each : List.of("output", "log/mainlog", "log/rejectlog", "log/paniclog"))
            if (Files.exists(folder.resolve(each)))
                text.append(Files.readString(folder.resolve(each), StandardCharsets.ISO_8859_1));
        return text.toString();
    }

    /// The one mail in its mailbox, once it is there.
    byte[] mail() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE;
        var box = folder.resolve("mail").resolve("new");
        while (System.nanoTime() < end) {
            var found = first(box);
            if (found.isPresent()) return Files.readAllBytes(found.get());
            Thread.sleep(20);
        }
        throw new AssertionError("no mail: " + log());
    }

    private static Optional<Path> first(Path box) throws IOException {
        if (!Files.isDirectory(box)) return Optional.empty();
        try (var files = Files.list(box)) {
            return files.findFirst();
        }
    }

    /// How many mails lie in its queue or in the mailbox.
    long mails() throws IOException {
        try (Stream<Path> kept = Files.walk(folder)) {
            return kept.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(each -> each.contains("/new/") || each.endsWith("-D"))
                    .count();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor();
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
