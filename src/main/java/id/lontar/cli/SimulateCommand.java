package id.lontar.cli;

import id.lontar.filing.Simulation.Method;
import id.lontar.filing.Simulation.Plan;
import id.lontar.filing.Simulation.Played;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Plays a bad day of the gateway on a virtual clock and tells what became of the people.
@Command(name = "simulate")
final class SimulateCommand implements Callable<Integer> {
    private static final int ALL = 100;

    private final House house;
    private final Terminal terminal;

    @Parameters(paramLabel = "SCENARIO", descriptionKey = "lontar.simulate.scenario")
    String scenario = "";

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "FULL")
    Method method = Method.FULL;

    @Option(names = "--factor", paramLabel = "PERCENT", defaultValue = "80", split = ",")
    List<Integer> factors = List.of();

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1")
    long seed;

    @Option(names = "--scale", paramLabel = "1:N", defaultValue = "1:1")
    String scale = "";

    @Option(names = "--chart", paramLabel = "SVG", defaultValue = "")
    String chart = "";

    SimulateCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var simulation = house.simulation();
        var name = scenario.toUpperCase(Locale.ROOT);
        if (!simulation.scenarios().contains(name))
            throw new Stopped(
                    Exit.USAGE,
                    "cli.simulate.unknown",
                    scenario,
                    String.join(" ", simulation.scenarios()));
        for (var each : factors)
            if (each < 0 || each > ALL) throw new Stopped(Exit.USAGE, "cli.simulate.percent", each);
        var faster = faster();
        Optional<Played> last = Optional.empty();
        for (var each : factors) {
            var played = simulation.play(new Plan(name, method, each, faster, seed));
            tell(played);
            last = Optional.of(played);
        }
        if (!chart.isEmpty() && last.isPresent()) draw(last.get());
        return Exit.OK.code();
    }

    private int faster() {
        if (!scale.matches("1:[1-9][0-9]{0,3}"))
            throw new Stopped(Exit.USAGE, "cli.simulate.scale", scale);
        return Integer.parseInt(scale.substring(2));
    }

    private void draw(Played played) throws IOException {
        var file = Path.of(chart);
        var svg = new SimulationChart(terminal.words()).draw(played);
        Files.writeString(file, svg, StandardOpenOption.CREATE_NEW);
        terminal.say("cli.simulate.chart", file.toString());
    }

    private void tell(Played played) {
        var plan = played.plan();
        var people = played.people();
        var mails = played.mails();
        terminal.say("cli.simulate.name." + plan.scenario());
        terminal.say("cli.simulate.method." + plan.method());
        if (plan.method() == Method.FULL) terminal.say("cli.simulate.factor", plan.factorPercent());
        if (plan.scale() > 1) terminal.say("cli.simulate.scaled", plan.scale());
        terminal.say("cli.simulate.people", people.all(), people.finished(), people.inTime());
        if (people.stayed() > 0)
            terminal.say("cli.simulate.stayed", people.stayed(), share(people));
        terminal.say("cli.simulate.lost", people.timesLost());
        terminal.say("cli.simulate.mails", mails.taken(), mails.coalesced());
        terminal.say("cli.simulate.most", mails.mostMails(), mails.mostCodesAtOnce());
        played.pace()
                .ifPresent(
                        each ->
                                terminal.say(
                                        "cli.simulate.clear",
                                        mails.waitingAtRelease(),
                                        minutes(each)));
        played.othersP95().ifPresent(each -> terminal.say("cli.simulate.others", seconds(each)));
        terminal.say("cli.simulate.virtual");
        terminal.record("simulation", members(played));
    }

    private static double share(id.lontar.filing.Simulation.People people) {
        return Math.floor(10_000.0 * people.stayedInTime() / people.stayed()) / 100;
    }

    private static double minutes(Duration time) {
        return Math.round(time.toSeconds() / 6.0) / 10.0;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static Map<String, Object> members(Played played) {
        var all = new LinkedHashMap<String, Object>();
        var people = played.people();
        var mails = played.mails();
        all.put("clock", "virtual");
        all.put("scenario", played.plan().scenario());
        all.put("method", played.plan().method().name());
        all.put("factorPercent", played.plan().factorPercent());
        all.put("scale", "1:" + played.plan().scale());
        all.put("seed", played.plan().seed());
        all.put("people", people.all());
        all.put("finished", people.finished());
        all.put("finishedWithin10Minutes", people.inTime());
        all.put("withFactorWhoStayed", people.stayed());
        all.put("ofThoseWithin10Minutes", people.stayedInTime());
        all.put("filingTimesLost", people.timesLost());
        all.put("unfinished", people.unfinished());
        all.put("mailsTaken", mails.taken());
        all.put("requestsThatMadeNoMail", mails.coalesced());
        all.put("waitingAtRelease", mails.waitingAtRelease());
        played.pace().ifPresent(each -> all.put("minutesToClear", minutes(each)));
        played.othersP95().ifPresent(each -> all.put("othersP95Seconds", seconds(each)));
        all.put("mostCodesToOneChallenge", mails.mostCodes());
        all.put("mostCodesWhileOneWasGood", mails.mostCodesAtOnce());
        all.put("mostMailsToOneChallenge", mails.mostMails());
        all.put("mostMailsAfterRelease", mails.mostAfterRelease());
        all.put("mailsForFinished", mails.forFinished());
        return all;
    }
}
