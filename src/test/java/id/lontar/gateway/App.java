package id.lontar.gateway;

import id.lontar.filing.Authenticators;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// An authenticator app that is not ours: oathtool.
public record App(String secret) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    static final Duration STEP = Duration.ofSeconds(30);

    /// What it shows then.
    public String at(Instant time) {
        try {
            var command = List.of("oathtool", "--totp", "-b", "--now", TIME.format(time), "-");
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().write((secret + "\n").getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().close();
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new AssertionError("oathtool: " + out);
            return out.strip();
        } catch (IOException e) {
            throw new AssertionError("oathtool is missing; installer/test.sh installs it", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Six digits the app does not show anywhere near then.
    String never(Instant time) {
        for (var number = 271_828; ; number++) {
            var digits = "%06d".formatted(number);
            var found = false;
            for (var step = -12; step <= 12 && !found; step++)
                found = at(time.plus(STEP.multipliedBy(step))).equals(digits);
            if (!found) return digits;
        }
    }

    /// Added to the account of this client, by the two codes before now.
    static App enrolled(Client client, World world) {
        var apps = client.office().authenticators();
        var app = new App(offer(client).secret());
        var now = world.now();
        SignInTest.done(apps.confirm(client.npwp(), app.at(now.minus(STEP)), app.at(now)));
        return app;
    }

    static Authenticators.Offer offer(Client client) {
        return SignInTest.done(client.office().authenticators().begin(client.npwp(), World.EFIN));
    }
}
