package id.lontar.filing;

import id.lontar.form.Form;
import id.lontar.rules.Assessment;

import java.time.Instant;
import java.util.List;

/// Makes and reads the sealed container.
public interface Sealer {
    /// In bytes; no sealed return is larger.
    int LARGEST = 25 << 20;

    /// What is sealed and for whom.
    ///
    /// @param pdf the return for people, `return.pdf`
    @SuppressWarnings("ArrayRecordComponent")
    record Order(
            String gatewayId,
            TaxReturn taxReturn,
            Form form,
            Assessment assessment,
            Authority authority,
            byte[] pdf,
            List<Attachment> attachments,
            Instant at) {}

    SealedReturn seal(Order order, SigningKey.Signer signer);

    /// Reads a container made elsewhere and checks it whole: structure, digests, signature.
    ///
    /// @throws BrokenSeal when anything does not fit
    Contents unpack(byte[] container);

    /// The same when only the seal is wanted.
    default SealedReturn open(byte[] container) {
        return unpack(container).sealed();
    }

    /// What a sealed container holds.
    record Contents(SealedReturn sealed, TaxReturn taxReturn, List<Attachment> attachments) {
        public Contents {
            attachments = List.copyOf(attachments);
        }
    }

    /// A container that is torn, changed, or not ours.
    final class BrokenSeal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String key;

        /// @param key message key of what does not fit
        public BrokenSeal(String key, String detail) {
            super(detail);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
