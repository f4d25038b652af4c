package id.lontar.filing;

import java.util.List;

/// Decides whether a PDF is this return's receipt. Until it says so, nothing is called a receipt.
public interface ReceiptCheck {
    Verdict check(byte[] pdf, SealedReturn sealed);

    /// The same for a file alone: signature and inner agreement, no return at hand.
    Verdict check(byte[] pdf);

    sealed interface Verdict {
        record Genuine(Receipt receipt) implements Verdict {}

        /// @param reasonKeys message keys of each thing that does not fit
        record NotOurs(List<String> reasonKeys) implements Verdict {
            public NotOurs {
                reasonKeys = List.copyOf(reasonKeys);
            }
        }
    }
}
