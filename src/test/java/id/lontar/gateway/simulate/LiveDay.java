package id.lontar.gateway.simulate;

import id.lontar.filing.Challenge;
import id.lontar.filing.Outcome;
import id.lontar.filing.Proof;
import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.Simulation.Plan;
import id.lontar.filing.Simulation.Played;
import id.lontar.filing.Standing;
import id.lontar.filing.VerificationCode;
import id.lontar.gateway.LiveTown;
import id.lontar.gateway.LiveTown.Resident;
import id.lontar.gateway.Policy;
import id.lontar.gateway.mail.MailHost;
import id.lontar.gateway.mail.MxRoutes;
import id.lontar.gateway.simulate.Script.Mishap;

import org.xbill.DNS.Lookup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One of the twelve days with everything real but the people and the providers' temper: the
/// gateway on PostgreSQL, HTTPS, sealed returns, SMTP to a server per provider, codes read from the
/// mails, apps that oathtool plays. The clock of the gateway goes as many times faster as there are
/// fewer people.
final class LiveDay implements AutoCloseable, LiveProvider.Inbox {
    private static final Instant MIDNIGHT = Instant.parse("2020-02-20T17:00:00Z");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{4}) (\\d{4})\\b");
    private static final double ASKS_AGAIN = Duration.ofMinutes(29).toMillis();
    private static final long MINUTE = 60_000;
    private static final long STEP = 30_000;
    private static final long LOOK_EVERY = 600_000;
    private static final int LONGEST_DAYS = 3;
    private static final Map<String, String> DOMAINS =
            Map.of(
                    "google", "gmail.com",
                    "yahoo", "yahoo.co.id",
                    "outlook", "outlook.com",
                    "icloud", "icloud.com");

    private final Plan plan;
    private final Script script;
    private final RushedClock clock;
    private final Tally tally;
    private final SplittableRandom random;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Neighbour> byAddress = new ConcurrentHashMap<>();
    private final Map<String, LiveProvider> providers = new HashMap<>();
    private final AtomicInteger notes = new AtomicInteger();
    private final ScheduledExecutorService agenda = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger nextCodes = new AtomicInteger();
    private final LiveTown town;
    private volatile Optional<Duration> pace = Optional.empty();

    /// Somebody with a computer, and what they were given.
    private static final class Neighbour {
        final Person person;
        final String npwp;
        final List<String> codes = new ArrayList<>();
        Optional<Resident> resident = Optional.empty();
        Optional<Challenge> challenge = Optional.empty();
        Optional<ProvisionalReceipt> provisional = Optional.empty();

        Neighbour(Person person, String npwp) {
            this.person = person;
            this.npwp = npwp;
        }

        Resident resident() {
            return resident.orElseThrow();
        }
    }

    LiveDay(Plan plan, Path folder) throws IOException, InterruptedException {
        var scale = new Scale(plan.scale());
        this.plan = plan;
        this.script = Script.all(scale).get(plan.scenario());
        this.clock = new RushedClock(MIDNIGHT.minus(Duration.ofDays(2)), plan.scale());
        this.tally = new Tally(script, true);
        this.random = new SplittableRandom(plan.seed());
        people();
        for (var each : people)
            providers.computeIfAbsent(
                    each.traits.lane(),
                    lane -> new LiveProvider(script.provider(lane), scale, this::now, this));
        var hosts = new HashMap<String, MailHost>();
        providers.forEach((lane, it) -> hosts.put(domain(lane), it.host(domain(lane))));
        this.town = LiveTown.open(folder, clock, new MxRoutes(hosts, Lookup.getDefaultResolver()));
    }

    private static String domain(String lane) {
        return DOMAINS.getOrDefault(lane, lane);
    }

    /// The same who come in the virtual day of this plan.
    private void people() {
        var crowd = new Crowd(plan.factorPercent(), script.mishaps(), random);
        for (var second = 0; second < script.day().days() * Day.LENGTH / 1000; second++) {
            var count = script.day().people(second, random);
            for (var i = 0; i < count; i++) come(second * 1000L + i * 1000L / count, crowd);
        }
        if (script.mishaps().contains(Mishap.CONSULTANT))
            for (var i = 0; i < script.clients(); i++)
                come(Day.hour(0, 22) + i * MINUTE / script.clients(), crowd);
    }

    private void come(long at, Crowd crowd) {
        var person = new Person(people.size(), at, crowd.next());
        people.add(person);
        byAddress.put(
                "p" + person.number + "@" + domain(person.traits.lane()),
                new Neighbour(person, "9%015d".formatted(person.number)));
    }

    private long now() {
        return Duration.between(MIDNIGHT, clock.instant()).toMillis();
    }

    Played play() throws InterruptedException, IOException {
        settle();
        town.forgetAnswers();
        clock.goFrom(MIDNIGHT);
        providers.values().forEach(LiveProvider::wake);
        for (var each : byAddress.values()) at(each.person.sent, () -> sends(each));
        mishaps();
        var nextLook = 0L;
        while (!over()) {
            if (now() >= nextLook) {
                look();
                nextLook += LOOK_EVERY;
            }
            if (pace.isEmpty()) pace = script.release().flatMap(this::cleared);
            Thread.sleep(50);
        }
        look();
        synchronized (tally) {
            return new Played(
                    plan,
                    tally.people(),
                    tally.mails(),
                    pace,
                    // A lane's time is the provider's, and that is not rushed.
                    tally.othersP95().map(clock::elsewhere),
                    tally.moments());
        }
    }

    /// What did not go as people expect; and what must never be.
    List<String> troubles() {
        if (town.faults() > 0) troubles.add("receipts doubled or misdated: " + town.faults());
        return List.copyOf(troubles);
    }

    /// How often an app showed another code before the first was at the gateway.
    int nextCodes() {
        return nextCodes.get();
    }

    /// Of one request, on its way and back, not rushed.
    Duration longestAnswer() {
        return town.longestAnswer();
    }

    /// Two days before, so that everybody's key and app count on the day.
    private void settle() throws InterruptedException {
        town.accounts(
                byAddress.entrySet().stream()
                        .collect(
                                Collectors.toMap(each -> each.getValue().npwp, Map.Entry::getKey)));
        try (var workers = Executors.newFixedThreadPool(4)) {
            for (var each : byAddress.values())
                workers.execute(
                        () -> {
                            var withApp = each.person.traits.factor();
                            each.resident = Optional.of(town.settle(each.npwp, withApp));
                        });
        }
        while (town.lettersUnderWay() > 0) Thread.sleep(100);
    }

    private void mishaps() {
        script.release()
                .ifPresent(
                        end ->
                                at(
                                        end,
                                        () -> {
                                            var lanes = town.lanes();
                                            synchronized (tally) {
                                                tally.released(lanes);
                                            }
                                        }));
        if (script.mishaps().contains(Mishap.RESTART))
            at(
                    Day.hour(0, 10),
                    () -> {
                        try {
                            town.restart();
                        } catch (IOException e) {
                            troubles.add("no restart: " + e.getMessage());
                        }
                    });
    }

    private Optional<Duration> cleared(long end) {
        var now = now();
        return now <= end || town.holdsOlderThan(MIDNIGHT.plusMillis(now - MINUTE))
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(now - end));
    }

    private boolean over() {
        var day = now() / Day.LENGTH;
        return day >= LONGEST_DAYS
                || (day >= script.day().days() && notes.get() == 0 && town.lettersUnderWay() == 0);
    }

    private void look() {
        var lanes = town.lanes();
        synchronized (tally) {
            tally.look(now(), lanes);
        }
    }

    private void at(long moment, Runnable what) {
        notes.incrementAndGet();
        var wait = clock.elsewhere(Duration.ofMillis(Math.max(0, moment - now())));
        var _ =
                agenda.schedule(
                        () -> hands.execute(() -> carryOut(what)),
                        wait.toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    private void carryOut(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException | AssertionError e) {
            troubles.add(e.toString());
        } finally {
            notes.decrementAndGet();
        }
    }

    private void sends(Neighbour each) {
        var person = each.person;
        synchronized (tally) {
            tally.sent(person);
        }
        var office = each.resident().client().office();
        patiently(each.resident()::signIn);
        each.provisional = Optional.of(patiently(() -> office.upload(each.resident().sealed())));
        var submission = each.provisional.orElseThrow().submissionId();
        each.challenge = Optional.of(patiently(() -> office.openChallenge(each.npwp, submission)));
        person.lastSent = now();
        var away = person.traits.leaves() ? overAnHour() : 0;
        if (person.traits.factor())
            readsApp(each, person.sent + away + think(Crowd::toEnterFromApp));
        else asksAgainLater(each);
    }

    /// The app is asked beforehand: a program that starts takes a hundred times as long here.
    private void readsApp(Neighbour each, long entry) {
        var code = each.resident().appCode(MIDNIGHT.plusMillis(entry));
        at(entry, () -> enters(each, code));
    }

    private void asksAgainLater(Neighbour each) {
        if (each.person.traits.leaves()) return;
        long after;
        synchronized (random) {
            after = Math.round(-ASKS_AGAIN * Math.log(1 - random.nextDouble()));
        }
        at(now() + after, () -> asksAgain(each));
    }

    private void asksAgain(Neighbour each) {
        var person = each.person;
        if (person.finished || person.holdsMail) return;
        if (resend(each)) asksAgainLater(each);
    }

    /// @return false when no more mails may be asked for
    private boolean resend(Neighbour each) {
        var challenge = each.challenge.orElseThrow();
        var office = each.resident().client().office();
        var outcome = answered(each, () -> office.resend(each.npwp, challenge.challengeId()));
        if (outcome instanceof Outcome.Done<Challenge>(var now)) {
            if (now.resendsUsed() == challenge.resendsUsed())
                synchronized (tally) {
                    tally.coalesced();
                }
            else each.person.lastSent = now();
            each.challenge = Optional.of(now);
        }
        return !(outcome instanceof Outcome.Refused<Challenge>(var problem)
                && problem.type().equals("RESENDS_USED_UP"));
    }

    @Override
    public Person owner(String address) {
        return byAddress.get(address).person;
    }

    @Override
    public void arrived(String address, String from, String text) {
        if (!from.equals(town.profile().codeSender().orElseThrow())) return;
        var code =
                CODE.matcher(text)
                        .results()
                        .map(found -> found.group(1) + found.group(2))
                        .filter(digits -> VerificationCode.parse(digits).isPresent())
                        .findFirst();
        if (code.isEmpty()) return;
        var each = byAddress.get(address);
        var person = each.person;
        var at = now();
        synchronized (tally) {
            if (!each.codes.contains(code.get())) each.codes.add(code.get());
            person.codes = each.codes.indexOf(code.get()) + 1;
            var letter = new Letter(person.number, person, person.lastSent);
            tally.taken(letter, at, Policy.real().codes().softLife());
            if (person.finished || !person.traits.sees()) return;
            person.holdsMail = true;
        }
        var away = person.traits.leaves() && !person.cameBack ? overAnHour() : 0;
        at(
                at + away + think(Crowd::toEnterFromMail),
                () -> enters(each, new Proof.Code(code.get())));
    }

    private void enters(Neighbour each, Proof proof) {
        if (each.person.finished) return;
        var challenge = each.challenge.orElseThrow();
        var office = each.resident().client().office();
        var outcome =
                answered(each, () -> office.verify(each.npwp, challenge.challengeId(), proof));
        switch (outcome) {
            case Outcome.Done<Standing>(var standing) -> finished(each, standing);
            case Outcome.Refused<Standing>(var problem)
                    when problem.type().equals("CODE_STALE") -> {
                each.person.cameBack = true;
                each.person.holdsMail = false;
                resend(each);
            }
            case Outcome.Refused<Standing>(var problem)
                    when problem.type().equals("TOTP_CLOCK") -> {
                // The rushed clock went on while the code was on its way: another one.
                nextCodes.incrementAndGet();
                readsApp(each, now() + STEP);
            }
            default -> troubles.add(each.person.number + ": " + outcome);
        }
    }

    private void finished(Neighbour each, Standing standing) {
        if (standing.state() != Standing.State.ACCEPTED) {
            troubles.add(each.person.number + " was confirmed and is " + standing.state());
            return;
        }
        var late = clock.instant().isAfter(each.provisional.orElseThrow().verifyBy());
        synchronized (tally) {
            if (each.person.finished) return;
            each.person.finished = true;
            tally.finished(each.person, now(), late);
        }
    }

    /// Signed in again where the session has run out.
    private <T> Outcome<T> answered(Neighbour each, Supplier<Outcome<T>> question) {
        var first = heard(question);
        if (!(first instanceof Outcome.Refused<T>(var problem) && problem.status() == 401))
            return first;
        patiently(each.resident()::signIn);
        return heard(question);
    }

    /// Until the gateway can be heard.
    private static <T> Outcome<T> heard(Supplier<Outcome<T>> question) {
        for (var tries = 0; ; tries++) {
            var outcome = question.get();
            if (!(outcome instanceof Outcome.Unreachable<T>) || tries == 40) return outcome;
            pause();
        }
    }

    private static <T> T patiently(Supplier<Outcome<T>> question) {
        if (heard(question) instanceof Outcome.Done<T>(var value)) return value;
        throw new IllegalStateException("no answer, or no: " + question.get());
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long think(java.util.function.ToLongFunction<SplittableRandom> time) {
        synchronized (random) {
            return time.applyAsLong(random);
        }
    }

    private long overAnHour() {
        synchronized (random) {
            return Day.HOUR + random.nextLong(Day.HOUR);
        }
    }

    @Override
    public void close() {
        agenda.shutdownNow();
        hands.shutdownNow();
        town.close();
        providers.values().forEach(LiveProvider::close);
    }
}
