package id.lontar.cli;

import id.lontar.filing.checkup.Check;
import id.lontar.filing.checkup.Checkup;
import id.lontar.filing.checkup.CheckupWords;
import id.lontar.filing.checkup.Machine;
import id.lontar.filing.checkup.Report;
import id.lontar.work.Progress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Looks at what Lontar needs on this computer, says what is missing and what to do about it. It
/// changes nothing.
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(DoctorCommand.class);

    private final House house;
    private final Terminal terminal;

    @Option(names = "--report", paramLabel = "FILE")
    String report = "";

    @Option(names = "--practice")
    boolean practice;

    DoctorCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var file = new NewFile(report);
        file.insistOnFree();
        var machine = Machine.here(house.data());
        var checkup =
                new Checkup(
                        machine,
                        house.vault(),
                        house.outsideGateway(),
                        Optional.empty(),
                        house.clock());
        var checks = new ArrayList<>(checkup.run(Progress.NONE));
        if (practice) checks.add(Check.practice(filed()));
        checks.forEach(this::tell);
        if (file.isWanted()) write(machine, checks, file);
        var healthy = checks.stream().noneMatch(Check::isIll);
        terminal.say(healthy ? "cli.doctor.well" : "cli.doctor.ill");
        terminal.record("result", Map.of("healthy", healthy));
        return (healthy ? Exit.OK : Exit.NOT_READY).code();
    }

    /// In a folder and with a gateway of its own, which stay there to be looked at.
    private boolean filed() throws InterruptedException {
        try {
            return new PracticeCommand(house, terminal).call() == Exit.OK.code();
        } catch (IOException | Stopped e) {
            LOG.warn("the practice filing of the check-up", e);
            return false;
        }
    }

    private void tell(Check check) {
        var words = new CheckupWords(house.words());
        var text = words.text(check);
        var advice = words.advice(check);
        var mark =
                switch (check.standing()) {
                    case WELL -> "ok";
                    case NOTE -> "--";
                    case ILL -> "!!";
                };
        terminal.text("%-3s %-18s %s".formatted(mark, words.subject(check), text));
        advice.ifPresent(each -> terminal.text(" ".repeat(23) + each));
        terminal.record(
                "check",
                Map.of(
                        "code", check.code(),
                        "standing", check.standing().toString(),
                        "ok", !check.isIll(),
                        "message", text,
                        "advice", advice.orElse("")));
    }

    private void write(Machine machine, List<Check> checks, NewFile file) throws IOException {
        var lines = new Report(machine, house.clock().instant(), checks).lines(house.words());
        var text = String.join("\n", lines) + "\n";
        var written = file.write(text.getBytes(StandardCharsets.UTF_8));
        terminal.say("cli.doctor.report", written);
    }
}
