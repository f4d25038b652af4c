package id.lontar.ui.desk;

import id.lontar.filing.Outcome;
import id.lontar.filing.Problem;
import id.lontar.filing.RegisteredKeys;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The gateway's list of device keys, as a test puts it in.
final class ScriptedKeys implements RegisteredKeys {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<RegisteredKey> keys = new CopyOnWriteArrayList<>();
    volatile Optional<Problem> refusal = Optional.empty();
    volatile boolean cut;

    @Override
    public Outcome<List<RegisteredKey>> of(String npwp) {
        if (cut) return new Outcome.Unreachable<>("submit.noNetwork", false);
        return new Outcome.Done<>(List.copyOf(keys));
    }

    @Override
    public Outcome<List<RegisteredKey>> revoke(String npwp, String keyId) {
        asked.add("revoke " + keyId);
        if (refusal.isPresent()) return new Outcome.Refused<>(refusal.get());
        keys.replaceAll(
                each ->
                        each.keyId().equals(keyId)
                                ? new RegisteredKey(
                                        each.keyId(),
                                        each.name(),
                                        each.registeredAt(),
                                        each.usableFrom(),
                                        each.lastUsedAt(),
                                        Optional.of(DeskWindow.NOW))
                                : each);
        // Done there, and the answer got lost.
        if (cut) return new Outcome.Unreachable<>("submit.brokenConnection", true);
        return of(npwp);
    }
}
