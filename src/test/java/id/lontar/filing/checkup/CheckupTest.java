package id.lontar.filing.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.filing.Fault;
import id.lontar.filing.Keys;
import id.lontar.filing.Outcome;
import id.lontar.filing.SigningKey;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.Vault;
import id.lontar.work.Progress;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Each thing that can be amiss on a computer, and its code.
class CheckupTest {
    private static final Instant NOW = Instant.parse("2026-03-30T03:00:00Z");
    private static final long MEGABYTE = 1024 * 1024;
    private static final Path FOLDER = Path.of("/home/siti/lontar");

    @Test
    void anOrdinaryComputer() {
        assertEquals(
                List.of(
                        "JAVA-0",
                        "DISK-0",
                        "STORE-0",
                        "BACKUP-0",
                        "GATEWAY-0",
                        "CLOCK-0",
                        "SCREEN-0",
                        "CAMERA-0"),
                codes(new Told().run()));
    }

    @Test
    void aDiskThatIsFullOrLocked() {
        assertEquals("DISK-1", new Told().with(machine(199 * MEGABYTE, true)).code("DISK"));
        assertEquals("DISK-0", new Told().with(machine(201 * MEGABYTE, true)).code("DISK"));
        assertEquals("DISK-2", new Told().with(machine(201 * MEGABYTE, false)).code("DISK"));
    }

    @Test
    void eachStateOfTheStore() {
        var codes =
                Map.of(
                        Vault.State.NONE, "STORE-5",
                        Vault.State.LOCKED, "STORE-0",
                        Vault.State.TORN, "STORE-1",
                        Vault.State.NEWER, "STORE-2",
                        Vault.State.IN_USE, "STORE-3",
                        Vault.State.UNREACHABLE, "STORE-4");
        for (var state : Vault.State.values())
            assertEquals(codes.get(state), new Told().with(state).code("STORE"));
    }

    @Test
    void anOpenStoreIsInUseByOurselves() {
        var told = new Told().with(Vault.State.IN_USE).with(List.of());
        assertEquals("STORE-0", told.code("STORE"));
    }

    @Test
    void backups() {
        assertEquals("BACKUP-4", new Told().backedUp(Optional.empty()).code("BACKUP"));
        assertEquals(
                "BACKUP-1",
                new Told().backedUp(Optional.of(NOW.minus(Duration.ofDays(3)))).code("BACKUP"));
        assertEquals("BACKUP-2", new Told().withBackupFault().code("BACKUP"));
        assertEquals("BACKUP-3", new Told().with(Vault.State.NONE).code("BACKUP"));
    }

    @Test
    void keysThatEnd() {
        assertEquals("KEY-3", new Told().with(List.of()).code("KEY"));
        assertEquals("KEY-0", new Told().with(List.of(key(31))).code("KEY"));
        assertEquals("KEY-1", new Told().with(List.of(key(29))).code("KEY"));
        assertEquals("KEY-2", new Told().with(List.of(key(0))).code("KEY"));
    }

    @Test
    void aGatewayThatDoesNotAnswer() {
        var told =
                new Told()
                        .with(new Outcome.Unreachable<>("submit.noNetwork", false))
                        .ahead(Optional.empty());
        assertEquals("GATEWAY-1", told.code("GATEWAY"));
        assertEquals("CLOCK-4", told.code("CLOCK"));
        assertEquals("GATEWAY-2", told.without().code("GATEWAY"));
    }

    @Test
    void aClockThatIsWrong() {
        assertEquals("CLOCK-0", new Told().ahead(seconds(30)).code("CLOCK"));
        assertEquals("CLOCK-1", new Told().ahead(seconds(31)).code("CLOCK"));
        assertEquals("CLOCK-2", new Told().ahead(seconds(-31)).code("CLOCK"));
        var earlier = machine(Optional.of(NOW.plus(Duration.ofMinutes(3))), List.of());
        assertEquals("CLOCK-3", new Told().without().with(earlier).code("CLOCK"));
    }

    @Test
    void aProxyIsTold() {
        var told = new Told().with(machine(Optional.empty(), List.of("https_proxy")));
        assertEquals("PROXY-1", told.code("PROXY"));
    }

    @Test
    void whatCannotBeLookedAtLosesNoOther() throws InterruptedException {
        var broken =
                new Checkup(
                        machine(1 << 30, true),
                        answering(Vault.class, Map.of()),
                        Optional.empty(),
                        Optional.empty(),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        assertEquals(
                List.of(
                        "JAVA-0",
                        "DISK-0",
                        "STORE-9",
                        "BACKUP-9",
                        "GATEWAY-2",
                        "CLOCK-4",
                        "SCREEN-0",
                        "CAMERA-0"),
                codes(broken.run(Progress.NONE)));
    }

    /// Every check that can be told, once.
    static List<Check> everything() {
        var all = new ArrayList<Check>();
        for (var state : Vault.State.values()) all.addAll(new Told().with(state).run());
        all.addAll(new Told().with(machine(0, true)).run());
        all.addAll(new Told().with(machine(0, false)).run());
        for (var days : List.of(0, 29, 31)) all.addAll(new Told().with(List.of(key(days))).run());
        all.addAll(new Told().with(List.of()).run());
        all.addAll(new Told().backedUp(Optional.empty()).run());
        all.addAll(new Told().backedUp(Optional.of(Instant.EPOCH)).run());
        all.addAll(new Told().withBackupFault().run());
        for (var ahead : List.of(0, 60, -60)) all.addAll(new Told().ahead(seconds(ahead)).run());
        all.addAll(
                new Told()
                        .without()
                        .with(machine(Optional.of(NOW.plus(Duration.ofHours(1))), List.of()))
                        .run());
        all.addAll(new Told().with(machine(Optional.empty(), List.of("https_proxy"))).run());
        all.addAll(new Told().with(new Outcome.Unreachable<>("submit.noNetwork", false)).run());
        all.add(Check.practice(true));
        all.add(Check.practice(false));
        all.add(Check.ill("JAVA-1", "17.0.1", 25));
        for (var each : List.of("JAVA", "DISK", "STORE", "BACKUP", "KEY", "GATEWAY", "SCREEN"))
            all.add(Check.ill(each + "-9"));
        return all.stream()
                .collect(Collectors.toMap(Check::code, each -> each, (a, b) -> a))
                .values()
                .stream()
                .toList();
    }

    private static Optional<Duration> seconds(long seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }

    private static Machine machine(long free, boolean writable) {
        return new Machine(
                Runtime.version(),
                "Linux",
                FOLDER,
                free,
                writable,
                Optional.empty(),
                List.of(),
                true,
                true);
    }

    private static Machine machine(Optional<Instant> written, List<String> proxies) {
        return new Machine(
                Runtime.version(), "Linux", FOLDER, 1 << 30, true, written, proxies, true, true);
    }

    private static List<String> codes(List<Check> checks) {
        return checks.stream().map(Check::code).toList();
    }

    private static SigningKey key(int days) {
        var description =
                new SigningKey.Description(
                        SigningKey.Kind.CERTIFICATE,
                        "Siti",
                        Optional.empty(),
                        Instant.EPOCH,
                        NOW.plus(Duration.ofDays(days)));
        return answering(SigningKey.class, Map.of("description", description));
    }

    /// Whatever is asked beside these is not asked of a check-up.
    private static <T> T answering(Class<T> port, Map<String, Object> answers) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                            if (!answers.containsKey(method.getName()))
                                throw new UnsupportedOperationException(method.getName());
                            return answers.get(method.getName());
                        }));
    }

    /// A computer on which all is well, and what is different about it.
    private record Told(
            Machine machine,
            Vault.State state,
            Optional<Instant> backup,
            List<Vault.BackupPlace> places,
            Optional<List<SigningKey>> keys,
            boolean outside,
            Outcome<TaxOffice.Gateway> knock,
            Optional<Duration> ahead) {
        Told() {
            this(
                    CheckupTest.machine(1 << 30, true),
                    Vault.State.LOCKED,
                    Optional.of(NOW),
                    List.of(),
                    Optional.empty(),
                    true,
                    new Outcome.Done<>(gateway()),
                    seconds(0));
        }

        private static TaxOffice.Gateway gateway() {
            return new TaxOffice.Gateway("g-1", "Gateway Contoh", false, true);
        }

        Told with(Machine other) {
            return new Told(other, state, backup, places, keys, outside, knock, ahead);
        }

        Told with(Vault.State other) {
            return new Told(machine, other, backup, places, keys, outside, knock, ahead);
        }

        Told with(List<SigningKey> other) {
            return new Told(
                    machine, state, backup, places, Optional.of(other), outside, knock, ahead);
        }

        Told with(Outcome<TaxOffice.Gateway> other) {
            return new Told(machine, state, backup, places, keys, outside, other, ahead);
        }

        Told backedUp(Optional<Instant> at) {
            return new Told(machine, state, at, places, keys, outside, knock, ahead);
        }

        Told withBackupFault() {
            var place = new Vault.BackupPlace(FOLDER, Optional.empty(), Optional.of(fault()), true);
            return new Told(machine, state, backup, List.of(place), keys, outside, knock, ahead);
        }

        private static Fault fault() {
            return Fault.DISK_FULL;
        }

        Told ahead(Optional<Duration> other) {
            return new Told(machine, state, backup, places, keys, outside, knock, other);
        }

        Told without() {
            return new Told(machine, state, backup, places, keys, false, knock, ahead);
        }

        List<Check> run() {
            var vault =
                    answering(
                            Vault.class,
                            Map.of(
                                    "state", state,
                                    "place", FOLDER,
                                    "lastBackup", backup,
                                    "backupPlaces", places));
            var office =
                    answering(
                            TaxOffice.class,
                            Map.of("knock", knock, "gateway", gateway(), "clockAhead", ahead));
            var store = keys.map(all -> answering(Keys.class, Map.of("all", all)));
            try {
                return new Checkup(
                                machine,
                                vault,
                                Optional.of(office).filter(each -> outside),
                                store,
                                Clock.fixed(NOW, ZoneOffset.UTC))
                        .run(Progress.NONE);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        String code(String subject) {
            return run().stream()
                    .filter(each -> each.subject().equals(subject))
                    .map(Check::code)
                    .collect(Collectors.joining(" "));
        }
    }
}
