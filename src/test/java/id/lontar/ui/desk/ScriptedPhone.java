package id.lontar.ui.desk;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.Delivery;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.ContactPhone;
import id.lontar.filing.Outcome;
import id.lontar.filing.PhoneNumber;
import id.lontar.filing.Problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The gateway's side of an account's number, as a test puts it in.
final class ScriptedPhone implements ContactPhone {
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Standing standing = new Standing(true, Optional.empty(), 5, Optional.empty());
    volatile Optional<Problem> refusal = Optional.empty();
    volatile Duration delay = Duration.ZERO;
    volatile boolean told = true;

    static Delivery message(DeliveryState state) {
        return new Delivery(
                Challenge.SMS,
                "0812****890",
                "practice",
                state,
                1,
                Optional.empty(),
                Optional.of(DeskWindow.NOW.plusSeconds(3)),
                Optional.empty(),
                Optional.empty(),
                List.of(new Challenge.Event(DeskWindow.NOW, state, "")));
    }

    @Override
    public Outcome<Standing> of(String npwp) {
        return new Outcome.Done<>(standing);
    }

    @Override
    public Outcome<Standing> begin(
            String npwp, PhoneNumber phone, String efin, Optional<String> totp) {
        asked.add("begin " + phone.e164() + " " + efin + " " + totp.orElse("-"));
        if (refusal.isPresent()) return new Outcome.Refused<>(refusal.get());
        var change =
                new Change(
                        phone.masked(),
                        Optional.of(DeskWindow.NOW.plus(delay)).filter(at -> told),
                        DeskWindow.NOW.plus(Duration.ofDays(3)),
                        5,
                        Optional.of(message(DeliveryState.RELAYED)),
                        Optional.of(DeskWindow.NOW.plusSeconds(60)));
        standing = new Standing(true, standing.masked(), 4, Optional.of(change));
        return of(npwp);
    }

    @Override
    public Outcome<Standing> again(String npwp) {
        asked.add("again");
        if (refusal.isPresent()) return new Outcome.Refused<>(refusal.get());
        return of(npwp);
    }

    @Override
    public Outcome<Standing> confirm(String npwp, String code) {
        asked.add("confirm " + code);
        if (refusal.isPresent()) return new Outcome.Refused<>(refusal.get());
        var masked = standing.change().map(Change::masked);
        standing = new Standing(true, masked, 4, Optional.empty());
        return of(npwp);
    }

    @Override
    public Outcome<Standing> cancel(String npwp) {
        asked.add("cancel");
        standing = new Standing(true, standing.masked(), 4, Optional.empty());
        return of(npwp);
    }

    @Override
    public Outcome<Standing> remove(String npwp) {
        asked.add("remove");
        standing = new Standing(true, Optional.empty(), 4, Optional.empty());
        return of(npwp);
    }
}
