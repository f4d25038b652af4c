package id.lontar;

import id.lontar.cli.Commands;

import org.slf4j.bridge.SLF4JBridgeHandler;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Where the program starts. It is no JavaFX `Application`, so that it can be started from a class
/// path.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // AWT only works on pictures here; it is to ask no screen for that, least of all a dead
        // one.
        System.setProperty("java.awt.headless", "true");
        var start = Start.of(arguments, System.getenv());
        start.data().make();
        logTo(start, List.of(arguments).contains("gateway"));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        int code;
        try (var lontar = new Lontar(start)) {
            code = run(lontar, start, arguments);
        }
        System.exit(code);
    }

    /// Before the first logger is made. Machines read what a gateway writes.
    private static void logTo(Start start, boolean gateway) {
        var file = gateway ? "gateway.log" : "lontar.log";
        System.setProperty("lontar.log", start.data().path().resolve(file).toString());
        if (gateway)
            System.setProperty(
                    "logback.configurationFile", "id/lontar/gateway/logback-gateway.xml");
    }

    private static int run(Lontar lontar, Start start, String[] arguments) {
        return Commands.run(
                lontar,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent(),
                arguments.length == 0 && start.display() ? new String[] {"window"} : arguments);
    }
}
