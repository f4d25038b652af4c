package id.lontar.ui.desk;

import id.lontar.filing.MailAddress;
import id.lontar.filing.Outcome;
import id.lontar.filing.Problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The gateway's side of an account's address, as a test puts it in.
final class ScriptedAddress implements MailAddress {
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Standing standing = new Standing("s***@gmail.com", Optional.empty(), Optional.empty());
    volatile Optional<Problem> refusal = Optional.empty();
    volatile Duration delay = Duration.ZERO;
    volatile boolean cut;

    @Override
    public Outcome<Standing> of(String npwp) {
        return new Outcome.Done<>(standing);
    }

    @Override
    public Outcome<Standing> begin(String npwp, String email, String efin, Optional<String> totp) {
        asked.add("begin " + email + " " + efin + " " + totp.orElse("-"));
        if (refusal.isPresent()) return new Outcome.Refused<>(refusal.get());
        var change =
                new Change(
                        "b***@contoh.id",
                        DeskWindow.NOW.plus(delay),
                        DeskWindow.NOW.plus(Duration.ofDays(3)),
                        5,
                        Optional.empty());
        standing = new Standing(standing.masked(), standing.refusedAt(), Optional.of(change));
        return of(npwp);
    }

    @Override
    public Outcome<Standing> confirm(String npwp, String code) {
        asked.add("confirm " + code);
        if (refusal.isPresent()) return new Outcome.Refused<>(refusal.get());
        standing = new Standing("b***@contoh.id", Optional.empty(), Optional.empty());
        // Done there, and the answer got lost.
        if (cut) return new Outcome.Unreachable<>("submit.brokenConnection", true);
        return of(npwp);
    }

    @Override
    public Outcome<Standing> cancel(String npwp) {
        asked.add("cancel");
        standing = new Standing(standing.masked(), standing.refusedAt(), Optional.empty());
        return of(npwp);
    }
}
