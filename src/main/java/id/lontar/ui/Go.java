package id.lontar.ui;

import id.lontar.filing.Lane;
import id.lontar.tax.TaxYear;

import java.nio.file.Path;
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

    /// Handing on: what came, the cards, and of one return its steps.
    ///
    /// @param file that was dropped elsewhere
    record Handoff(Optional<String> filingId, Optional<Path> file) implements Go {
        public Handoff(Optional<String> filingId) {
            this(filingId, Optional.empty());
        }
    }

    record SealAndSign(String filingId) implements Go {}

    record CodeDesk(Optional<String> filingId) implements Go {}

    record ReceiptOf(String filingId) implements Go {}

    record CarryOver(String filingId) implements Go {}

    record Archive() implements Go {}

    /// Every client's return of a season.
    ///
    /// @param lane the only one to look at, when there is one
    record Board(Optional<TaxYear> year, Optional<Lane> lane) implements Go {
        public Board() {
            this(Optional.empty(), Optional.empty());
        }
    }

    /// How a season goes, by day, and what holds it up.
    record Cockpit(Optional<TaxYear> year) implements Go {}

    record Settings() implements Go {}

    record Help(Optional<String> topic) implements Go {}

    /// Whether this computer is ready.
    record Checkup() implements Go {}
}
