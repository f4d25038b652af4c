package id.lontar;

import id.lontar.filing.Filing;
import id.lontar.filing.Proof;
import id.lontar.filing.VerificationCode;
import id.lontar.wire.GatewayProfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// The taxpayer's program as a process of its own. It files one return and waits at one durable
/// write to be killed; what codes came by mail it is told on standard input.
final class TrialProgram {
    private TrialProgram() {}

    /// @param arguments store, profile file, password, efin, time, return, deadly write
    public static void main(String[] arguments) throws Exception {
        var at = Instant.parse(arguments[4]);
        var surroundings =
                new Desktop.Surroundings(
                        GatewayProfile.read(Path.of(arguments[1])),
                        Clock.fixed(at, ZoneOffset.UTC),
                        arguments[2],
                        arguments[3]);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var desktop = Desktop.again(Path.of(arguments[0]), surroundings)) {
            var deadly = Integer.parseInt(arguments[6]);
            var mortal =
                    new MortalCabinet(desktop.cabinet(), deadly, true, TrialProgram::awaitDeath);
            var walk = new Walk(desktop, filing -> told(filing, in));
            walk.on(desktop.program(mortal), arguments[5])
                    .ifPresent(step -> say("FAILED " + step.getClass().getSimpleName()));
        }
        say("END");
    }

    private static Proof told(Filing filing, BufferedReader in) throws IOException {
        say("CODE " + filing.sealed().orElseThrow().fingerprint());
        return new Proof.Code(VerificationCode.parse(in.readLine()).orElseThrow().digits());
    }

    private static void awaitDeath() {
        say("KILL");
        while (true)
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
