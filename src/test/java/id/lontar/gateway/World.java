package id.lontar.gateway;

import id.lontar.filing.Challenge;
import id.lontar.filing.Practice;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.filing.Proof;
import id.lontar.filing.VerificationCode;
import id.lontar.submit.HttpGateway;
import id.lontar.wire.GatewayProfile;

import okhttp3.Interceptor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The practice town over real HTTPS and SMTP, with a clock that tests turn.
final class World implements AutoCloseable {
    static final String NPWP = "3171010101900001";
    static final String NAME = "Siti Rahmawati";
    static final String EMAIL = "siti.rahmawati@latihan.example";
    static final String OTHER_NPWP = "3273010207850003";
    static final String PASSWORD = "Latihan-2025";
    static final String EFIN = "1234567890";
    static final String PIN = "246810";

    private static final HttpClient OPERATOR = HttpClient.newHttpClient();
    private static final Pattern CODE = Pattern.compile("\\b(\\d{4}) (\\d{4})\\b");
    private static final String NOTICES_UNDER_WAY =
            "select count(*) from mail_delivery where notice is not null and state <> 'ACCEPTED'";
    private static final String KEY_NOTICE = "kunci perangkat";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private volatile Instant now = Instant.parse("2025-03-20T02:00:00Z");
    private final Contract contract = new Contract();
    private final Path folder;
    private final Steps steps;
    private final Optional<Shared> shared;
    private PracticeTown town;

    World(Path folder) throws IOException {
        this(folder, Steps.NONE);
    }

    World(Path folder, Steps steps) throws IOException {
        this(folder, steps, Optional.empty());
    }

    World(Path folder, Steps steps, Optional<Shared> shared) throws IOException {
        this.folder = folder;
        this.steps = steps;
        this.shared = shared;
        town = PracticeTown.open(folder, door(0), clock(), steps, shared);
    }

    HttpGateway office() {
        return new HttpGateway(profile(), List.of(contract));
    }

    HttpGateway plainOffice() {
        return new HttpGateway(profile());
    }

    HttpGateway office(Interceptor onTheWay) {
        return new HttpGateway(profile(), List.of(onTheWay));
    }

    /// Signed in, with a device key that is registered. In fine weather the mail that tells of the
    /// key has arrived.
    Client client(String npwp) {
        var client = new Client(office(), npwp);
        if (town.mailWeather() == MailWeather.FINE)
            await(() -> Optional.of(count(NOTICES_UNDER_WAY)).filter(each -> each == 0));
        return client;
    }

    /// A client that believes this gateway's profile, but for the address.
    HttpGateway officeAt(String address) {
        var p = profile();
        return new HttpGateway(
                new GatewayProfile(
                        p.id(),
                        p.name(),
                        address,
                        p.tlsPins(),
                        p.keys(),
                        p.practice(),
                        p.authority(),
                        p.codeSender()));
    }

    void restart() throws IOException {
        var port = Integer.parseInt(profile().address().replaceAll(".*:", ""));
        town.close();
        town = PracticeTown.open(folder, door(port), clock(), steps, shared);
    }

    PracticeTown town() {
        return town;
    }

    Path folder() {
        return folder;
    }

    GatewayProfile profile() {
        return town.profile();
    }

    Contract contract() {
        return contract;
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    void mailIs(MailWeather weather) {
        town.mailIs(weather);
    }

    /// The code in the newest mail, once there are as many as that.
    Proof.Code codeInMail(String email, int mails) {
        var mail =
                await(
                        () -> {
                            var box = othersThanReceipts(email);
                            return box.size() >= mails
                                    ? Optional.of(box.getFirst())
                                    : Optional.empty();
                        });
        return CODE.matcher(mail.text())
                .results()
                .map(found -> found.group(1) + found.group(2))
                .filter(digits -> VerificationCode.parse(digits).isPresent())
                .findFirst()
                .map(Proof.Code::new)
                .orElseThrow(() -> new AssertionError("no code in the mail"));
    }

    String email(String npwp) {
        return town.citizens().stream()
                .map(each -> each.person())
                .filter(each -> each.npwp16().equals(npwp))
                .findFirst()
                .orElseThrow()
                .email();
    }

    Optional<Practice.Mail> receiptMail(String email) {
        return town.mailbox(email).stream()
                .filter(each -> each.subject().contains("diterima"))
                .findFirst();
    }

    /// What tells of an accepted return, or of a device key, comes at a time of its own.
    List<Practice.Mail> othersThanReceipts(String email) {
        return town.mailbox(email).stream()
                .filter(each -> !each.subject().contains("diterima"))
                .filter(each -> !each.subject().toLowerCase(Locale.ROOT).contains(KEY_NOTICE))
                .toList();
    }

    /// The challenge once its mail stands like that.
    Challenge mailStands(Client client, String challengeId, Challenge.DeliveryState state) {
        return await(
                () ->
                        Optional.of(
                                        SignInTest.done(
                                                client.office()
                                                        .challenge(client.npwp(), challengeId)))
                                .filter(each -> !each.deliveries().isEmpty())
                                .filter(each -> each.deliveries().getFirst().state() == state));
    }

    static <T> T await(Supplier<Optional<T>> look) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var seen = look.get();
            if (seen.isPresent()) return seen.get();
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError("nothing came in " + PATIENCE);
    }

    Submission submission(String npwp, String submissionId) {
        var submissions = new Submissions(profile().id(), new Numbers(Optional.empty()));
        return town.gateway()
                .jdbi()
                .withHandle(db -> submissions.find(db, npwp, submissionId))
                .orElseThrow();
    }

    /// A chore is done at the next look, not when it would have been.
    void due(String chore) {
        town.gateway()
                .jdbi()
                .useHandle(
                        db ->
                                db.createUpdate(
                                                "update scheduled_tasks set execution_time = :at"
                                                        + " where task_name = :chore")
                                        .bind("at", java.sql.Timestamp.from(Instant.EPOCH))
                                        .bind("chore", chore)
                                        .execute());
    }

    int count(String query) {
        return town.gateway().jdbi().withHandle(db -> db.select(query).mapTo(Integer.class).one());
    }

    private static GatewaySettings.Door door(int port) {
        return GatewaySettings.Door.here(port).administered(0);
    }

    /// What the operator's own door answers.
    HttpResponse<String> asked(String path) throws IOException, InterruptedException {
        var port = town.gateway().adminPort().orElseThrow();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        return OPERATOR.send(request, BodyHandlers.ofString());
    }

    String metrics() throws IOException, InterruptedException {
        return asked("/metrics").body();
    }

    private Clock clock() {
        InstantSource source = this::now;
        return source.withZone(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        town.close();
    }
}
