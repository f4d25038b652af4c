package id.lontar.ui.desk;

import id.lontar.filing.Authenticators;
import id.lontar.filing.Outcome;
import id.lontar.filing.Problem;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The gateway's side of an authenticator app, as a test puts it in.
final class ScriptedApp implements Authenticators {
    static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    static final String URI =
            "otpauth://totp/Gateway%20Latihan%20Lontar:3171%20****%20****%200001"
                    + "?secret="
                    + SECRET
                    + "&issuer=Gateway%20Latihan%20Lontar&digits=6&period=30";

    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Factors factors = new Factors(Optional.empty());
    volatile Optional<Problem> refusal = Optional.empty();
    volatile boolean signedOut;

    void enrolled() {
        factors = new Factors(Optional.of(new Totp(DeskWindow.NOW, Optional.empty())));
    }

    @Override
    public Outcome<Factors> of(String npwp) {
        if (signedOut) return new Outcome.Refused<>(ScriptedOffice.problem("SIGN_IN", 401));
        return new Outcome.Done<>(factors);
    }

    @Override
    public Outcome<Offer> begin(String npwp, String efin) {
        asked.add("begin " + efin);
        if (refusal.isPresent()) return new Outcome.Refused<>(refusal.get());
        return new Outcome.Done<>(new Offer(URI, SECRET));
    }

    @Override
    public Outcome<Factors> confirm(String npwp, String first, String second) {
        asked.add("confirm " + first + " " + second);
        if (refusal.isPresent()) return new Outcome.Refused<>(refusal.get());
        enrolled();
        return new Outcome.Done<>(factors);
    }

    @Override
    public Outcome<Factors> remove(String npwp, String efin, Optional<String> code) {
        asked.add("remove " + efin + " " + code.orElse("-"));
        if (refusal.isPresent()) return new Outcome.Refused<>(refusal.get());
        factors = new Factors(Optional.empty());
        return new Outcome.Done<>(factors);
    }
}
