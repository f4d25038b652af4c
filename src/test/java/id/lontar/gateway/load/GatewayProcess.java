package id.lontar.gateway.load;

import id.lontar.gateway.Shared;
import id.lontar.wire.GatewayProfile;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A gateway as its operator starts it, in a process of its own.
record GatewayProcess(Process process, GatewayProfile profile) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PROVIDERS =
            List.of("gmail.com", "yahoo.co.id", "outlook.com", "icloud.com", "kantor.example");

    /// @param folder new for each start
    /// @param options for its Java, such as one that records what it does
    static GatewayProcess start(Path folder, Shared shared, int mailPort, List<String> options)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx1g"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "id.lontar.Main"));
        command.addAll(List.of("--data", folder.toString(), "gateway"));
        command.addAll(List.of("--store", shared.url().replaceFirst("^jdbc:", "")));
        command.addAll(List.of("--keys", shared.keys().toString()));
        for (var each : PROVIDERS)
            command.addAll(List.of("--mx-map", each + "=127.0.0.1:" + mailPort));
        var output = new File(folder.toFile(), "output");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        return new GatewayProcess(process, GatewayProfile.read(ready(folder, process)));
    }

    private static Path ready(Path folder, Process process)
            throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var profile = folder.resolve("gateway").resolve("gateway-profile.json");
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(output).contains(profile.toString())) {
            if (System.nanoTime() > until || !process.isAlive())
                throw new IOException("the gateway does not start: " + Files.readString(output));
            Thread.sleep(50);
        }
        return profile;
    }

    URI at(String path) {
        return URI.create(profile.address() + path);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
