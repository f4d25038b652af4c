package id.lontar.filing;

import id.lontar.filing.sheet.SheetFiles;
import id.lontar.form.Forms;
import id.lontar.rules.Law;

import java.time.Clock;
import java.util.Optional;

/// All that a door (window, command line, batch) works with once the store is open. Built once, in
/// `Lontar`.
public record Workbench(
        Law law,
        Forms forms,
        Cabinet cabinet,
        Keys keys,
        Journey journey,
        TaxOffice office,
        Papers papers,
        Checks checks,
        Optional<Practice> practice,
        Clock clock) {
    public record Papers(
            Paper paper,
            ReturnFiles files,
            Sealer sealer,
            PdfPages pages,
            PortalFiles portal,
            CardPaper cards,
            EvidenceFiles evidence,
            SeasonPapers season,
            SheetFiles sheets) {}

    public record Checks(
            QrEyes eyes,
            Camera camera,
            TokenCheck tokens,
            ReceiptCheck receipts,
            MailEyes mails,
            MailboxWatch mailbox) {}
}
