package id.lontar.gateway.simulate;

import static id.lontar.gateway.simulate.Day.hour;

import id.lontar.gateway.mail.Reply;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What a scenario does to the mail: verification-channel 10.5.
///
/// @param sick what becomes of a healthy provider, by lane; `*` for all
/// @param release when the trouble ends, in milliseconds
/// @param mishaps what else goes wrong
/// @param scale of how full a day
record Script(
        Day day,
        long googleTakes,
        Map<String, UnaryOperator<Provider>> sick,
        Optional<Long> release,
        Set<Mishap> mishaps,
        Scale scale) {
    /// Of one mail: at five connections 14 a second.
    private static final long USUAL = 350;

    /// Of one mail in a lane that was warmed up for the deadline: 40 a second.
    private static final long WARMED = 125;

    private static final String ALL = "*";
    private static final int CLIENTS = 500;

    enum Mishap {
        /// 60 % never see what was delivered.
        SPAM_FOLDER,
        /// Of one address in twenty the provider says only later that it cannot deliver.
        LATE_REPORT,
        /// The gateway dies at ten and is back half a minute later.
        RESTART,
        /// What was wrong was ours; the operator puts it right and opens the lanes.
        OPERATOR_REOPENS,
        /// A consultant sends for 500 clients at 22:00.
        CONSULTANT
    }

    Provider provider(String lane) {
        var takes = scale.work(lane.equals("google") ? googleTakes : USUAL);
        return sick.getOrDefault(lane, sick.getOrDefault(ALL, UnaryOperator.identity()))
                .apply(Provider.taking(takes));
    }

    boolean isSick(String lane) {
        return sick.containsKey(lane) || sick.containsKey(ALL);
    }

    int clients() {
        return scale.people(CLIENTS);
    }

    static Map<String, Script> all(Scale scale) {
        var workday = new Day(scale.people(150_000), false, 1);
        var deadline = new Day(scale.people(750_000), true, 1);
        var calm = scale.people(86_400);
        var plain = on(workday, scale);
        return Map.ofEntries(
                Map.entry("S1", on(new Day(calm, false, 1), scale)),
                Map.entry("S2", plain.shut()),
                Map.entry("S3", on(deadline, scale).warmed()),
                Map.entry("S4", on(deadline, scale).warmed().shut()),
                Map.entry("S5", on(new Day(scale.people(150_000), false, 2), scale).yahooToo()),
                Map.entry("S6", plain.with(Mishap.SPAM_FOLDER)),
                Map.entry(
                        "S7", plain.sick(ALL, each -> Provider.greylisting(300_000, each, scale))),
                Map.entry("S8", plain.halfDead()),
                Map.entry("S9", plain.misconfigured()),
                Map.entry("S10", plain.with(Mishap.LATE_REPORT)),
                Map.entry("S11", on(deadline, scale).with(Mishap.RESTART)),
                Map.entry("S12", on(new Day(calm, true, 1), scale).with(Mishap.CONSULTANT)));
    }

    private static Script on(Day day, Scale scale) {
        return new Script(day, USUAL, Map.of(), Optional.empty(), Set.of(), scale);
    }

    private Script warmed() {
        return new Script(day, WARMED, sick, release, mishaps, scale);
    }

    /// 421 4.7.28 from eight to six, but for ten mails a minute.
    private Script shut() {
        return sick("google", each -> google(hour(0, 8), hour(0, 18), each)).until(hour(0, 18));
    }

    private Provider google(long from, long to, Provider healthy) {
        var slowed = Provider.slowed(healthy, 10, Provider.UNUSUAL_RATE, scale);
        return Provider.between(from, to, slowed, healthy);
    }

    private Script yahooToo() {
        return sick("google", each -> google(hour(0, 8), hour(1, 18), each))
                .sick("yahoo", each -> refusing(1, 8, 18, Provider.YAHOO_HELD, each))
                .until(hour(1, 18));
    }

    private Script halfDead() {
        return sick(
                        "google",
                        each ->
                                Provider.between(
                                        hour(0, 8),
                                        hour(0, 18),
                                        Provider.halfDead(30_000, each),
                                        each))
                .until(hour(0, 18));
    }

    private Script misconfigured() {
        return sick(ALL, each -> refusing(0, 8, 10, Provider.UNAUTHENTICATED, each))
                .until(hour(0, 10))
                .with(Mishap.OPERATOR_REOPENS);
    }

    private Provider refusing(int day, int from, int to, Reply reply, Provider healthy) {
        return Provider.between(
                hour(day, from), hour(day, to), Provider.refusing(reply, scale), healthy);
    }

    private Script sick(String lane, UnaryOperator<Provider> how) {
        var all = new HashMap<>(sick);
        all.put(lane, how);
        return new Script(day, googleTakes, Map.copyOf(all), release, mishaps, scale);
    }

    private Script until(long end) {
        return new Script(day, googleTakes, sick, Optional.of(end), mishaps, scale);
    }

    private Script with(Mishap mishap) {
        return new Script(day, googleTakes, sick, release, Set.of(mishap), scale);
    }
}
