package id.lontar.cli;

import id.lontar.filing.QrEyes.Seen;
import id.lontar.filing.UnreadablePicture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Says of any picture or PDF what its QR codes say, which step of the decoding chain read them and
/// how long that took. It asks nobody whether they are genuine.
@Command(name = "qr")
final class QrCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "lontar.qr.file")
    List<Path> files = List.of();

    QrCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    /// @return of several files, how the first that failed did
    @Override
    public Integer call() throws IOException {
        var exit = Exit.OK;
        for (var file : files) {
            var ended = look(file);
            if (exit == Exit.OK) exit = ended;
        }
        return exit.code();
    }

    private Exit look(Path file) throws IOException {
        var started = System.nanoTime();
        try {
            var seen = house.offline().eyes().look(file);
            var took = Duration.ofNanos(System.nanoTime() - started);
            if (seen.isEmpty()) terminal.say("cli.qr.none", file.toString());
            for (var each : seen) {
                terminal.say("cli.qr.read", file.toString(), each.step(), each.took().toMillis());
                terminal.text(each.text());
            }
            terminal.record(
                    "qr",
                    Map.of(
                            "file",
                            file.toString(),
                            "milliseconds",
                            took.toMillis(),
                            "codes",
                            seen.stream().map(QrCommand::members).toList()));
            return seen.isEmpty() ? Exit.NOT_FOUND : Exit.OK;
        } catch (UnreadablePicture e) {
            var problem = file + ": " + terminal.words().say(e.key());
            terminal.wrong(Exit.UNREADABLE, problem);
            return Exit.UNREADABLE;
        }
    }

    private static Map<String, Object> members(Seen seen) {
        return Map.of(
                "text", seen.text(),
                "step", seen.step(),
                "milliseconds", seen.took().toMillis());
    }
}
