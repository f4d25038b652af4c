package id.lontar.ui.desk;

import id.lontar.filing.BeginAgain;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.ReceiptCheck;
import id.lontar.filing.Workbench;
import id.lontar.work.Job;

import java.util.Optional;

/// A return that is done, and the proof of it.
final class ReceiptModel {
    static final String PDF = "receipt.pdf";

    private final Workbench bench;
    private final ReturnAtHand atHand;

    ReceiptModel(Workbench bench, String filingId) {
        this.bench = bench;
        this.atHand = ReturnAtHand.of(bench, filingId);
    }

    ReturnAtHand atHand() {
        return atHand;
    }

    Filing filing() {
        return atHand.filing();
    }

    /// Fingerprint of the one that goes on, when this is a copy of it.
    Optional<String> sameAs() {
        return bench.cabinet().journal(filing().id()).stream()
                .filter(each -> each.event().equals("SAME_AS"))
                .map(JournalEntry::detail)
                .findFirst();
    }

    Optional<byte[]> pdf() {
        if (filing().state() == FilingState.FILED_AT_PORTAL)
            return filing().portalReceipt()
                    .flatMap(Filing.PortalReceipt::file)
                    .flatMap(file -> bench.cabinet().kept(filing().id(), file));
        return bench.cabinet().kept(filing().id(), PDF);
    }

    /// Checks the stored file anew: signature, fingerprint, number, amount.
    Job<ReceiptCheck.Verdict> check(byte[] pdf) {
        return progress -> bench.checks().receipts().check(pdf, filing().counted().orElseThrow());
    }

    boolean practice() {
        return bench.office().gateway().practice();
    }

    boolean byAuthority() {
        return bench.office().gateway().authority();
    }

    /// A draft to go on with: a correction of what was filed, or a new start of what was closed.
    Job<Filing> again() {
        return progress -> new BeginAgain(bench).from(filing());
    }
}
