package id.lontar.gateway.load;

import id.lontar.gateway.PostgresServer;
import id.lontar.gateway.Shared;

import org.jdbi.v3.core.Jdbi;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Three times the national peak on one machine: PostgreSQL, gateways as their operator starts
/// them, a mail server and everybody's client. Prints Markdown.
@Command(name = "load")
public final class LoadBenchmark implements Callable<Integer> {
    @Option(names = "--seconds", paramLabel = "N", description = "how long both are held (600)")
    int seconds = 600;

    @Option(names = "--alone", paramLabel = "N", description = "seconds of each kind alone (30)")
    int alone = 30;

    @Option(names = "--warm-up", paramLabel = "N", description = "seconds not counted (30)")
    int warmUp = 30;

    @Option(names = "--uploads", paramLabel = "RATE", description = "a second (66)")
    double uploads = 66;

    @Option(names = "--codes", paramLabel = "RATE", description = "code requests a second (200)")
    double codes = 200;

    @Option(names = "--gateways", paramLabel = "N", description = "processes on one store (1)")
    int gateways = 1;

    @Option(names = "--kill", paramLabel = "N", description = "the one killed half-way (none)")
    int kill;

    @Option(names = "--challenges", paramLabel = "N", description = "already in the store (0)")
    int challenges;

    @Option(names = "--print-bytes", paramLabel = "N", description = "of a printed form (60000)")
    int printBytes = 60_000;

    @Option(names = "--statements", description = "shows what the database spent its time on")
    boolean statements;

    @Option(names = "--java", paramLabel = "OPTION", description = "for the gateways' Java")
    List<String> java = new ArrayList<>();

    @Option(names = "--help", usageHelp = true)
    boolean help;

    private LoadBenchmark() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Gives 0 when every request was answered and every promise was kept.
    static int run(String... arguments) {
        return new CommandLine(new LoadBenchmark()).execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("lontar-load");
        var running = new ArrayList<GatewayProcess>();
        try (var sink = Sink.start()) {
            var shared = PostgresServer.database();
            for (var i = 1; i <= gateways; i++) {
                var own = folder.resolve("gateway" + i);
                running.add(GatewayProcess.start(own, shared, sink.port(), java));
            }
            return measured(folder, shared, running, sink) ? 0 : 1;
        } finally {
            running.forEach(GatewayProcess::close);
            for (var each : running) each.process().waitFor();
            remove(folder);
        }
    }

    private boolean measured(Path folder, Shared shared, List<GatewayProcess> running, Sink sink)
            throws Exception {
        var db = Jdbi.create(shared.url(), shared.user(), "");
        var busy = warmUp + alone + seconds;
        var people = City.settle(db, (int) (uploads * busy * 1.1) + 500);
        City.remember(db, challenges);
        var gatewayId = running.getFirst().profile().id();
        var path = folder.resolve("envelopes");
        try (var envelopes = Envelopes.of(people, gatewayId, printBytes, path);
                var client = client(shared.keys())) {
            var ledger = new Ledger();
            var traffic = new Traffic(client, running, people, envelopes, ledger);
            say(
                    String.format(
                            Locale.ROOT,
                            "One upload is %d bytes. In the store before: %d challenges. Load"
                                    + " average %s.",
                            envelopes.size(),
                            challenges,
                            loadAverage()));
            var slow = new Traffic.Rate(uploads / 4, codes / 4);
            phase("Warm-up, a quarter", traffic, running, slow, warmUp / 2);
            phase("Warm-up", traffic, running, new Traffic.Rate(uploads, codes), warmUp / 2);
            phase("Uploads alone", traffic, running, new Traffic.Rate(uploads, 0), alone);
            phase("Code requests alone", traffic, running, new Traffic.Rate(0, codes), alone);
            if (statements) forgetStatements(db);
            var end = killer(running);
            var both = phase("Both", traffic, running, new Traffic.Rate(uploads, codes), seconds);
            end.join();
            if (statements) showStatements(db);
            return kept(db, ledger, sink) && both;
        }
    }

    private Thread killer(List<GatewayProcess> running) {
        return Thread.ofPlatform()
                .start(
                        () -> {
                            if (kill == 0) return;
                            try {
                                Thread.sleep(Duration.ofSeconds(seconds).dividedBy(2));
                                running.get(kill - 1).kill();
                                say(String.format(Locale.ROOT, "Gateway %d was killed.", kill));
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    /// False when a request found no answer.
    private boolean phase(
            String name,
            Traffic traffic,
            List<GatewayProcess> running,
            Traffic.Rate rate,
            int length)
            throws IOException, InterruptedException {
        if (length == 0) return true;
        var pids = running.stream().map(each -> each.process().pid()).toList();
        var before = CpuTimes.now(pids, PostgresServer.pid());
        var began = Instant.now();
        var answers = traffic.run(rate, Duration.ofSeconds(length));
        var took = Duration.between(began, Instant.now());
        var cpu = CpuTimes.now(pids, PostgresServer.pid()).minus(before);
        say("");
        say(String.format(Locale.ROOT, "### %s, %d s", name, length));
        say("");
        say("| Kind | Answers | p50 ms | p99 ms | p99.9 ms | max ms | asked again | errors |");
        say("|---|---|---|---|---|---|---|---|");
        for (var each : List.of(answers.uploads(), answers.codes(), answers.asks()))
            if (each.answered() + each.errors() > 0) say(each.toString());
        say("");
        say(
                String.format(
                        Locale.ROOT,
                        "Cores in use: gateways %.2f, PostgreSQL %.2f, clients and mail server"
                                + " %.2f, others on the machine %.2f; load average %s.",
                        cores(cpu.gateways(), took),
                        cores(cpu.database(), took),
                        cores(cpu.client(), took),
                        cores(cpu.others(), took),
                        loadAverage()));
        var requests = answers.uploads().answered() + answers.codeRequests();
        if (rate.uploads() == 0 || rate.codes() == 0)
            say(
                    String.format(
                            Locale.ROOT,
                            "CPU per request: gateways %.2f ms, PostgreSQL %.2f ms.",
                            cpu.gateways().toNanos() / 1e6 / requests,
                            cpu.database().toNanos() / 1e6 / requests));
        return answers.uploads().errors() + answers.codes().errors() + answers.asks().errors() == 0;
    }

    private static double cores(Duration cpu, Duration took) {
        return (double) cpu.toNanos() / took.toNanos();
    }

    private static boolean kept(Jdbi db, Ledger ledger, Sink sink) throws InterruptedException {
        var waited = Instant.now();
        while (waiting(db) > 0 && Instant.now().isBefore(waited.plusSeconds(60))) Thread.sleep(500);
        var faults = ledger.faults(db);
        say("");
        say(
                String.format(
                        Locale.ROOT,
                        "Given out: %d provisional receipts, %d challenges. Lost or doubled: %d.",
                        ledger.uploads(),
                        ledger.codes(),
                        faults.size()));
        say(
                String.format(
                        Locale.ROOT,
                        "Letters that came: %d, copies of one already there: %d, still waiting"
                                + " after %d s: %d.",
                        sink.letters(),
                        sink.copies(),
                        Duration.between(waited, Instant.now()).toSeconds(),
                        waiting(db)));
        faults.stream().limit(20).forEach(each -> say(String.format(Locale.ROOT, "- %s", each)));
        return faults.isEmpty();
    }

    private static int waiting(Jdbi db) {
        return db.withHandle(
                handle ->
                        handle.select(
                                        "select count(*) from mail_delivery where state in"
                                                + " ('QUEUED', 'SENDING', 'DEFERRED', 'HELD')")
                                .mapTo(Integer.class)
                                .one());
    }

    private static void forgetStatements(Jdbi db) {
        db.useHandle(
                handle -> {
                    handle.execute("create extension if not exists pg_stat_statements");
                    handle.execute("select pg_stat_statements_reset()");
                });
    }

    private static void showStatements(Jdbi db) {
        say("");
        say("| ms in all | calls | ms each | statement |");
        say("|---|---|---|---|");
        db.useHandle(
                handle ->
                        handle.select(
                                        "select total_exec_time, calls, mean_exec_time, query from"
                                                + " pg_stat_statements order by 1 desc limit 25")
                                .map(
                                        (row, context) ->
                                                "| %.0f | %d | %.3f | %s |"
                                                        .formatted(
                                                                row.getDouble(1),
                                                                row.getLong(2),
                                                                row.getDouble(3),
                                                                shortened(row.getString(4))))
                                .forEach(each -> say(each)));
    }

    private static String shortened(String query) {
        var line = query.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(110, line.length()));
    }

    private static HttpClient client(Path keys) throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var der = Files.newInputStream(keys.resolve("server.crt"))) {
            var certificate = CertificateFactory.getInstance("X.509").generateCertificate(der);
            trusted.setCertificateEntry("gateway", certificate);
        }
        var factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private static String loadAverage() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var each : files.sorted((a, b) -> b.compareTo(a)).toList())
                Files.deleteIfExists(each);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
