package id.lontar.filing.checkup;

import id.lontar.filing.Keys;
import id.lontar.filing.Outcome;
import id.lontar.filing.SigningKey;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.Vault;
import id.lontar.work.Progress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Looks at what Lontar needs on this computer. It changes nothing.
///
/// @param office the gateway outside this program, when there is one
/// @param keys of the store, when it is open
public record Checkup(
        Machine machine,
        Vault vault,
        Optional<TaxOffice> office,
        Optional<Keys> keys,
        Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Checkup.class);
    private static final int JAVA = 25;
    private static final long LITTLE = 200L * 1024 * 1024;

    /// Codes of an authenticator and the life of a QR forgive half a minute.
    private static final Duration SLACK = Duration.ofSeconds(30);

    /// A file system may round the times of files.
    private static final Duration LOG_SLACK = Duration.ofMinutes(2);

    private static final Duration OLD_BACKUP = Duration.ofDays(2);
    private static final Duration SOON = Duration.ofDays(30);

    public List<Check> run(Progress progress) throws InterruptedException {
        var steps = new LinkedHashMap<String, Supplier<List<Check>>>();
        steps.put("JAVA", () -> List.of(java()));
        steps.put("DISK", () -> List.of(disk()));
        steps.put("STORE", () -> List.of(store()));
        steps.put("BACKUP", () -> List.of(backup()));
        steps.put("KEY", this::signing);
        steps.put("GATEWAY", this::line);
        steps.put("SCREEN", this::devices);
        var found = new ArrayList<Check>();
        for (var step : steps.entrySet()) {
            progress.at(found.size(), 0, "checkup.running");
            found.addAll(looked(step.getKey(), step.getValue()));
        }
        return found;
    }

    /// What cannot be looked at is told, and the rest is looked at all the same.
    private static List<Check> looked(String subject, Supplier<List<Check>> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            LOG.warn("check-up of {}", subject, e);
            return List.of(Check.ill(subject + "-9"));
        }
    }

    private Check java() {
        var version = machine.java();
        return version.feature() >= JAVA
                ? Check.well("JAVA-0", version.toString())
                : Check.ill("JAVA-1", version.toString(), JAVA);
    }

    private Check disk() {
        var megabytes = machine.free() / 1024 / 1024;
        var folder = machine.folder().toString();
        if (!machine.writable()) return Check.ill("DISK-2", folder);
        return machine.free() > LITTLE
                ? Check.well("DISK-0", megabytes, folder)
                : Check.ill("DISK-1", megabytes, folder);
    }

    private Check store() {
        if (keys.isPresent()) return Check.well("STORE-0", vault.place().toString());
        return switch (vault.state()) {
            case LOCKED -> Check.well("STORE-0", vault.place().toString());
            case NONE -> Check.well("STORE-5", vault.place().toString());
            case IN_USE -> Check.note("STORE-3", vault.place().toString());
            case TORN -> Check.ill("STORE-1", vault.place().toString());
            case NEWER -> Check.ill("STORE-2", vault.place().toString());
            case UNREACHABLE -> Check.ill("STORE-4", vault.place().toString());
        };
    }

    private Check backup() {
        var state = vault.state();
        var nothingYet = state == Vault.State.NONE && keys.isEmpty();
        if (state == Vault.State.UNREACHABLE || nothingYet) return Check.well("BACKUP-3");
        var now = clock.instant();
        if (vault.backupPlaces().stream().anyMatch(each -> each.isInTrouble(now)))
            return Check.ill("BACKUP-2");
        return vault.lastBackup()
                .map(
                        last ->
                                last.plus(OLD_BACKUP).isBefore(now)
                                        ? Check.note("BACKUP-1", last)
                                        : Check.well("BACKUP-0", last))
                .orElseGet(() -> Check.note("BACKUP-4"));
    }

    private List<Check> signing() {
        if (keys.isEmpty()) return List.of();
        var all = keys.get().all();
        return all.isEmpty()
                ? List.of(Check.note("KEY-3"))
                : all.stream().map(SigningKey::description).map(this::key).toList();
    }

    private Check key(SigningKey.Description key) {
        var now = clock.instant();
        var until = key.validUntil();
        if (!until.isAfter(now)) return Check.ill("KEY-2", key.owner(), until);
        return until.isBefore(now.plus(SOON))
                ? Check.note("KEY-1", key.owner(), until)
                : Check.well("KEY-0", key.owner(), until);
    }

    /// The gateway, and by its answer the clock.
    private List<Check> line() {
        var gateway = office.map(this::gateway).orElseGet(() -> Check.well("GATEWAY-2"));
        return Stream.of(Optional.of(gateway), proxy(), Optional.of(time()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Check gateway(TaxOffice asked) {
        return switch (asked.knock()) {
            case Outcome.Done<TaxOffice.Gateway>(var there) ->
                    Check.well("GATEWAY-0", there.name());
            case Outcome.Refused<TaxOffice.Gateway> refused ->
                    Check.well("GATEWAY-0", asked.gateway().name());
            case Outcome.Unreachable<TaxOffice.Gateway>(var reason, var arrived) ->
                    Check.ill("GATEWAY-1", asked.gateway().name(), new Said(reason));
        };
    }

    private Optional<Check> proxy() {
        return machine.proxies().isEmpty() || office.isEmpty()
                ? Optional.empty()
                : Optional.of(Check.note("PROXY-1", String.join(", ", machine.proxies())));
    }

    /// The gateway's clock says most; without one, a clock that stands before a file that was
    /// written by it is wrong.
    private Check time() {
        var now = clock.instant();
        var behind = office.flatMap(TaxOffice::clockAhead);
        if (behind.isPresent())
            return behind.get().abs().compareTo(SLACK) > 0
                    ? Check.ill(
                            behind.get().isNegative() ? "CLOCK-2" : "CLOCK-1",
                            now,
                            behind.get().abs().toSeconds())
                    : Check.well("CLOCK-0", now);
        return machine.written().filter(at -> at.isAfter(now.plus(LOG_SLACK))).isPresent()
                ? Check.ill("CLOCK-3", now, machine.written().orElse(Instant.EPOCH))
                : Check.well("CLOCK-4", now);
    }

    private List<Check> devices() {
        return List.of(
                Check.well(machine.screen() ? "SCREEN-0" : "SCREEN-1"),
                Check.well(machine.camera() ? "CAMERA-0" : "CAMERA-1"));
    }
}
