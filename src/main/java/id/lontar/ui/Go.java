package id.lontar.ui;

import java.util.Optional;

/// Where a person can go. Screens name the place; only the frame knows which screen draws it.
public sealed interface Go {
    record Home() implements Go {}

    record People(Optional<String> personId) implements Go {}

    /// The account of a person at the gateway.
    record Account(String personId) implements Go {}

    record NewReturn(Optional<String> personId) implements Go {}

    /// @param field question or table to put the focus on, when there is one
    record Wizard(String filingId, Optional<String> page, Optional<String> field) implements Go {
        public Wizard(String filingId) {
            this(filingId, Optional.empty(), Optional.empty());
        }
    }

    record SealAndSign(String filingId) implements Go {}

    record CodeDesk(Optional<String> filingId) implements Go {}

    record ReceiptOf(String filingId) implements Go {}

    record CarryOver(String filingId) implements Go {}

    record Archive() implements Go {}

    /// Every client's return of a season.
    record Board() implements Go {}

    record Settings() implements Go {}

    record Help(Optional<String> topic) implements Go {}

    /// Whether this computer is ready.
    record Checkup() implements Go {}
}
