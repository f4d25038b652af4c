package id.lontar.gateway;

import id.lontar.filing.Proof;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The gateway and its mail as a process of its own, which waits at one durable step to be killed.
public final class TrialTownProgram {
    private TrialTownProgram() {}

    /// @param arguments folder, port, steps before the deadly one (-1 for none)
    public static void main(String[] arguments) throws Exception {
        var steps = Integer.parseInt(arguments[2]);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var town = new TrialTown(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            if (steps >= 0) town.fuse().blowAfter(steps, TrialTownProgram::awaitDeath);
            say("READY " + town.port() + " " + town.profileFile());
            for (var line = in.readLine(); line != null; line = in.readLine())
                say(code(town, line.split(" ", -1)));
        }
    }

    private static String code(TrialTown town, String[] asked) throws InterruptedException {
        Proof.Code code = town.codeFor(asked[0], asked[1]);
        return "CODE " + code.digits();
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

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
