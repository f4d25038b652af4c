package id.lontar.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.filing.TokenCheck.Reason;
import id.lontar.filing.TokenCheck.Verdict;
import id.lontar.tax.Npwp;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A picture of a desk may show a stranger's code beside the right one.
class TokenCheckTest {
    private static final TokenCheck CHECK =
            new TokenCheck() {
                @Override
                public Verdict check(
                        String text, Npwp npwp, Sha256 digest, String challenge, Instant now) {
                    return text.equals("SPT1:OURS")
                            ? new Verdict.Fits(new Proof.QrToken(text))
                            : new Verdict.DoesNot(reason(text), Optional.empty());
                }

                @Override
                public Approval approval(String text, Instant now) {
                    return new Approval.Bad(reason(text));
                }

                private Reason reason(String text) {
                    return text.startsWith("http") ? Reason.URL : Reason.NOT_OURS;
                }
            };

    @Test
    void ofSeveralCodesTheOneThatFitsCounts() {
        assertEquals(
                Optional.of(new Verdict.Fits(new Proof.QrToken("SPT1:OURS"))),
                judged("https://contoh.example", "WIFI", " SPT1:OURS\n"));
    }

    @Test
    void whereNoneFitsTheFirstSaysWhyAndNoneIsNone() {
        assertEquals(
                Optional.of(new Verdict.DoesNot(Reason.URL, Optional.empty())),
                judged("https://contoh.example", "WIFI"));
        assertEquals(Optional.empty(), judged());
    }

    private static Optional<Verdict> judged(String... texts) {
        return CHECK.check(
                List.of(texts),
                new Npwp("3171010101900001"),
                Sha256.of(new byte[0]),
                "ch-1",
                Instant.EPOCH);
    }
}
