package id.lontar.gateway.simulate;

import id.lontar.filing.Simulation.LaneMoment;
import id.lontar.filing.Simulation.Mails;
import id.lontar.filing.Simulation.Moment;
import id.lontar.filing.Simulation.People;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Counts.
final class Tally {
    private static final long IN_TIME = Duration.ofMinutes(10).toMillis();

    private final Script script;
    private final boolean factors;
    private final List<Person> all = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private final IntStream.Builder others = IntStream.builder();
    private int finished;
    private int inTime;
    private int stayedInTime;
    private int late;
    private int taken;
    private int coalesced;
    private int forFinished;
    private int atRelease;

    /// @param factors whether the gateway offers a second factor at all
    Tally(Script script, boolean factors) {
        this.script = script;
        this.factors = factors;
    }

    void sent(Person person) {
        all.add(person);
    }

    void coalesced() {
        coalesced++;
    }

    void taken(Letter letter, long at, Duration goodFor) {
        var person = letter.to;
        taken++;
        codes(person, letter.code, at, at + goodFor.toMillis());
        person.mails++;
        if (script.release().filter(release -> at >= release).isPresent())
            person.mostAfterRelease = Math.max(person.mostAfterRelease, ++person.mailsAfterRelease);
        if (person.finished) forFinished++;
        if (!script.isSick(person.traits.lane())) others.add((int) (at - letter.requestedAt));
    }

    private static void codes(Person person, int code, long at, long goodUntil) {
        if (at >= person.goodUntil) person.codesAtOnce = 0;
        if (code != person.lastCode || person.codesAtOnce == 0) person.codesAtOnce++;
        if (code != person.lastCode) person.mailsAfterRelease = 0;
        person.lastCode = code;
        person.goodUntil = goodUntil;
        person.mostAtOnce = Math.max(person.mostAtOnce, person.codesAtOnce);
    }

    void finished(Person person, long at, boolean tooLate) {
        finished++;
        if (tooLate) late++;
        if (at > person.sent + IN_TIME) return;
        inTime++;
        if (stayed(person)) stayedInTime++;
    }

    private boolean stayed(Person person) {
        return factors && person.traits.factor() && !person.traits.leaves();
    }

    /// @param lanes at that moment
    void released(Map<String, LaneMoment> lanes) {
        atRelease =
                lanes.entrySet().stream()
                        .filter(each -> script.isSick(each.getKey()))
                        .mapToInt(each -> each.getValue().waiting())
                        .sum();
    }

    void look(long at, Map<String, LaneMoment> lanes) {
        moments.add(new Moment(Duration.ofMillis(at), all.size(), finished, lanes));
    }

    List<Moment> moments() {
        return moments;
    }

    People people() {
        var unfinished = all.size() - finished;
        return new People(
                all.size(),
                finished,
                inTime,
                (int) all.stream().filter(this::stayed).count(),
                stayedInTime,
                unfinished,
                late + unfinished);
    }

    Mails mails() {
        return new Mails(
                taken,
                coalesced,
                atRelease,
                all.stream().mapToInt(each -> each.codes).max().orElse(0),
                all.stream().mapToInt(each -> each.mostAtOnce).max().orElse(0),
                all.stream().mapToInt(each -> each.mails).max().orElse(0),
                all.stream().mapToInt(each -> each.mostAfterRelease).max().orElse(0),
                forFinished);
    }

    Optional<Duration> othersP95() {
        var sorted = others.build().sorted().toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(sorted[(int) (sorted.length * 0.95)]));
    }
}
