package id.lontar.ui.desk;

import id.lontar.filing.Mandates;
import id.lontar.filing.Outcome;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The gateway's side of mandates, as a test puts it in.
final class ScriptedMandates implements Mandates {
    final List<Wanted> wanted = new CopyOnWriteArrayList<>();
    volatile Known known = new Known(List.of(), List.of());

    @Override
    public Outcome<Known> of(String npwp) {
        return new Outcome.Done<>(known);
    }

    @Override
    public Outcome<Mandate> grant(String npwp, Wanted asked, String efin, Optional<String> totp) {
        wanted.add(asked);
        var made =
                new Mandate(
                        "0195f3a1b2c37d4e8f60718293a4b5c6",
                        new Side(npwp, "Siti Rahmawati"),
                        new Side(asked.delegate(), "Budi Santoso"),
                        asked.scope(),
                        DeskWindow.NOW,
                        Optional.of(DeskWindow.NOW.plus(Duration.ofDays(1))),
                        asked.until().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                        Optional.empty(),
                        asked.confirms());
        known = new Known(List.of(made), known.held());
        return new Outcome.Done<>(made);
    }

    @Override
    public Outcome<Known> revoke(String npwp, String mandateId) {
        known = new Known(List.of(), List.of());
        return new Outcome.Done<>(known);
    }
}
