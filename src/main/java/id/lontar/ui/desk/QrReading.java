package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.Proof;
import id.lontar.filing.QrEyes;
import id.lontar.filing.TokenCheck;
import id.lontar.filing.TokenCheck.Reason;
import id.lontar.filing.Workbench;
import id.lontar.work.Job;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Every way a QR reaches the desk ends here: its text is checked against the return at hand
/// before anything is sent, so a wrong one costs no attempt.
final class QrReading {
    /// What came of looking.
    sealed interface Found {
        record Fits(Proof.QrToken token) implements Found {}

        record Wrong(Reason reason, Optional<String> otherFingerprint) implements Found {}

        /// No QR in the picture.
        record Nothing() implements Found {}

        /// The file is not a picture or PDF that can be read.
        record Unreadable() implements Found {}
    }

    private final Workbench bench;

    QrReading(Workbench bench) {
        this.bench = bench;
    }

    Job<Found> in(BufferedImage picture, Filing filing) {
        return progress -> judge(bench.checks().eyes().look(picture), filing);
    }

    Job<Found> in(Path file, Filing filing) {
        return progress -> {
            try {
                return judge(bench.checks().eyes().look(file), filing);
            } catch (java.io.IOException e) {
                return new Found.Unreadable();
            }
        };
    }

    Job<Found> in(String text, Filing filing) {
        return progress -> judge(text, filing);
    }

    /// A picture may hold several codes; the first that fits is the one.
    private Found judge(List<QrEyes.Seen> seen, Filing filing) {
        Optional<Found> wrong = Optional.empty();
        for (var each : seen) {
            var found = judge(each.text(), filing);
            if (found instanceof Found.Fits) return found;
            if (wrong.isEmpty()) wrong = Optional.of(found);
        }
        return wrong.orElseGet(Found.Nothing::new);
    }

    private Found judge(String text, Filing filing) {
        var seal = filing.counted().orElseThrow();
        var challenge = filing.challenge().map(each -> each.challengeId()).orElse("");
        var verdict =
                bench.checks()
                        .tokens()
                        .check(
                                text.strip(),
                                seal.seal().npwp(),
                                seal.sptDigest(),
                                challenge,
                                bench.clock().instant());
        return switch (verdict) {
            case TokenCheck.Verdict.Fits(var token) -> new Found.Fits(token);
            case TokenCheck.Verdict.DoesNot(var reason, var other) ->
                    new Found.Wrong(reason, other);
        };
    }
}
