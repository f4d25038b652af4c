package id.lontar.gateway.simulate;

import static id.lontar.gateway.simulate.Day.hour;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What a scenario does to the mail: verification-channel 10.5.
///
/// @param sick what becomes of a healthy provider, by lane; `*` for all
/// @param release when the trouble ends, in milliseconds
/// @param mishaps what else goes wrong
record Script(
        Day day,
        long googleTakes,
        Map<String, UnaryOperator<Provider>> sick,
        Optional<Long> release,
        Set<Mishap> mishaps) {
    /// Of one mail: at five connections 14 a second.
    private static final long USUAL = 350;

    /// Of one mail in a lane that was warmed up for the deadline: 40 a second.
    private static final long WARMED = 125;

    private static final String ALL = "*";
    private static final Day WORKDAY = new Day(150_000, false, 1);
    private static final Day DEADLINE = new Day(750_000, true, 1);

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
        var healthy = Provider.taking(lane.equals("google") ? googleTakes : USUAL);
        return sick.getOrDefault(lane, sick.getOrDefault(ALL, UnaryOperator.identity()))
                .apply(healthy);
    }

    boolean isSick(String lane) {
        return sick.containsKey(lane) || sick.containsKey(ALL);
    }

    static Map<String, Script> all() {
        return Map.ofEntries(
                Map.entry("S1", plain(new Day(86_400, false, 1))),
                Map.entry("S2", shut(WORKDAY, USUAL)),
                Map.entry("S3", new Script(DEADLINE, WARMED, Map.of(), never(), Set.of())),
                Map.entry("S4", shut(DEADLINE, WARMED)),
                Map.entry("S5", yahooToo()),
                Map.entry("S6", plain(WORKDAY).with(Mishap.SPAM_FOLDER)),
                Map.entry(
                        "S7",
                        plain(WORKDAY).sick(ALL, each -> Provider.greylisting(300_000, each))),
                Map.entry("S8", halfDead()),
                Map.entry("S9", misconfigured()),
                Map.entry("S10", plain(WORKDAY).with(Mishap.LATE_REPORT)),
                Map.entry("S11", plain(DEADLINE).with(Mishap.RESTART)),
                Map.entry("S12", plain(new Day(86_400, true, 1)).with(Mishap.CONSULTANT)));
    }

    private static Script plain(Day day) {
        return new Script(day, USUAL, Map.of(), never(), Set.of());
    }

    /// 421 4.7.28 from eight to six, but for ten mails a minute.
    private static Script shut(Day day, long googleTakes) {
        return new Script(
                day,
                googleTakes,
                Map.of("google", each -> google(hour(0, 8), hour(0, 18), each)),
                Optional.of(hour(0, 18)),
                Set.of());
    }

    private static Provider google(long from, long to, Provider healthy) {
        return Provider.between(
                from, to, Provider.slowed(healthy, 10, Provider.UNUSUAL_RATE), healthy);
    }

    private static Script yahooToo() {
        return new Script(
                new Day(150_000, false, 2),
                USUAL,
                Map.of(
                        "google",
                        each -> google(hour(0, 8), hour(1, 18), each),
                        "yahoo",
                        each ->
                                Provider.between(
                                        hour(1, 8),
                                        hour(1, 18),
                                        Provider.refusing(Provider.YAHOO_HELD),
                                        each)),
                Optional.of(hour(1, 18)),
                Set.of());
    }

    private static Script halfDead() {
        return new Script(
                WORKDAY,
                USUAL,
                Map.of(
                        "google",
                        each ->
                                Provider.between(
                                        hour(0, 8),
                                        hour(0, 18),
                                        Provider.halfDead(30_000, each),
                                        each)),
                Optional.of(hour(0, 18)),
                Set.of());
    }

    private static Script misconfigured() {
        return new Script(
                WORKDAY,
                USUAL,
                Map.of(
                        ALL,
                        each ->
                                Provider.between(
                                        hour(0, 8),
                                        hour(0, 10),
                                        Provider.refusing(Provider.UNAUTHENTICATED),
                                        each)),
                Optional.of(hour(0, 10)),
                Set.of(Mishap.OPERATOR_REOPENS));
    }

    private Script sick(String lane, UnaryOperator<Provider> how) {
        return new Script(day, googleTakes, Map.of(lane, how), release, mishaps);
    }

    private Script with(Mishap mishap) {
        return new Script(day, googleTakes, sick, release, Set.of(mishap));
    }

    private static Optional<Long> never() {
        return Optional.empty();
    }
}
