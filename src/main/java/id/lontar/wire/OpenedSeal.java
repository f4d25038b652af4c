package id.lontar.wire;

import id.lontar.filing.Attachment;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.TaxReturn;
import id.lontar.rules.Line;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A sealed return that passed every check, with all that is in it.
///
/// @param lines the computed lines as sealed, by line id: a `Long` or a `String`
/// @param signers the signer's certificate first
@SuppressWarnings("ArrayRecordComponent")
public record OpenedSeal(
        SealedReturn sealed,
        TaxReturn taxReturn,
        Map<String, Object> lines,
        byte[] pdf,
        List<Attachment> attachments,
        List<X509Certificate> signers) {
    public OpenedSeal {
        lines = Map.copyOf(lines);
        attachments = List.copyOf(attachments);
        signers = List.copyOf(signers);
    }

    public X509Certificate signer() {
        return signers.getFirst();
    }

    /// A line that holds an amount.
    public Optional<Long> amount(Line<?> line) {
        return lines.get(line.id()) instanceof Long amount ? Optional.of(amount) : Optional.empty();
    }
}
