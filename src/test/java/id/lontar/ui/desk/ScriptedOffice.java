package id.lontar.ui.desk;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.Delivery;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.MovingQr;
import id.lontar.filing.Outcome;
import id.lontar.filing.Problem;
import id.lontar.filing.Proof;
import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sha256;
import id.lontar.filing.Standing;
import id.lontar.filing.TaxOffice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Answers what the test has put in, and remembers what it was asked.
final class ScriptedOffice implements TaxOffice {
    static final Instant AT = DeskWindow.NOW;

    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Delivery mail = mail(DeliveryState.SENDING);
    volatile Challenge.State state = Challenge.State.OPEN;
    final AtomicInteger attemptsLeft = new AtomicInteger(5);
    volatile boolean cut;
    volatile boolean signedIn = true;
    volatile boolean broken;
    volatile Optional<Standing.State> standing = Optional.empty();
    volatile Optional<Problem> uploadRefusal = Optional.empty();
    volatile Optional<Problem> registerRefusal = Optional.empty();
    volatile Optional<Problem> resendRefusal = Optional.empty();

    /// Open once a resend is to be answered.
    volatile CountDownLatch resending = new CountDownLatch(0);
    volatile Optional<Problem> refusal = Optional.empty();
    final ScriptedApp app = new ScriptedApp();
    final ScriptedCards cards = new ScriptedCards();
    final ScriptedMandates mandates = new ScriptedMandates();
    final ScriptedAddress address = new ScriptedAddress();
    final ScriptedPhone phone = new ScriptedPhone();
    volatile Optional<Delivery> message = Optional.empty();
    volatile Delivery texted = ScriptedPhone.message(DeliveryState.RELAYED);
    volatile Optional<Challenge.Sms> sms = Optional.empty();
    volatile Optional<Problem> textRefusal = Optional.empty();
    final ScriptedKeys keys = new ScriptedKeys();
    volatile boolean movingOver;
    volatile boolean movingSeen;
    volatile Optional<Challenge.CardNumber> card = Optional.empty();
    volatile List<String> channels = List.of("EMAIL", "QR_PAGE");
    final List<String> codes = new CopyOnWriteArrayList<>();
    private final List<ProvisionalReceipt> received = new CopyOnWriteArrayList<>();
    private final java.util.Set<String> verified =
            java.util.concurrent.ConcurrentHashMap.newKeySet();

    static Delivery mail(DeliveryState... states) {
        var history = new ArrayList<Challenge.Event>();
        for (var each : states)
            history.add(
                    new Challenge.Event(
                            AT.plusSeconds(1 + 2L * history.size()),
                            each,
                            each == DeliveryState.HELD ? "421 4.7.28 laju tidak biasa" : ""));
        var last = states[states.length - 1];
        return new Delivery(
                "EMAIL",
                "s***@gmail.com",
                "google",
                last,
                1,
                last.needsFallback()
                        ? Optional.of(AT.plus(Duration.ofMinutes(45)))
                        : Optional.empty(),
                last == DeliveryState.ACCEPTED ? Optional.of(AT.plusSeconds(3)) : Optional.empty(),
                last.needsFallback()
                        ? Optional.of("421 4.7.28 laju tidak biasa")
                        : Optional.empty(),
                last.needsFallback() ? Optional.of(Challenge.Reason.HELD_BACK) : Optional.empty(),
                history);
    }

    @Override
    public Optional<String> codeSender() {
        return Optional.of("kode@otp.contoh.example");
    }

    @Override
    public Gateway gateway() {
        return new Gateway("practice:test", "Gateway Latihan Lontar", true, false);
    }

    @Override
    public Outcome<Gateway> knock() {
        return new Outcome.Done<>(gateway());
    }

    @Override
    public Outcome<Account> signIn(String npwp, char[] password) {
        asked.add("signIn");
        signedIn = true;
        return new Outcome.Done<>(
                new Account(npwp, "Siti", "s***@gmail.com", address.standing.refusedAt()));
    }

    @Override
    public Outcome<String> registerDevice(
            String npwp, byte[] publicKey, String deviceName, String efin) {
        asked.add("registerDevice");
        if (registerRefusal.isPresent()) return new Outcome.Refused<>(registerRefusal.get());
        return new Outcome.Done<>("0011223344556677");
    }

    @Override
    public Outcome<ProvisionalReceipt> upload(SealedReturn sealed) {
        asked.add("upload");
        if (cut) return new Outcome.Unreachable<>("desk.unreachable.title", true);
        if (!signedIn) return new Outcome.Refused<>(problem("SIGN_IN_NEEDED", 401));
        if (uploadRefusal.isPresent()) return new Outcome.Refused<>(uploadRefusal.get());
        var tts =
                new ProvisionalReceipt(
                        "2025-0325-000417",
                        "sub-" + (received.size() + 1),
                        sealed.sptDigest(),
                        Optional.of(sealed.seal().contentDigest()),
                        AT,
                        AT.plus(Duration.ofDays(3)),
                        gateway().id(),
                        "c2ln");
        received.add(tts);
        return new Outcome.Done<>(tts);
    }

    @Override
    public Outcome<Standing> standing(String npwp, Sha256 sptDigest) {
        asked.add("standing");
        if (!signedIn) return new Outcome.Refused<>(problem("SIGN_IN_NEEDED", 401));
        if (cut) return new Outcome.Unreachable<>("desk.unreachable.title", true);
        var known =
                received.stream()
                        .filter(each -> each.sptDigest().equals(sptDigest))
                        .reduce((first, second) -> second);
        var where =
                known.isEmpty()
                        ? Standing.State.NOT_HERE
                        : standing.orElse(
                                verified.contains(known.get().submissionId())
                                        ? Standing.State.ACCEPTED
                                        : Standing.State.AWAITING_VERIFICATION);
        return new Outcome.Done<>(new Standing(where, known, known.map(this::now), ntte(where)));
    }

    @Override
    public Outcome<Standing> withdraw(String npwp, Sha256 sptDigest) {
        asked.add("withdraw");
        if (refusal.isPresent()) return new Outcome.Refused<>(refusal.get());
        standing = Optional.of(Standing.State.WITHDRAWN);
        state = Challenge.State.SUPERSEDED;
        // Done there, and the answer got lost.
        if (cut) return new Outcome.Unreachable<>("desk.unreachable.title", true);
        return standing(npwp, sptDigest);
    }

    private static Optional<String> ntte(Standing.State where) {
        return where == Standing.State.ACCEPTED
                ? Optional.of(ScriptedChecks.NTTE)
                : Optional.empty();
    }

    @Override
    public Outcome<Challenge> openChallenge(String npwp, String submissionId) {
        asked.add("openChallenge");
        if (resendRefusal.isPresent()) return new Outcome.Refused<>(resendRefusal.get());
        return new Outcome.Done<>(now(of(submissionId)));
    }

    /// The third for `sub-3` and for `ch-3`.
    private ProvisionalReceipt of(String id) {
        var number = id.substring(id.lastIndexOf('-') + 1);
        return received.get(Integer.parseInt(number) - 1);
    }

    @Override
    public Outcome<Challenge> challenge(String npwp, String challengeId) {
        asked.add("challenge");
        if (broken) throw new IllegalStateException("broken on purpose");
        if (cut) return new Outcome.Unreachable<>("desk.unreachable.title", false);
        if (!signedIn) return new Outcome.Refused<>(problem("SIGN_IN_NEEDED", 401));
        return new Outcome.Done<>(now(of(challengeId)));
    }

    @Override
    public Outcome<Challenge> resend(String npwp, String challengeId) {
        asked.add("resend");
        try {
            resending.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (resendRefusal.isPresent()) return new Outcome.Refused<>(resendRefusal.get());
        return new Outcome.Done<>(now(of(challengeId)));
    }

    @Override
    public Outcome<MovingQr> offerMovingQr(String npwp, String challengeId) {
        asked.add("offerMovingQr");
        return movingQr(npwp, challengeId);
    }

    @Override
    public Outcome<MovingQr> movingQr(String npwp, String challengeId) {
        if (movingOver) return new Outcome.Refused<>(problem("MOVING_QR_OVER", 409));
        var until = Instant.parse("2025-03-20T02:01:00Z");
        var text = "SPTM1:" + "0123456789ABCDE".repeat(3) + asked.size();
        return new Outcome.Done<>(new MovingQr(text, "123456", until, movingSeen));
    }

    @Override
    public Outcome<Standing> verify(String npwp, String challengeId, Proof proof) {
        asked.add("verify");
        if (proof instanceof Proof.Code(var digits)) codes.add(digits);
        if (proof instanceof Proof.Card(var serial, var number, var typed, var seal))
            codes.add(serial + " " + number + " " + typed + " " + seal.fingerprint());
        if (broken) throw new AssertionError("broken on purpose");
        if (refusal.isPresent()) {
            attemptsLeft.decrementAndGet();
            return new Outcome.Refused<>(refusal.get());
        }
        verified.add(of(challengeId).submissionId());
        if (cut) return new Outcome.Unreachable<>("desk.unreachable.title", true);
        return standing(npwp, of(challengeId).sptDigest());
    }

    @Override
    public id.lontar.filing.CodeCards codeCards() {
        return cards;
    }

    @Override
    public id.lontar.filing.Approvals approvals() {
        throw new UnsupportedOperationException("no page of an account releases for others");
    }

    @Override
    public id.lontar.filing.Mandates mandates() {
        return mandates;
    }

    @Override
    public id.lontar.filing.ContactPhone contactPhone() {
        return phone;
    }

    @Override
    public Outcome<Challenge> text(String npwp, String challengeId, java.util.Locale language) {
        asked.add("text " + language.getLanguage());
        if (textRefusal.isPresent()) return new Outcome.Refused<>(textRefusal.get());
        message = Optional.of(texted);
        return challenge(npwp, challengeId);
    }

    @Override
    public id.lontar.filing.MailAddress mailAddress() {
        return address;
    }

    @Override
    public id.lontar.filing.RegisteredKeys registeredKeys() {
        return keys;
    }

    @Override
    public id.lontar.filing.Authenticators authenticators() {
        return app;
    }

    @Override
    public Outcome<byte[]> receipt(String npwp, String submissionId) {
        asked.add("receipt");
        return new Outcome.Done<>(ScriptedChecks.pdf());
    }

    static Problem problem(String type, int status, String... nextActions) {
        return new Problem(
                type,
                status,
                "Penjelasan gateway.",
                List.of(nextActions),
                Optional.empty(),
                Map.of("attemptsLeft", "4"));
    }

    Challenge challengeNow() {
        return now(received.getFirst());
    }

    private Challenge now(ProvisionalReceipt tts) {
        return new Challenge(
                tts.submissionId().replace("sub", "ch"),
                tts.submissionId(),
                tts.sptDigest(),
                state,
                channels,
                AT,
                Optional.empty(),
                AT.plus(Duration.ofDays(3)),
                attemptsLeft.get(),
                0,
                Optional.empty(),
                Stream.concat(Stream.of(mail), message.stream()).toList(),
                card,
                sms);
    }
}
