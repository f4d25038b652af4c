package id.lontar.ui.desk;

import id.lontar.filing.Challenge;
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
        return progress -> judge(texts(bench.checks().eyes().look(picture)), filing);
    }

    Job<Found> in(Path file, Filing filing) {
        return progress -> {
            try {
                return judge(texts(bench.checks().eyes().look(file)), filing);
            } catch (java.io.IOException e) {
                return new Found.Unreadable();
            }
        };
    }

    Job<Found> in(String text, Filing filing) {
        return progress -> judge(List.of(text), filing);
    }

    private static List<String> texts(List<QrEyes.Seen> seen) {
        return seen.stream().map(QrEyes.Seen::text).toList();
    }

    private Found judge(List<String> texts, Filing filing) {
        var seal = filing.counted().orElseThrow();
        return bench.checks()
                .tokens()
                .check(
                        texts,
                        seal.seal().npwp(),
                        seal.sptDigest(),
                        filing.challenge().map(Challenge::challengeId).orElse(""),
                        bench.clock().instant())
                .map(QrReading::found)
                .orElseGet(Found.Nothing::new);
    }

    private static Found found(TokenCheck.Verdict verdict) {
        return switch (verdict) {
            case TokenCheck.Verdict.Fits(var token) -> new Found.Fits(token);
            case TokenCheck.Verdict.DoesNot(var reason, var other) ->
                    new Found.Wrong(reason, other);
        };
    }
}
