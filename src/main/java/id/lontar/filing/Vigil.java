package id.lontar.filing;

import id.lontar.filing.Awaited.Reach;
import id.lontar.filing.Challenge.Delivery;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Journey.Step;
import id.lontar.tax.Npwp;
import id.lontar.work.Job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Keeps every waiting return in sight for as long as the program runs: asks the gateway for a few
/// of them at a time, whichever were not heard of for longest, so that hundreds cost it no more
/// than one a second or two. What was heard is kept in memory; the store changes with the steps of
/// the journey alone.
public final class Vigil {
    /// Answers of the gateway in one round.
    static final int AT_ONCE = 8;

    /// Returns looked at in one round; those without a session are refused without any network.
    private static final int LOOKED_AT = 40;

    /// Between two questions about a return whose mail is on its way, or that has no answer yet.
    static final Duration SOON = Duration.ofSeconds(10);

    /// Between two questions about any other.
    static final Duration LATER = Duration.ofMinutes(1);

    /// Until the next round when the gateway did not answer; doubled up to [#LATER].
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /// Mails kept in memory; more than that wait nowhere.
    private static final int MAILS = 300;

    /// Between the clock that dates a mail and the one that dates its request.
    private static final Duration SKEW = Duration.ofMinutes(1);

    /// Refusals that say something of the code itself.
    private static final Set<String> OF_THE_CODE =
            Set.of("CODE_WRONG", "CODE_STALE", "CODE_FOR_OTHER_RETURN");

    private static final Comparator<Awaited> BY_DEADLINE =
            Comparator.comparing((Awaited each) -> each.deadline().orElse(Instant.MIN))
                    .thenComparing(Awaited::name)
                    .thenComparing(Awaited::id);

    /// Something a person may want to be told of while looking elsewhere.
    public record Happening(Kind kind, Filing filing) {
        public enum Kind {
            /// The mail server of the owner took the mail with the code.
            MAIL_ARRIVED,
            /// The code was read in the mailbox that is watched.
            CODE_HERE,
            /// The receipt is here and was checked.
            RECEIPT,
            /// It ended at the gateway without a receipt.
            ENDED
        }
    }

    private final Cabinet cabinet;
    private final TaxOffice office;
    private final Backoff backoff;
    private final Function<Filing, Step> settle;
    private final Clock clock;
    private final Map<String, Awaited> all = new ConcurrentHashMap<>();
    private final Set<String> followed = ConcurrentHashMap.newKeySet();
    private final Set<Refused> refused = ConcurrentHashMap.newKeySet();
    private final List<Mail> mails = new ArrayList<>();
    private final ReentrantLock round = new ReentrantLock();
    private volatile boolean read;
    private Instant quietUntil = Instant.MIN;
    private Duration pause = PAUSE;

    /// @param backoff shared with whoever else asks this gateway
    Vigil(
            Cabinet cabinet,
            TaxOffice office,
            Backoff backoff,
            Function<Filing, Step> settle,
            Clock clock) {
        this.cabinet = cabinet;
        this.office = office;
        this.backoff = backoff;
        this.settle = settle;
        this.clock = clock;
    }

    /// As known in memory; the nearest deadline first, and before that what has no answer at all.
    public List<Awaited> all() {
        return all.values().stream().sorted(BY_DEADLINE).toList();
    }

    public Optional<Awaited> one(String filingId) {
        return Optional.ofNullable(all.get(filingId));
    }

    /// Whether the store was read at all; until then [#all] is empty whatever waits.
    public boolean hasRead() {
        return read;
    }

    /// Looks into the store for what waits. It opens every return, so not on the window's thread.
    public List<Awaited> reread() {
        var seen = new HashSet<String>();
        for (var each : cabinet.filings()) {
            if (!Awaited.isOne(each)) continue;
            seen.add(each.id());
            take(each);
        }
        all.keySet().retainAll(seen);
        read = true;
        return all();
    }

    /// What somebody else heard of a return, such as the page that shows it.
    public void heard(String filingId, Challenge challenge) {
        all.computeIfPresent(
                filingId, (id, each) -> each.with(challenge).asked(Reach.HEARD, now()));
    }

    /// A code that the gateway refused for this very request; to ask again would cost an attempt
    /// and tell nothing new.
    public boolean wasRefused(Awaited awaited, VerificationCode code) {
        return awaited.challenge()
                .filter(each -> refused.contains(new Refused(each.challengeId(), code)))
                .isPresent();
    }

    public void refused(Awaited awaited, VerificationCode code, Problem problem) {
        if (!OF_THE_CODE.contains(problem.type())) return;
        awaited.challenge().ifPresent(each -> refused.add(new Refused(each.challengeId(), code)));
    }

    private record Refused(String challengeId, VerificationCode code) {}

    /// A step was taken elsewhere.
    public void moved(Filing filing) {
        if (!Awaited.isOne(filing)) all.remove(filing.id());
        else take(filing);
    }

    /// Asks about those whose turn it is. One round at a time: a second one asks nothing.
    ///
    /// @return what is worth telling, in the order in which it was heard
    public List<Happening> round() {
        if (!round.tryLock()) return List.of();
        try {
            var happened = read();
            if (!now().isBefore(quietUntil)) ask(happened);
            return List.copyOf(happened);
        } finally {
            round.unlock();
        }
    }

    /// A mail from the mailbox that is watched. It may come before its return is known here, and
    /// of several the youngest counts.
    public void mail(Mail mail) {
        synchronized (mails) {
            if (mails.size() == MAILS) mails.removeFirst();
            mails.add(mail);
        }
    }

    private List<Happening> read() {
        var happened = new ArrayList<Happening>();
        List<Mail> here;
        synchronized (mails) {
            here = List.copyOf(mails);
        }
        for (var each : CodeMatch.match(here, all()))
            if (each instanceof CodeMatch.Result.Fits fits && isNew(fits)) {
                all.computeIfPresent(fits.awaited().id(), (id, known) -> known.with(fits.code()));
                happened.add(new Happening(Happening.Kind.CODE_HERE, fits.awaited().filing()));
            }
        return happened;
    }

    /// A mail of an earlier request holds a code that would cost an attempt.
    private boolean isNew(CodeMatch.Result.Fits fits) {
        var opened = fits.awaited().challenge().map(Challenge::openedAt).orElse(Instant.MAX);
        var sent = fits.mail().sentAt().orElse(Instant.MIN);
        return !sent.plus(SKEW).isBefore(opened)
                && !fits.awaited().arrived().equals(Optional.of(fits.code()))
                && !wasRefused(fits.awaited(), fits.code());
    }

    private void ask(List<Happening> happened) {
        var answers = 0;
        for (var each : due()) {
            if (answers == AT_ONCE || backoff.isQuiet()) break;
            ask(each, happened);
            var reach = one(each.id()).map(Awaited::reach).orElse(Reach.HEARD);
            if (reach == Reach.NO_ANSWER) {
                backoff.silent();
                quiet();
                return;
            }
            if (reach == Reach.SIGN_IN) continue;
            backoff.answered();
            answers++;
        }
        if (answers > 0) pause = PAUSE;
    }

    /// Asking a gateway that cannot be reached about the others would tell nothing more.
    private void quiet() {
        quietUntil = now().plus(pause);
        pause = pause.multipliedBy(2).compareTo(LATER) > 0 ? LATER : pause.multipliedBy(2);
    }

    private List<Awaited> due() {
        var now = now();
        return all.values().stream()
                .filter(each -> !dueAt(each).isAfter(now))
                .sorted(Comparator.comparing(Vigil::dueAt))
                .limit(LOOKED_AT)
                .toList();
    }

    private static Instant dueAt(Awaited each) {
        var wait =
                switch (each.next()) {
                    case ASKING, RECEIPT, MAIL_ON_ITS_WAY, NO_ANSWER -> SOON;
                    default -> LATER;
                };
        return each.heardAt().map(at -> at.plus(wait)).orElse(Instant.MIN);
    }

    private void ask(Awaited each, List<Happening> happened) {
        var filing = each.filing();
        if (filing.state() != FilingState.AWAITING_VERIFICATION || each.challenge().isEmpty()) {
            settle(filing, happened);
            return;
        }
        var id = each.challenge().get().challengeId();
        switch (office.challenge(filing.signer(), id)) {
            case Outcome.Done<Challenge>(var challenge) -> heard(each, challenge, happened);
            case Outcome.Refused<Challenge>(var problem) -> {
                problem.officeRetryAt().ifPresent(backoff::comeBack);
                reached(filing.id(), reach(problem));
                if (problem.endsTheWait()) follow(filing, id + problem.type(), happened);
            }
            case Outcome.Unreachable<Challenge> none -> reached(filing.id(), Reach.NO_ANSWER);
        }
    }

    private void heard(Awaited before, Challenge now, List<Happening> happened) {
        heard(before.id(), now);
        if (arrived(now) && !before.challenge().map(Vigil::arrived).orElse(false))
            happened.add(new Happening(Happening.Kind.MAIL_ARRIVED, before.filing()));
        if (now.state().isOver())
            follow(before.filing(), now.challengeId() + now.state(), happened);
    }

    private static boolean arrived(Challenge challenge) {
        return challenge
                .mail()
                .map(Delivery::state)
                .filter(each -> each == DeliveryState.ACCEPTED)
                .isPresent();
    }

    /// Once for each end: a gateway that goes on saying so is not asked every few seconds.
    private void follow(Filing filing, String end, List<Happening> happened) {
        if (followed.add(end)) settle(filing, happened);
    }

    /// Of two desks that ask about the same return, one hears it first and stores it.
    private void settle(Filing filing, List<Happening> happened) {
        try {
            told(filing, settle.apply(filing), happened);
        } catch (StoreFault e) {
            if (!e.isOvertaken()) throw e;
            cabinet.filing(filing.id()).ifPresent(this::moved);
        }
    }

    private void told(Filing filing, Step step, List<Happening> happened) {
        moved(step.filing());
        reached(filing.id(), reach(step));
        var after = step.filing().state();
        if (after == filing.state() || !after.isSettled()) return;
        var kind = after == FilingState.ACCEPTED ? Happening.Kind.RECEIPT : Happening.Kind.ENDED;
        happened.add(new Happening(kind, step.filing()));
    }

    private static Reach reach(Step step) {
        return switch (step) {
            case Step.Moved moved -> Reach.HEARD;
            case Step.Refused(var stood, var problem) -> reach(problem);
            case Step.Unsure unsure -> Reach.NO_ANSWER;
            case Step.ReceiptRefused refused -> Reach.HEARD;
        };
    }

    private static Reach reach(Problem problem) {
        return problem.status() == 401 ? Reach.SIGN_IN : Reach.HEARD;
    }

    private void reached(String filingId, Reach reach) {
        all.computeIfPresent(filingId, (id, each) -> each.asked(reach, now()));
    }

    private void take(Filing stored) {
        all.compute(
                stored.id(),
                (id, known) ->
                        known == null
                                ? new Awaited(
                                        stored,
                                        stored.challenge(),
                                        Reach.NOT_ASKED,
                                        Optional.empty(),
                                        Optional.empty())
                                : known.as(stored));
    }

    /// Asks where each of this person's stands; run once after each sign-in, for without one
    /// nothing is answered. One that gets no answer stays as it is.
    public Job<List<Step>> settle(Npwp signer) {
        return progress -> {
            var theirs =
                    reread().stream()
                            .map(Awaited::filing)
                            .filter(each -> each.signer().equals(signer.digits()))
                            .toList();
            var steps = new ArrayList<Step>();
            for (var each : theirs) {
                progress.at(steps.size(), theirs.size(), "desk.busy.settle");
                steps.add(settle.apply(each));
                moved(steps.getLast().filing());
                reached(each.id(), reach(steps.getLast()));
            }
            return List.copyOf(steps);
        };
    }

    private Instant now() {
        return clock.instant();
    }
}
