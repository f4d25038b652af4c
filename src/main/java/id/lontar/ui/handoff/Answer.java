package id.lontar.ui.handoff;

import id.lontar.filing.HandoffKeys;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.NotNow;
import id.lontar.work.Job;

import java.util.Arrays;
import java.util.List;

/// What a step came to, or the message key of why not.
sealed interface Answer<T> {
    record Done<T>(T value) implements Answer<T> {}

    record Refused<T>(String key, List<String> arguments) implements Answer<T> {
        Refused(String key) {
            this(key, List.of());
        }
    }

    interface Step<T> {
        T run() throws Exception;
    }

    interface WithHand<T> {
        T run(HandoffKeys.Hand hand) throws Exception;
    }

    /// Whatever is expected to go wrong comes back as words, the rest goes where failures go.
    static <T> Job<Answer<T>> job(Step<T> step) {
        return progress -> of(step);
    }

    /// With the key opened for just this step.
    ///
    /// @param passphrase wiped afterwards
    static <T> Job<Answer<T>> job(HandoffKeys keys, char[] passphrase, WithHand<T> step) {
        return progress -> {
            try {
                return switch (keys.open(passphrase)) {
                    case HandoffKeys.Opening.None() -> new Refused<>("handoff.noKey");
                    case HandoffKeys.Opening.WrongPassphrase() ->
                            new Refused<>("ui.handoff.wrongPassphrase");
                    case HandoffKeys.Opening.Opened(var hand) -> {
                        try (hand) {
                            yield of(() -> step.run(hand));
                        }
                    }
                };
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        };
    }

    private static <T> Answer<T> of(Step<T> step) throws Exception {
        try {
            return new Done<>(step.run());
        } catch (HandoffRefused e) {
            return new Refused<>(e.key());
        } catch (NotNow e) {
            return new Refused<>(e.key(), e.arguments());
        }
    }
}
