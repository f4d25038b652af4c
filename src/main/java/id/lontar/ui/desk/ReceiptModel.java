package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.ReceiptCheck;
import id.lontar.filing.Workbench;
import id.lontar.work.Job;

import java.util.Optional;
import java.util.UUID;

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

    /// A correction starts from what was filed, with its attachments. There is one next revision
    /// only: asked twice, the draft that is there already is given.
    Filing correction() {
        var old = filing().taxReturn();
        return bench.cabinet().filings().stream()
                .filter(each -> each.personId().equals(filing().personId()))
                .filter(each -> each.taxReturn().form() == old.form())
                .filter(each -> each.taxReturn().year().equals(old.year()))
                .filter(each -> each.taxReturn().revision() == old.revision() + 1)
                .findFirst()
                .orElseGet(this::begin);
    }

    private Filing begin() {
        var next = bench.journey().newVersion(filing(), UUID.randomUUID().toString());
        for (var name : bench.cabinet().keptNames(filing().id()))
            if (name.startsWith(Attachments.FOLDER))
                bench.cabinet()
                        .kept(filing().id(), name)
                        .ifPresent(content -> bench.cabinet().keep(next.id(), name, content));
        return next;
    }
}
