package id.lontar.ui.desk;

import id.lontar.filing.SigningKey;
import id.lontar.tax.Npwp;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the review page says of a signing key before any passphrase is typed.
record KeyCard(SigningKey key, Instant now) {
    /// Days before a certificate ends at which it is worth a word; the last is urgent.
    private static final long[] WARN_AT = {2, 40, 90};

    String title(Words words) {
        return words.say("desk.key." + key.description().kind());
    }

    /// `Siti Rahmawati · berlaku s.d. 2 November 2026`.
    String text(Words words) {
        var about = key.description();
        var until = words.date(about.validUntil().atZone(Words.WIB).toLocalDate());
        return switch (about.kind()) {
            case CERTIFICATE -> words.say("desk.key.until", about.owner(), until);
            case DEVICE ->
                    words.say(
                            "desk.key.made",
                            about.owner(),
                            words.date(about.validFrom().atZone(Words.WIB).toLocalDate()));
        };
    }

    boolean expired() {
        return !key.description().validUntil().isAfter(now);
    }

    boolean notYet() {
        return key.description().validFrom().isAfter(now);
    }

    /// Whether it can sign a return of this person, as far as can be seen without opening it.
    boolean fits(Npwp npwp) {
        return !expired()
                && !notYet()
                && key.description().npwp().flatMap(Npwp::parse).map(npwp::equals).orElse(true);
    }

    Optional<News> warning(Words words, Optional<Npwp> filer) {
        var until = words.date(key.description().validUntil().atZone(Words.WIB).toLocalDate());
        if (expired()) return news(Tone.WRONG, words.say("desk.key.expired", until));
        if (notYet()) return news(Tone.WRONG, words.say("desk.key.notYet"));
        if (filer.isPresent() && !fits(filer.get()))
            return news(Tone.WRONG, words.say("desk.key.otherOwner"));
        var days = Duration.between(now, key.description().validUntil()).toDays();
        for (var limit : WARN_AT)
            if (days <= limit)
                return news(
                        limit == WARN_AT[0] ? Tone.WRONG : Tone.WAITING,
                        words.say("desk.key.ends", days, until));
        return Optional.empty();
    }

    private static Optional<News> news(Tone tone, String text) {
        return Optional.of(new News(tone, "", text));
    }
}
