package id.lontar.gateway;

import id.lontar.filing.Outcome;
import id.lontar.filing.Proof;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Simulation.LaneMoment;
import id.lontar.filing.Simulation.LaneState;
import id.lontar.filing.TaxOffice;
import id.lontar.gateway.mail.MailName;
import id.lontar.gateway.mail.Routes;
import id.lontar.submit.HttpGateway;
import id.lontar.wire.GatewayProfile;

import okhttp3.Interceptor;
import okhttp3.Response;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// A gateway as it is for real, on PostgreSQL, on a clock of somebody else's; and people who come
/// to it over HTTPS with the client's own line.
public final class LiveTown implements AutoCloseable {
    private static final Pattern GAUGE =
            Pattern.compile("(?m)^lane_(queue_depth|state)\\{lane=\"([^\"]+)\"} ([0-9.]+)");
    private static final int SHUT = 2;

    private final Path folder;
    private final Environment environment;
    private final HttpClient operator = HttpClient.newHttpClient();
    private final AtomicLong longest = new AtomicLong();
    private Gateway gateway;

    private LiveTown(Path folder, Environment environment) throws IOException {
        this.folder = folder;
        this.environment = environment;
        this.gateway = start(0);
    }

    public static LiveTown open(Path folder, Clock clock, Routes mail)
            throws IOException, InterruptedException {
        var shared = Optional.of(PostgresServer.database());
        return new LiveTown(folder, new Environment(clock, mail, MailName.NOBODYS).sharing(shared));
    }

    private Gateway start(int port) throws IOException {
        var realm = new GatewaySettings.Realm("rehearsal", "Gateway gladi", false, false);
        var door = GatewaySettings.Door.here(port).administered(0);
        return Gateway.start(new GatewaySettings(folder, door, realm, Policy.real(), environment));
    }

    /// Goes down and comes back at the same address.
    public void restart() throws IOException {
        var port = URI.create(gateway.profile().address()).getPort();
        gateway.close();
        gateway = start(port);
    }

    public GatewayProfile profile() {
        return gateway.profile();
    }

    /// @param app of those who have one
    /// @param sealed made beforehand, as it is on its owner's own computer
    public record Resident(Client client, Optional<App> app, SealedReturn sealed) {
        public Outcome<TaxOffice.Account> signIn() {
            return client.office().signIn(client.npwp(), World.PASSWORD.toCharArray());
        }

        public Proof appCode(Instant now) {
            return new Proof.Totp(app.orElseThrow().at(now), sealed.sptDigest());
        }
    }

    public void accounts(Map<String, String> emailsByNpwp) {
        gateway.accounts()
                .create(
                        emailsByNpwp.entrySet().stream()
                                .map(
                                        each ->
                                                new Accounts.NewAccount(
                                                        each.getKey(),
                                                        "Wajib Pajak",
                                                        each.getValue()))
                                .toList(),
                        new Accounts.Secrets(World.PASSWORD, World.EFIN, World.PIN));
    }

    /// Somebody with an account registers this computer, and perhaps an app.
    public Resident settle(String npwp, boolean withApp) {
        var client = new Client(new HttpGateway(profile(), List.of(this::timed)), npwp);
        var app = withApp ? Optional.of(enrolled(client)) : Optional.<App>empty();
        return new Resident(client, app, client.seal(120_000_000));
    }

    private Response timed(Interceptor.Chain chain) throws IOException {
        var began = System.nanoTime();
        try {
            return chain.proceed(chain.request());
        } finally {
            longest.accumulateAndGet(System.nanoTime() - began, Math::max);
        }
    }

    /// Of one request since the last time this was forgotten.
    public Duration longestAnswer() {
        return Duration.ofNanos(longest.get());
    }

    public void forgetAnswers() {
        longest.set(0);
    }

    private App enrolled(Client client) {
        var app = new App(App.offer(client).secret());
        var now = environment.clock().instant();
        var codes = List.of(app.at(now.minus(App.STEP)), app.at(now));
        var apps = client.office().authenticators();
        SignInTest.done(apps.confirm(client.npwp(), codes.getFirst(), codes.getLast()));
        return app;
    }

    /// As the operator sees them.
    public Map<String, LaneMoment> lanes() {
        try {
            var port = gateway.adminPort().orElseThrow();
            var uri = URI.create("http://127.0.0.1:" + port + "/metrics");
            var text = operator.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            var waiting = new TreeMap<String, Integer>();
            var states = new TreeMap<String, LaneState>();
            GAUGE.matcher(text.body())
                    .results()
                    .forEach(
                            each -> {
                                var value = (int) Double.parseDouble(each.group(3));
                                if (each.group(1).equals("state"))
                                    states.put(each.group(2), state(value));
                                else waiting.put(each.group(2), value);
                            });
            var lanes = new TreeMap<String, LaneMoment>();
            waiting.forEach(
                    (lane, many) ->
                            lanes.put(
                                    lane,
                                    new LaneMoment(
                                            many, states.getOrDefault(lane, LaneState.OPEN))));
            return lanes;
        } catch (IOException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private static LaneState state(int value) {
        if (value == SHUT) return LaneState.SHUT;
        return value == 0 ? LaneState.OPEN : LaneState.SLOW;
    }

    /// Whether a code waits that was asked for before this moment.
    public boolean holdsOlderThan(Instant moment) {
        return count(
                        "select count(*) from mail_delivery where next_attempt_at is not null"
                                + " and notice is null and ntte is null and requested_at < "
                                + moment.toEpochMilli())
                > 0;
    }

    public int lettersUnderWay() {
        return count(
                "select count(*) from mail_delivery where next_attempt_at is not null"
                        + " or state = 'SENDING'");
    }

    /// What must never be: two receipts of one return, or one that counts from another moment than
    /// its upload. A number given twice the store itself refuses.
    public int faults() {
        return count(
                        "select count(*) from (select npwp from submission where ntte is not null"
                                + " group by npwp having count(*) > 1) as doubled")
                + count("select count(*) from submission where filed_at <> received_at");
    }

    private int count(String query) {
        return gateway.jdbi().withHandle(db -> db.select(query).mapTo(Integer.class).one());
    }

    @Override
    public void close() {
        gateway.close();
    }
}
