package id.lontar.gateway.simulate;

import id.lontar.filing.Simulation;
import id.lontar.filing.Simulation.LaneMoment;
import id.lontar.filing.Simulation.Method;
import id.lontar.gateway.Policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// The people, what they do, and what the gateway does with it.
final class Town implements Lane.Taken {
    /// Somebody who waits asks again after this time on average.
    private static final double ASKS_AGAIN = Duration.ofMinutes(29).toMillis();

    private final Policy policy = Policy.real();
    private final Simulation.Plan plan;
    private final Script script;
    private final Agenda agenda;
    private final Tally tally;
    private final Map<String, Lane> lanes = new TreeMap<>();
    private final RandomGenerator random;
    private int letters;

    Town(Simulation.Plan plan, Script script, Agenda agenda, Tally tally) {
        this.plan = plan;
        this.script = script;
        this.agenda = agenda;
        this.tally = tally;
        this.random = new SplittableRandom(plan.seed() + 1);
    }

    Collection<Lane> lanes() {
        return lanes.values();
    }

    Map<String, LaneMoment> lanesAt(long moment) {
        var states = new TreeMap<String, LaneMoment>();
        lanes.forEach(
                (name, lane) ->
                        states.put(name, new LaneMoment(lane.waiting(), lane.stateAt(moment))));
        return states;
    }

    void sends(Person person) {
        if (hasFactor(person)) {
            var away = person.traits.leaves() ? overAnHour() : 0;
            var entry = person.sent + away + Crowd.toEnterFromApp(random);
            agenda.at(entry, () -> finish(person, entry));
            // Mail alone would release nothing, so none is sent.
            if (policy.appReplacesMail()) return;
        }
        post(person, person.sent);
        asksAgainLater(person, person.sent);
    }

    private boolean hasFactor(Person person) {
        return plan.method() == Method.FULL && person.traits.factor();
    }

    private void post(Person person, long at) {
        person.lettersUnderWay++;
        lane(person).add(new Letter(letters++, person, at));
    }

    private Lane lane(Person person) {
        return lanes.computeIfAbsent(
                person.traits.lane(), name -> new Lane(name, script.provider(name), agenda, this));
    }

    private void asksAgainLater(Person person, long after) {
        if (person.traits.leaves()) return;
        var at = after + Math.round(-ASKS_AGAIN * Math.log(1 - random.nextDouble()));
        agenda.at(at, () -> asksAgain(person, at));
    }

    private void asksAgain(Person person, long at) {
        if (person.finished || person.holdsMail) return;
        if (plan.method() == Method.EVERY_REQUEST) {
            person.codes++;
            post(person, at);
        } else if (person.lettersUnderWay > 0) tally.coalesced();
        else if (!resend(person, at)) return;
        asksAgainLater(person, at);
    }

    /// @return false when no more mails may be asked for
    private boolean resend(Person person, long at) {
        var next = policy.codes().nextResend(person.resends, Instant.ofEpochMilli(person.lastSent));
        if (next.isEmpty()) return false;
        if (at < next.get().toEpochMilli()) return true;
        person.resends++;
        person.lastSent = at;
        post(person, at);
        return true;
    }

    @Override
    public boolean wanted(Letter letter) {
        return plan.method() != Method.FULL || !letter.to.finished;
    }

    @Override
    public boolean oldFirst() {
        return plan.method() != Method.EVERY_REQUEST;
    }

    @Override
    public void gaveUp(Letter letter) {
        letter.to.lettersUnderWay--;
    }

    @Override
    public void taken(Letter letter, long at) {
        var person = letter.to;
        person.lettersUnderWay--;
        tally.taken(letter, at, policy.codes().softLife());
        if (person.finished || !person.traits.sees() || letter.code != person.codes) return;
        person.holdsMail = true;
        var away = person.traits.leaves() && !person.cameBack ? overAnHour() : 0;
        var entry = at + away + Crowd.toEnterFromMail(random);
        agenda.at(entry, () -> enters(person, at, entry));
    }

    private void enters(Person person, long delivered, long at) {
        if (at < delivered + policy.codes().softLife().toMillis()) finish(person, at);
        else stale(person, at);
    }

    /// The one way to a second code: the first lay too long, and the person asks.
    private void stale(Person person, long at) {
        person.cameBack = true;
        person.holdsMail = false;
        person.codes++;
        resend(person, at);
    }

    private void finish(Person person, long at) {
        if (person.finished) return;
        person.finished = true;
        tally.finished(person, at, at > person.sent + policy.verifyLater().toMillis());
    }

    private long overAnHour() {
        return Day.HOUR + random.nextLong(Day.HOUR);
    }
}
