package id.lontar.filing.batch;

import id.lontar.filing.Challenge;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Journey;
import id.lontar.filing.Journey.Step;
import id.lontar.filing.Outcome;
import id.lontar.filing.Problem;
import id.lontar.filing.Standing;
import id.lontar.filing.Workbench;
import id.lontar.filing.batch.Result.Kind;
import id.lontar.filing.batch.Result.Reason;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The steps that speak to the gateway: each is a step of the journey at the office's pace.
public final class Asking implements Stage {
    private final Set<FilingState> states;
    private final BiFunction<Journey, Filing, Step> step;
    private final Function<Filing, Result> judge;
    private final Journey journey;
    private final Pace pace;

    private Asking(
            Workbench bench,
            Set<FilingState> states,
            BiFunction<Journey, Filing, Step> step,
            Function<Filing, Result> judge) {
        this.states = states;
        this.step = step;
        this.judge = judge;
        this.journey = bench.journey();
        this.pace = new Pace(bench.journey().backoff());
    }

    /// Uploads what is sealed. What had no answer is asked for first, and sent again only when the
    /// gateway has not got it.
    public static Asking toSend(Workbench bench) {
        return new Asking(
                bench,
                Set.of(FilingState.SEALED, FilingState.UPLOAD_UNKNOWN),
                Journey::send,
                Asking::sent);
    }

    /// Sees to it that a code is asked for: opens what is not open and tells where the rest is.
    ///
    /// @param again whether a code that is on its way or here is asked for once more
    public static Asking forCodes(Workbench bench, boolean again) {
        return new Asking(
                bench,
                Set.of(FilingState.AWAITING_VERIFICATION),
                (journey, filing) -> code(journey, filing, again),
                Asking::asked);
    }

    /// Asks where each stands and takes it as far as that goes, the receipt included.
    public static Asking forReceipts(Workbench bench) {
        return new Asking(
                bench,
                Set.of(
                        FilingState.UPLOAD_UNKNOWN,
                        FilingState.AWAITING_VERIFICATION,
                        FilingState.VERIFICATION_UNKNOWN,
                        FilingState.VERIFIED),
                Journey::settle,
                Asking::received);
    }

    /// Brings what clients sent back, each for its return, and fetches the receipts.
    ///
    /// @param tokens by the ids of their returns
    public static Asking withApprovals(Workbench bench, Map<String, String> tokens) {
        var all = Map.copyOf(tokens);
        return new Asking(
                bench,
                Set.of(FilingState.AWAITING_VERIFICATION),
                (journey, filing) -> approved(bench, filing, all),
                Asking::received);
    }

    private static Step approved(Workbench bench, Filing filing, Map<String, String> tokens) {
        var token = Objects.requireNonNull(tokens.get(filing.id()), "none was brought for it");
        var digest = filing.counted().orElseThrow().sptDigest();
        return switch (bench.office().approvals().approved(filing.signer(), digest, token)) {
            case Outcome.Done<Standing> done -> bench.journey().settle(filing);
            case Outcome.Refused<Standing>(var problem) -> new Step.Refused(filing, problem);
            case Outcome.Unreachable<Standing>(var reason, var arrived) ->
                    new Step.Unsure(filing, reason);
        };
    }

    @Override
    public boolean takes(FilingState state) {
        return states.contains(state);
    }

    @Override
    public Result on(Filing filing, Brake brake) throws InterruptedException {
        pace.await(brake);
        if (brake.isStopped()) return Result.waits(filing, "batch.stopped");
        return switch (step.apply(journey, filing)) {
            case Step.Moved(var moved) -> {
                pace.answered();
                yield judge.apply(moved);
            }
            case Step.Refused(var stood, var problem) -> refused(stood, problem);
            case Step.Unsure(var stood, var reason) -> {
                if (!pace.silent()) brake.stop("batch.silent");
                yield Result.waits(stood, reason).as(Kind.AGAIN);
            }
            case Step.ReceiptRefused(var stood, var reasons) ->
                    new Result(Kind.ATTENTION, stood, reasons.stream().map(Asking::said).toList());
        };
    }

    /// A later time is the gateway's word to the office when it is near, and this one return's own
    /// matter (so many codes a day) when it is not.
    private Result refused(Filing filing, Problem problem) {
        pace.answered();
        var refused = List.<Reason>of(new Reason.Refused(problem));
        if (problem.retryAt().isEmpty()) return new Result(Kind.ATTENTION, filing, refused);
        var near = pace.comeBack(problem);
        return new Result(near ? Kind.AGAIN : Kind.WAITS, filing, refused);
    }

    private static Step code(Journey journey, Filing filing, boolean again) {
        var open =
                filing.challenge().map(Challenge::state).filter(each -> !each.isOver()).isPresent();
        if (!open) return journey.openChallenge(filing);
        return again ? journey.resend(filing) : journey.settle(filing);
    }

    private static Result sent(Filing filing) {
        return switch (filing.state()) {
            case AWAITING_VERIFICATION, VERIFIED, ACCEPTED -> Result.done(filing);
            case SEALED, UPLOAD_UNKNOWN, VERIFICATION_UNKNOWN ->
                    Result.waits(filing, "batch.noAnswer").as(Kind.AGAIN);
            default -> ended(filing);
        };
    }

    private static Result asked(Filing filing) {
        return switch (filing.state()) {
            case AWAITING_VERIFICATION, VERIFIED, ACCEPTED -> Result.done(filing);
            case SEALED, UPLOAD_UNKNOWN, VERIFICATION_UNKNOWN ->
                    Result.waits(filing, "batch.noAnswer");
            default -> ended(filing);
        };
    }

    private static Result received(Filing filing) {
        return switch (filing.state()) {
            case ACCEPTED -> Result.done(filing);
            case AWAITING_VERIFICATION -> Result.waits(filing, "batch.waitsForCode");
            case SEALED -> Result.waits(filing, "batch.neverArrived");
            case UPLOAD_UNKNOWN, VERIFICATION_UNKNOWN, VERIFIED ->
                    Result.waits(filing, "batch.noAnswer");
            default -> ended(filing);
        };
    }

    private static Result ended(Filing filing) {
        return Result.attention(filing, "batch.ended." + filing.state());
    }

    private static Reason said(String key) {
        return new Reason.Said(key, List.of());
    }
}
