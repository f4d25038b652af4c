package id.lontar.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Starts the reference gateway alone and keeps it running until it is interrupted.
@Command(name = "gateway")
final class GatewayCommand implements Callable<Integer> {
    private static final Pattern HOST_AND_PORT = Pattern.compile("[^\\s:]+:\\d{1,5}");

    /// Without a user or a password, which would stand in the list of processes.
    private static final Pattern STORE = Pattern.compile("postgresql://[^@?]+/[^@?/]+");

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")+");

    /// The practice town is all in one folder and its mail goes to nobody.
    private static final List<String> NOT_IN_PRACTICE =
            List.of(
                    "--bind",
                    "--host",
                    "--admin-port",
                    "--smtp-relay",
                    "--mx-map",
                    "--mail-domain",
                    "--mail-selector",
                    "--mail-host",
                    "--mail-reports",
                    "--mail-records",
                    "--store",
                    "--store-user",
                    "--store-password-file",
                    "--keys");

    /// What says nothing without another option.
    private static final Map<String, String> NEEDS =
            Map.of(
                    "--mail-selector", "--mail-domain",
                    "--mail-host", "--mail-domain",
                    "--mail-reports", "--mail-domain",
                    "--store-user", "--store",
                    "--store-password-file", "--store",
                    "--keys", "--store");

    private final House house;
    private final Terminal terminal;

    @Spec CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0")
    int port;

    @Option(names = "--folder", paramLabel = "DIR")
    String folder = "";

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    String bind = "127.0.0.1";

    @Option(names = "--host", paramLabel = "NAME")
    String host = "";

    /// Negative for none.
    @Option(names = "--admin-port", paramLabel = "PORT", defaultValue = "-1")
    int admin = -1;

    @Option(names = "--smtp-relay", paramLabel = "HOST:PORT")
    String relay = "";

    @Option(names = "--mx-map", paramLabel = "DOMAIN=HOST:PORT")
    Map<String, String> mx = new LinkedHashMap<>();

    @Option(names = "--mail-domain", paramLabel = "DOMAIN")
    String mailDomain = "";

    @Option(names = "--mail-selector", paramLabel = "NAME")
    String selector = "";

    @Option(names = "--mail-host", paramLabel = "NAME")
    String mailHost = "";

    @Option(names = "--mail-reports", paramLabel = "ADDRESS:PORT")
    String reports = "";

    @Option(names = "--mail-records")
    boolean records;

    @Option(names = "--store", paramLabel = "URL")
    String store = "";

    @Option(names = "--store-user", paramLabel = "NAME", defaultValue = "lontar")
    String storeUser = "lontar";

    @Option(names = "--store-password-file", paramLabel = "FILE", defaultValue = "")
    String storePassword = "";

    @Option(names = "--keys", paramLabel = "DIR", defaultValue = "")
    String keys = "";

    @Option(names = "--practice")
    boolean practice;

    GatewayCommand(House house, Terminal terminal) {
        this.spec = CommandSpec.create();
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        insistOnSense();
        return records ? mailRecords() : run();
    }

    /// An option that would do nothing is refused rather than passed over: whoever wrote it counts
    /// on it.
    private void insistOnSense() {
        if (practice)
            for (var each : NOT_IN_PRACTICE)
                if (isGiven(each)) throw new Stopped(Exit.USAGE, "cli.gateway.notInPractice", each);
        NEEDS.forEach(
                (option, needed) -> {
                    if (isGiven(option) && !isGiven(needed))
                        throw new Stopped(Exit.USAGE, "cli.gateway.needs", option, needed);
                });
    }

    private boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /// For the operator to copy into DNS, before the first mail.
    private Integer mailRecords() throws IOException {
        if (mailDomain.isBlank()) throw new Stopped(Exit.USAGE, "cli.gateway.whichDomain");
        terminal.say("cli.gateway.records");
        for (var each : house.mailRecords(plan())) {
            terminal.text(each.line());
            terminal.record(
                    "dns", Map.of("name", each.name(), "as", each.type(), "value", each.value()));
        }
        return Exit.OK.code();
    }

    private Integer run() throws IOException {
        insistOnFree(InetAddress.getByName(bind), port);
        insistOnFree(InetAddress.getLoopbackAddress(), admin);
        var running = practice ? house.startPracticeTown(where("town"), port) : alone();
        say(running);
        untilStopped();
        return Exit.OK.code();
    }

    /// A server that finds its port taken only says so in the log.
    ///
    /// @throws java.net.BindException when another program has the port
    private static void insistOnFree(InetAddress address, int port) throws IOException {
        if (port <= 0) return;
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        }
    }

    /// Ctrl+C ends the program without coming back here: then the gateway is closed on the way.
    private void untilStopped() {
        var end = new Thread(house::close, "gateway-end");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private House.Running alone() throws IOException {
        return house.startGateway(plan());
    }

    private GatewayPlan plan() {
        return new GatewayPlan(
                where("gateway"),
                new GatewayPlan.Door(
                        bind,
                        port,
                        given(host),
                        admin < 0 ? OptionalInt.empty() : OptionalInt.of(admin)),
                new GatewayPlan.Mail(
                        given(relay).map(GatewayCommand::checked),
                        mx.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                each -> each.getKey().toLowerCase(Locale.ROOT),
                                                each -> checked(each.getValue()))),
                        given(mailDomain).map(this::name),
                        given(reports).map(GatewayCommand::checked)),
                given(store).map(this::shared));
    }

    /// Gateways that serve as one need the same keys, and no folder of one of them is the other's.
    private GatewayPlan.Store shared(String url) {
        if (!STORE.matcher(url).matches())
            throw new Stopped(Exit.USAGE, "cli.gateway.notStore", url);
        if (keys.isBlank()) throw new Stopped(Exit.USAGE, "cli.gateway.whichKeys");
        return new GatewayPlan.Store(
                url, storeUser, given(storePassword).map(Path::of), Path.of(keys));
    }

    private GatewayPlan.Name name(String domain) {
        return new GatewayPlan.Name(
                named(domain, DOMAIN),
                given(selector).map(each -> named(each, LABEL)),
                given(mailHost).map(each -> named(each, DOMAIN)));
    }

    private static String named(String text, Pattern pattern) {
        var name = text.toLowerCase(Locale.ROOT);
        if (pattern.matcher(name).matches()) return name;
        throw new Stopped(Exit.USAGE, "cli.gateway.notDomain", text);
    }

    private Path where(String usual) {
        return folder.isEmpty() ? house.data().resolve(usual) : Path.of(folder);
    }

    private void say(House.Running running) {
        terminal.say(
                "cli.gateway.running",
                running.name(),
                running.address(),
                running.profile().toString());
        terminal.record(
                "gateway",
                Map.of(
                        "name", running.name(),
                        "address", running.address(),
                        "profile", running.profile().toString()));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(each -> !each.isBlank());
    }

    private static String checked(String hostAndPort) {
        if (HOST_AND_PORT.matcher(hostAndPort).matches()) return hostAndPort;
        throw new Stopped(Exit.USAGE, "cli.gateway.hostAndPort", hostAndPort);
    }
}
