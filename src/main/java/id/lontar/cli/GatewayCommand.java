package id.lontar.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/// Starts the reference gateway alone and keeps it running until it is interrupted.
@Command(name = "gateway")
final class GatewayCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0")
    int port;

    @Option(names = "--folder", paramLabel = "DIR")
    String folder = "";

    GatewayCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var where = folder.isEmpty() ? house.data().resolve("gateway") : Path.of(folder);
        var running = house.startGateway(where, port);
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
        new CountDownLatch(1).await();
        return Exit.OK.code();
    }
}
