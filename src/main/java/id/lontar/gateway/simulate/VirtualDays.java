package id.lontar.gateway.simulate;

import id.lontar.filing.Simulation;
import id.lontar.gateway.simulate.Script.Mishap;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Plays the scenarios of verification-channel 10.5, second by second.
public final class VirtualDays implements Simulation {
    private static final int LOOK_EVERY = 600;
    private static final int LONGEST_DAYS = 5;
    private static final long MINUTE = 60_000;
    private static final long AWAY = 30_000;

    @Override
    public List<String> scenarios() {
        return Script.all(new Scale(1)).keySet().stream()
                .sorted(Comparator.comparingInt(each -> Integer.parseInt(each.substring(1))))
                .toList();
    }

    @Override
    public Played play(Plan plan) {
        var script = Script.all(new Scale(plan.scale())).get(plan.scenario());
        if (script == null) throw new IllegalArgumentException("no scenario " + plan.scenario());
        return new Run(plan, script).toTheEnd();
    }

    private static final class Run {
        private final Plan plan;
        private final Script script;
        private final Agenda agenda = new Agenda();
        private final Tally tally;
        private final Town town;
        private final SplittableRandom random;
        private final Crowd crowd;
        private int number;
        private Optional<Duration> pace = Optional.empty();

        Run(Plan plan, Script script) {
            this.plan = plan;
            this.script = script;
            this.tally = new Tally(script, plan.method() == Method.FULL);
            this.town = new Town(plan, script, agenda, tally);
            this.random = new SplittableRandom(plan.seed());
            this.crowd = new Crowd(plan.factorPercent(), script.mishaps(), random);
        }

        Played toTheEnd() {
            mishaps();
            var second = 0;
            for (; !over(second); second++) tick(second);
            tally.look(second * 1000L, town.lanesAt(second * 1000L));
            return new Played(
                    plan, tally.people(), tally.mails(), pace, tally.othersP95(), tally.moments());
        }

        private boolean over(int second) {
            var day = second * 1000L / Day.LENGTH;
            var quiet = agenda.isEmpty() && town.lanes().stream().allMatch(Lane::isIdle);
            return day >= LONGEST_DAYS || (day >= script.day().days() && quiet);
        }

        private void mishaps() {
            script.release().ifPresent(at -> agenda.at(at, () -> release(at)));
            if (script.mishaps().contains(Mishap.RESTART)) {
                var back = Day.hour(0, 10) + AWAY;
                agenda.at(Day.hour(0, 10), () -> town.lanes().forEach(each -> each.restart(back)));
            }
            if (script.mishaps().contains(Mishap.CONSULTANT))
                for (var i = 0; i < script.clients(); i++) {
                    var at = Day.hour(0, 22) + i * MINUTE / script.clients();
                    agenda.at(at, () -> send(at));
                }
        }

        private void release(long at) {
            tally.released(town.lanesAt(at));
            if (script.mishaps().contains(Mishap.OPERATOR_REOPENS))
                town.lanes().forEach(each -> each.reopen(at));
        }

        private void tick(int second) {
            var from = second * 1000L;
            var count = script.day().people(second, random);
            for (var i = 0; i < count; i++) send(from + i * 1000L / count);
            agenda.run(second);
            for (var lane : town.lanes()) lane.serve(from, from + 1000);
            if (second % LOOK_EVERY == 0) tally.look(from, town.lanesAt(from));
            if (second % 10 == 0 && pace.isEmpty())
                pace =
                        script.release()
                                .filter(each -> from > each)
                                .flatMap(each -> clear(from, each));
        }

        private Optional<Duration> clear(long now, long release) {
            return town.lanes().stream().anyMatch(each -> each.holdsOlderThan(now - MINUTE))
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(now - release));
        }

        private void send(long at) {
            var person = new Person(number++, at, crowd.next());
            tally.sent(person);
            town.sends(person);
        }
    }
}
