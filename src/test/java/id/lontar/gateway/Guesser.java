package id.lontar.gateway;

import id.lontar.filing.Proof;
import id.lontar.filing.VerificationCode;
import id.lontar.gateway.mail.MailName;
import id.lontar.wire.Messages;
import id.lontar.wire.TestKeys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Guesses codes at a gateway's desk, as the person whose account it is. No mail arrives, so that
/// no code grows stale: that is the guesser's best case.
final class Guesser implements AutoCloseable {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final byte[] PRINT = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    private static final GatewaySettings.Realm REALM =
            new GatewaySettings.Realm(OwnName.PRACTICE, "Gateway Uji", true, false);
    private static final Caller CALLER =
            new Caller(World.NPWP, Messages.Device.DESKTOP, Instant.MAX);

    /// @param returns kept waiting at once: a guess is compared with the codes of others too
    /// @param every between two guesses; zero is whenever the gateway says the next one may be
    record Plan(int returns, Duration every) {}

    /// @param asked guesses brought to the desk
    /// @param judgedAt when one was compared with a code, in milliseconds since 1970
    /// @param comparedAt the same, as often as there were codes it was compared with
    /// @param mostOfOne guesses judged of one challenge
    record Found(
            long asked,
            List<Long> judgedAt,
            List<Long> comparedAt,
            List<Long> openedAt,
            int mostOfOne,
            int hits) {
        int judged() {
            return judgedAt.size();
        }

        @Override
        public String toString() {
            return "asked %d, judged %d, compared %d, challenges %d, most of one %d, hits %d"
                    .formatted(
                            asked, judged(), comparedAt.size(), openedAt.size(), mostOfOne, hits);
        }
    }

    /// A return that waits.
    private record Target(String challengeId) {}

    private final Gateway gateway;
    private final Policy policy;
    private final Plan plan;
    private final TestKeys key;
    private final CodeKeys keys;
    private final Random random = new Random(31_03_2021);
    private final ArrayDeque<Target> targets = new ArrayDeque<>();
    private final List<Long> judgedAt = new ArrayList<>();
    private final List<Long> comparedAt = new ArrayList<>();
    private final List<Long> openedAt = new ArrayList<>();
    private volatile Instant now = START;
    private Instant openAgain = START;
    private long asked;
    private int hits;
    private long knows = -1;

    private Guesser(Path folder, Policy policy, Plan plan) throws Exception {
        this.policy = policy;
        this.plan = plan;
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        // Nobody listens there.
        var mail = StandAlone.routes(Optional.empty(), Map.of("contoh.example", "127.0.0.1:9"));
        gateway =
                Gateway.start(
                        new GatewaySettings(
                                folder,
                                GatewaySettings.Door.here(0),
                                REALM,
                                policy,
                                new Environment(clock, mail, MailName.NOBODYS)));
        keys = new CodeKeys(new KeyFolder(folder.resolve("keys"), START), Duration.ofDays(3));
        gateway.accounts()
                .create(
                        List.of(
                                new Accounts.NewAccount(
                                        World.NPWP, World.NAME, "siti@contoh.example")),
                        new Accounts.Secrets(World.PASSWORD, World.EFIN, World.PIN));
        key = TestKeys.p256(World.NPWP);
        var spki = key.certificate().getPublicKey().getEncoded();
        gateway.devices()
                .register(
                        World.NPWP,
                        new Messages.RegisterDevice(
                                Base64.getEncoder().encodeToString(spki), "Laptop", World.EFIN));
    }

    static Guesser at(Path folder, Policy policy, Plan plan) throws Exception {
        return new Guesser(folder, policy, plan);
    }

    /// Brings the right code with this guess.
    Guesser knowing(long guess) {
        knows = guess;
        return this;
    }

    /// Until the time is over or a code was right.
    void guess(Duration time) {
        var end = START.plus(time);
        while (hits == 0 && now.isBefore(end)) {
            var next = once();
            var paced = now.plus(plan.every());
            now = plan.every().isZero() ? next : paced;
        }
    }

    /// @return when another one makes sense
    private Instant once() {
        while (targets.size() < plan.returns() && !now.isBefore(openAgain)) open();
        if (targets.isEmpty()) return openAgain;
        var target = targets.getFirst();
        var number = asked++;
        try {
            gateway.desk().verify(CALLER, target.challengeId(), code(target, number));
            hits++;
            targets.removeFirst();
            return now;
        } catch (Refusal refusal) {
            var problem = refusal.problem();
            switch (problem.type()) {
                case "CODE_WRONG" -> judged();
                case "CHALLENGE_LOCKED" -> {
                    if (justLocked(target)) judged();
                    targets.removeFirst();
                }
                case "CHALLENGE_EXPIRED", "TTS_LAPSED" -> targets.removeFirst();
                case "CODE_FOR_OTHER_RETURN" -> hits++;
                case "RATE_LIMITED" -> {
                    return problem.retryAt().orElseThrow();
                }
                default -> throw refusal;
            }
            return now;
        }
    }

    private void judged() {
        judgedAt.add(now.toEpochMilli());
        // The one it was brought for, and as many others as it may be meant for.
        var codes = 1 + Math.min(Confirmations.OTHERS, targets.size() - 1);
        for (var i = 0; i < codes; i++) comparedAt.add(now.toEpochMilli());
    }

    /// The guess that locks a challenge is judged, those after it are not.
    private boolean justLocked(Target target) {
        return gateway.jdbi()
                        .withHandle(db -> ChallengeTable.find(db, target.challengeId()))
                        .orElseThrow()
                        .life()
                        .lockedAt()
                        .orElseThrow()
                        .toEpochMilli()
                == now.toEpochMilli();
    }

    private void open() {
        try {
            var sealed =
                    Client.sealed(World.NPWP, gateway.profile().id(), key.signer(), PRINT, gross());
            var provisional = gateway.desk().upload(CALLER, sealed.sptDigest(), sealed.container());
            var challenge = gateway.desk().open(CALLER, provisional.submissionId());
            openedAt.add(now.toEpochMilli());
            targets.add(new Target(challenge.challengeId()));
        } catch (Refusal refusal) {
            if (!refusal.problem().type().equals("RATE_LIMITED")) throw refusal;
            openAgain = refusal.problem().retryAt().orElseThrow();
        }
    }

    /// Another version of the return each time.
    private long gross() {
        return 120_000_000 + 1000L * openedAt.size();
    }

    /// Seven digits by chance and the check digit that fits: no guess is lost to a slip.
    private Proof.Code code(Target target, long number) {
        if (number == knows) return new Proof.Code(right(target));
        var digits = "%07d".formatted(random.nextInt(10_000_000));
        return new Proof.Code(digits + VerificationCode.checkDigit(digits));
    }

    private String right(Target target) {
        var challenge =
                gateway.jdbi()
                        .withHandle(db -> ChallengeTable.find(db, target.challengeId()))
                        .orElseThrow();
        return keys.of(challenge.code().keyDay())
                .code(Ids.bytes(challenge.id()), challenge.code().counter())
                .digits();
    }

    int failures() {
        return gateway.jdbi()
                .withHandle(
                        db ->
                                db.select("select count(*) from failure where kind = 'CODE'")
                                        .mapTo(Integer.class)
                                        .one());
    }

    /// What is answered when the code of one waiting return is entered at another.
    ///
    /// @param at and `of` are numbers of waiting returns, the oldest first
    String codeOfAnother(int at, int of) {
        var sorted = targets.stream().sorted(Comparator.comparing(Target::challengeId)).toList();
        try {
            var code = new Proof.Code(right(sorted.get(of)));
            gateway.desk().verify(CALLER, sorted.get(at).challengeId(), code);
            return "released";
        } catch (Refusal refusal) {
            return refusal.problem().type();
        }
    }

    Found found() {
        var most =
                gateway.jdbi()
                        .withHandle(
                                db ->
                                        db.select(
                                                        "select max(? - attempts_left) from"
                                                                + " challenge",
                                                        policy.codes().attempts())
                                                .mapTo(Integer.class)
                                                .one());
        return new Found(asked, judgedAt, comparedAt, openedAt, most, hits);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
