package id.lontar.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A PostgreSQL server of the tests' own, once for this JVM, with a database for each test that
/// asks. It listens on this machine only and goes with the JVM.
public final class PostgresServer {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static Optional<PostgresServer> running = Optional.empty();

    private final Path programs;
    private final Path folder;
    private final int port;
    private final Path keys;

    private PostgresServer(Path programs, Path folder, Path keys, int port) {
        this.programs = programs;
        this.folder = folder;
        this.keys = keys;
        this.port = port;
    }

    public static boolean isMissing() throws IOException {
        return programs().isEmpty();
    }

    /// An empty database. The keys are the same for all: making them takes longest.
    public static Shared database() throws IOException, InterruptedException {
        var server = running();
        var name = "test" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(server.url("postgres"), "lontar", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return new Shared(server.url(name), "lontar", Optional.empty(), server.keys);
    }

    /// Of the process all others of the server come from.
    public static long pid() throws IOException, InterruptedException {
        try (var lines = Files.lines(running().folder.resolve("data").resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow());
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static synchronized PostgresServer running() throws IOException, InterruptedException {
        if (running.isEmpty()) running = Optional.of(started());
        return running.get();
    }

    private static PostgresServer started() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("lontar-postgres");
        var keys = Files.createTempDirectory("lontar-keys");
        var server = new PostgresServer(programs().orElseThrow(), folder, keys, freePort());
        if (isRoot()) run("chown", "postgres", folder.toString());
        server.run(
                server.programs.resolve("initdb"),
                List.of("--auth=trust", "--username=lontar", "--encoding=UTF8", "--no-sync"));
        server.run(
                server.programs.resolve("pg_ctl"),
                List.of(
                        "start",
                        "--wait",
                        "--log=" + folder.resolve("log"),
                        "--options=-p %d -k %s -c listen_addresses=127.0.0.1"
                                        .formatted(server.port, folder)
                                + " -c shared_preload_libraries=pg_stat_statements"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "postgres-end"));
        return server;
    }

    private void stop() {
        try {
            run(programs.resolve("pg_ctl"), List.of("stop", "--mode=immediate"));
            remove(folder);
            remove(keys);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(each -> each.toFile().delete());
        }
    }

    /// PostgreSQL refuses to run as root.
    private void run(Path program, List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (isRoot())
            command.addAll(
                    List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        command.add(program.toString());
        command.add("--pgdata=" + folder.resolve("data"));
        command.addAll(options);
        run(command.toArray(String[]::new));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var quiet = ProcessBuilder.Redirect.to(Path.of("/dev/null").toFile());
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(quiet)
                        .directory(Path.of("/").toFile())
                        .start();
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Of the newest version there is; Debian puts them beside each other and on no path.
    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(PROGRAMS)) return Optional.empty();
        try (Stream<Path> versions = Files.list(PROGRAMS)) {
            return versions.map(each -> each.resolve("bin"))
                    .filter(each -> Files.isExecutable(each.resolve("initdb")))
                    .max(Path::compareTo);
        }
    }
}
