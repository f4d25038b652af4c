package id.lontar.submit;

import id.lontar.filing.Approvals;
import id.lontar.filing.Authenticators;
import id.lontar.filing.CardCode;
import id.lontar.filing.Challenge;
import id.lontar.filing.CodeCards;
import id.lontar.filing.ContactPhone;
import id.lontar.filing.MailAddress;
import id.lontar.filing.Mandates;
import id.lontar.filing.MovingQr;
import id.lontar.filing.Outcome;
import id.lontar.filing.Problem;
import id.lontar.filing.Proof;
import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.RegisteredKeys;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sha256;
import id.lontar.filing.Standing;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.VerificationCode;
import id.lontar.wire.GatewayProfile;
import id.lontar.wire.Messages;
import id.lontar.wire.ProvisionalSignature;
import id.lontar.wire.WireJson;
import id.lontar.words.Words;

import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A gateway reached over HTTPS by its profile file. The session lives in memory only.
public final class HttpGateway implements TaxOffice {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType CONTAINER = MediaType.get("application/vnd.etsi.asic-e+zip");
    static final String DEVICE_KEYS = "/v1/device-keys";
    private static final String MOVING_QR = "moving-qr";
    private static final String CHALLENGES = "/v1/challenges";

    private final GatewayProfile profile;
    private final Line line;
    private final Sessions sessions = new Sessions();

    public HttpGateway(GatewayProfile profile) {
        this(profile, List.of());
    }

    /// @param onTheWay see every request and answer; trials cut the line there
    public HttpGateway(GatewayProfile profile, List<Interceptor> onTheWay) {
        this.profile = profile;
        this.line = new Line(profile, onTheWay);
    }

    @Override
    public Gateway gateway() {
        return profile.gateway();
    }

    @Override
    public Optional<String> codeSender() {
        return profile.codeSender();
    }

    @Override
    public Optional<Duration> clockAhead() {
        return line.clockAhead();
    }

    @Override
    public Duration quietFor() {
        return line.quietFor();
    }

    /// Any answer will do, a refusal too: it came from the gateway of the profile.
    @Override
    public Outcome<Gateway> knock() {
        var nothing = Sha256.of(new byte[0]).hex();
        var answer = line.ask(to("/v1/submissions", nothing).build(), bytes -> gateway());
        return answer instanceof Outcome.Refused<Gateway> ? new Outcome.Done<>(gateway()) : answer;
    }

    @Override
    public Outcome<Account> signIn(String npwp, char[] password) {
        var asked = new Messages.SignIn(npwp, new String(password), Messages.Device.DESKTOP);
        var session =
                line.ask(
                        line.to("/v1/sessions").post(json(asked)).build(),
                        as(Messages.Session.class));
        if (session instanceof Outcome.Done<Messages.Session>(var opened)) sessions.open(opened);
        return session.map(Messages.Session::account);
    }

    @Override
    public Outcome<String> registerDevice(
            String npwp, byte[] publicKey, String deviceName, String efin) {
        var key = Base64.getEncoder().encodeToString(publicKey);
        var asked = new Messages.RegisterDevice(key, deviceName, efin);
        return ask(npwp, to(DEVICE_KEYS).post(json(asked)), as(Messages.DeviceKey.class))
                .map(Messages.DeviceKey::keyId);
    }

    @Override
    public Outcome<ProvisionalReceipt> upload(SealedReturn sealed) {
        var digest = sealed.sptDigest().hex();
        return ask(
                sealed.signer(),
                to("/v1/submissions", digest)
                        .header("Idempotency-Key", digest)
                        .put(RequestBody.create(sealed.container(), CONTAINER)),
                as(ProvisionalReceipt.class).andThen(this::genuine));
    }

    @Override
    public Outcome<Standing> standing(String npwp, Sha256 sptDigest) {
        return ask(npwp, to("/v1/submissions", sptDigest.hex()), standing());
    }

    @Override
    public Outcome<Standing> withdraw(String npwp, Sha256 sptDigest) {
        return ask(
                npwp,
                to("/v1/submissions", sptDigest.hex(), "withdrawal").post(nothing()),
                as(Standing.class));
    }

    @Override
    public Outcome<Challenge> openChallenge(String npwp, String submissionId) {
        var asked = new Messages.OpenChallenge(submissionId);
        return ask(npwp, to(CHALLENGES).post(json(asked)), as(Challenge.class));
    }

    @Override
    public Outcome<Challenge> challenge(String npwp, String challengeId) {
        return ask(npwp, to(CHALLENGES, challengeId), as(Challenge.class));
    }

    @Override
    public Outcome<Challenge> resend(String npwp, String challengeId) {
        return ask(
                npwp, to(CHALLENGES, challengeId, "resend").post(nothing()), as(Challenge.class));
    }

    @Override
    public Outcome<Challenge> text(String npwp, String challengeId, Locale language) {
        var asked = Messages.SendText.in(language);
        return ask(npwp, to(CHALLENGES, challengeId, "sms").post(json(asked)), as(Challenge.class));
    }

    /// A code whose check digit is wrong goes nowhere: the answer is known.
    @Override
    public Outcome<Standing> verify(String npwp, String challengeId, Proof proof) {
        if (proof instanceof Proof.Code(var digits) && VerificationCode.parse(digits).isEmpty())
            return new Outcome.Refused<>(mistyped("CODE_MISTYPED", "ENTER_CODE"));
        if (proof instanceof Proof.Card(var serial, var number, var typed, var seal)
                && CardCode.parse(serial, number, typed).isEmpty())
            return new Outcome.Refused<>(mistyped("CARD_MISTYPED", "ENTER_CARD_CODE"));
        return ask(
                npwp,
                to(CHALLENGES, challengeId, "verify").post(json(Messages.Verify.of(proof))),
                standing());
    }

    @Override
    public Outcome<MovingQr> offerMovingQr(String npwp, String challengeId) {
        return ask(
                npwp, to(CHALLENGES, challengeId, MOVING_QR).post(nothing()), as(MovingQr.class));
    }

    @Override
    public Optional<String> phonePage() {
        return Optional.of(profile.address() + "/phone");
    }

    @Override
    public Outcome<MovingQr> movingQr(String npwp, String challengeId) {
        return ask(npwp, to(CHALLENGES, challengeId, MOVING_QR), as(MovingQr.class));
    }

    private Function<byte[], Standing> standing() {
        return as(Standing.class)
                .andThen(
                        standing -> {
                            standing.provisional().ifPresent(this::genuine);
                            return standing;
                        });
    }

    /// What is kept as proof of the filing time is believed only with the signature of a key of the
    /// profile.
    private ProvisionalReceipt genuine(ProvisionalReceipt receipt) {
        var keys = profile.receiptKeys().values();
        if (!receipt.gatewayId().equals(profile.id())
                || !ProvisionalSignature.isByOneOf(keys, receipt)) throw new Line.NotGenuine();
        return receipt;
    }

    private static Problem mistyped(String type, String nextAction) {
        return new Problem(
                type,
                422,
                Words.in(Words.INDONESIAN).say("problem." + type),
                List.of(nextAction),
                Optional.empty(),
                Map.of());
    }

    @Override
    public Outcome<byte[]> receipt(String npwp, String submissionId) {
        return ask(npwp, to("/v1/receipts", submissionId), pdf -> pdf);
    }

    @Override
    public Authenticators authenticators() {
        return new HttpAuthenticators(this);
    }

    @Override
    public CodeCards codeCards() {
        return new HttpCodeCards(this);
    }

    @Override
    public Mandates mandates() {
        return new HttpMandates(this);
    }

    @Override
    public Approvals approvals() {
        return new HttpApprovals(this);
    }

    @Override
    public MailAddress mailAddress() {
        return new HttpMailAddress(this);
    }

    @Override
    public ContactPhone contactPhone() {
        return new HttpContactPhone(this);
    }

    @Override
    public RegisteredKeys registeredKeys() {
        return new HttpRegisteredKeys(this);
    }

    Outcome<Standing> approved(String npwp, Sha256 sptDigest, String token) {
        var asked = Messages.Verify.of(new Proof.QrToken(token));
        return ask(
                npwp,
                to("/v1/submissions", sptDigest.hex(), "approval").post(json(asked)),
                standing());
    }

    Outcome<byte[]> delete(String npwp, String path, String segment) {
        return ask(npwp, to(path, segment).delete(), nothing -> nothing);
    }

    <T> Outcome<T> get(String npwp, String path, Class<T> type) {
        return ask(npwp, to(path), as(type));
    }

    <T> Outcome<T> post(String npwp, String path, Class<T> type) {
        return ask(npwp, to(path).post(nothing()), as(type));
    }

    <T> Outcome<T> post(String npwp, String path, Object message, Class<T> type) {
        return ask(npwp, to(path).post(json(message)), as(type));
    }

    /// Under the session of this account or not at all: the gateway would answer for whoever is
    /// signed in.
    private <T> Outcome<T> ask(String npwp, Request.Builder request, Function<byte[], T> reader) {
        var token = sessions.token(npwp);
        if (token.isEmpty()) return new Outcome.Refused<>(Sessions.signInNeeded());
        request.header("Authorization", "Bearer " + token.get());
        return line.ask(request.build(), reader);
    }

    private Request.Builder to(String path, String... segments) {
        var url = new StringBuilder(path);
        for (var each : segments) url.append('/').append(segment(each));
        return line.to(url.toString());
    }

    private static String segment(String text) {
        return new HttpUrl.Builder()
                .scheme("https")
                .host("localhost")
                .addPathSegment(text)
                .build()
                .encodedPath()
                .substring(1);
    }

    private static <T> Function<byte[], T> as(Class<T> type) {
        return bytes -> WireJson.read(bytes, type);
    }

    private static RequestBody json(Object message) {
        return RequestBody.create(WireJson.write(message), JSON);
    }

    private static RequestBody nothing() {
        return RequestBody.create(new byte[0], JSON);
    }
}
