package id.lontar.gateway;

import id.lontar.filing.CodeFinder;
import id.lontar.filing.Person;
import id.lontar.filing.Practice;
import id.lontar.filing.Proof;
import id.lontar.filing.Seal;
import id.lontar.wire.GatewayProfile;

import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The practice town for trials: it can be told to die at one of its durable steps, it comes up
/// again on the same port, and its books can be read.
public final class TrialTown implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final Fuse fuse = new Fuse();
    private volatile Instant now = Instant.parse("2025-03-20T02:00:00Z");
    private PracticeTown town;

    public TrialTown(Path folder) throws IOException {
        this(folder, 0);
    }

    /// @param port 0 for any free one
    public TrialTown(Path folder, int port) throws IOException {
        this.folder = folder;
        town = PracticeTown.open(folder, port, clock(), fuse);
    }

    public Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Fuse fuse() {
        return fuse;
    }

    public GatewayProfile profile() {
        return town.profile();
    }

    public int port() {
        return Integer.parseInt(profile().address().replaceAll(".*:", ""));
    }

    public Path profileFile() {
        return town.profileFile();
    }

    public List<Person> people() {
        return town.citizens().stream().map(each -> each.person()).toList();
    }

    public String password() {
        return town.citizens().getFirst().password();
    }

    public String efin() {
        return town.citizens().getFirst().efin();
    }

    public void restart() throws IOException {
        var port = port();
        town.close();
        town = PracticeTown.open(folder, port, clock(), fuse);
    }

    /// The code for a return, as it stands in the mail that came for it.
    public Proof.Code codeFor(String email, String fingerprint) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            for (var mail : town.mailbox(email))
                if (mail.text().contains(fingerprint)
                        && CodeFinder.find(mail.text())
                                instanceof CodeFinder.Result.Found(var code))
                    return new Proof.Code(code.digits());
            Thread.sleep(5);
        }
        throw new AssertionError("no mail for " + fingerprint + " came to " + email);
    }

    /// The QR a person's phone shows for a return.
    public Optional<Proof> qrFor(String npwp, String fingerprint) {
        var phone = town.signInOnPhone(npwp, password()).orElseThrow();
        return phone.waiting().stream()
                .filter(each -> each.fingerprint().equals(fingerprint))
                .findFirst()
                .flatMap(each -> phone.approve(each.challengeId(), Practice.PHONE_PIN))
                .map(shown -> new Proof.QrToken(shown.text()));
    }

    /// What the gateway's own books say of one return.
    ///
    /// @param submissions how often it was taken in
    /// @param numbers receipt numbers given out for it
    public record Books(int submissions, List<String> numbers) {}

    public Books books(Seal seal) {
        var db = Jdbi.create("jdbc:sqlite:" + folder.resolve("gateway").resolve("gateway.db"));
        var numbers =
                db.withHandle(
                        handle ->
                                handle.select(
                                                "select coalesce(ntte, '') from submission where"
                                                        + " npwp = ? and form = ? and period = ?"
                                                        + " and revision = ?",
                                                seal.npwp().digits(),
                                                seal.form().code(),
                                                seal.period(),
                                                seal.revision())
                                        .mapTo(String.class)
                                        .list());
        return new Books(numbers.size(), numbers.stream().filter(each -> !each.isEmpty()).toList());
    }

    @Override
    public void close() {
        town.close();
    }
}
