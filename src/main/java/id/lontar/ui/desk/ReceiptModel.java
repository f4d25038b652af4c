package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.ReceiptCheck;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.rules.op.Personal1770S;
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

    Optional<byte[]> pdf() {
        if (filing().state() == FilingState.FILED_AT_PORTAL)
            return filing().portalReceipt()
                    .flatMap(Filing.PortalReceipt::file)
                    .flatMap(file -> bench.cabinet().kept(filing().id(), file));
        return bench.cabinet().kept(filing().id(), PDF);
    }

    /// Checks the stored file anew: signature, fingerprint, number, amount.
    Job<ReceiptCheck.Verdict> check(byte[] pdf) {
        return progress -> bench.checks().receipts().check(pdf, filing().sealed().orElseThrow());
    }

    boolean practice() {
        return bench.office().gateway().practice();
    }

    boolean byAuthority() {
        return bench.office().gateway().authority();
    }

    /// A correction starts from what was filed. There is one next revision only: asked twice, the
    /// draft that is there already is given.
    Filing correction() {
        var old = filing().taxReturn();
        var next = new TaxReturn(old.form(), old.year(), old.revision() + 1, old.answers());
        var known =
                bench.cabinet().filings().stream()
                        .filter(each -> each.personId().equals(filing().personId()))
                        .filter(each -> each.taxReturn().form() == next.form())
                        .filter(each -> each.taxReturn().year().equals(next.year()))
                        .filter(each -> each.taxReturn().revision() == next.revision())
                        .findFirst();
        return known.orElseGet(() -> begin(next));
    }

    private Filing begin(TaxReturn next) {
        var id = UUID.randomUUID().toString();
        var draft = Filing.draft(id, filing().personId(), next, bench.clock().instant());
        bench.cabinet().save(draft);
        for (var row : next.answers().rows(Personal1770S.FILES)) {
            var name = "attachments/" + row.text(Personal1770S.FILE_NAME);
            bench.cabinet()
                    .kept(filing().id(), name)
                    .ifPresent(content -> bench.cabinet().keep(id, name, content));
        }
        return draft;
    }
}
