package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Journey.Step;
import id.lontar.filing.LastYears;
import id.lontar.filing.NotNow;
import id.lontar.filing.SigningKey;
import id.lontar.filing.Workbench;
import id.lontar.form.Finding;
import id.lontar.form.carry.LastYear;
import id.lontar.words.Words;
import id.lontar.work.Job;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// The review page's state: what is in the way of sealing, and the way from draft to upload.
final class SealModel {
    /// What came of trying to seal.
    sealed interface Sealing {
        record Sealed(Filing filing) implements Sealing {}

        /// The key did not open; nothing was signed.
        record KeyRefused(SigningKey.Opening opening) implements Sealing {}

        /// The return changed meanwhile and is not complete.
        record Incomplete() implements Sealing {}
    }

    private final Workbench bench;
    private ReturnAtHand atHand;

    SealModel(Workbench bench, String filingId) {
        this.bench = bench;
        this.atHand = ReturnAtHand.of(bench, filingId);
    }

    ReturnAtHand atHand() {
        return atHand;
    }

    Filing filing() {
        return atHand.filing();
    }

    void moved(Filing filing) {
        atHand = ReturnAtHand.of(bench, filing);
    }

    List<Finding> blocking() {
        return findings().stream().filter(each -> each.severity().blocksSealing()).toList();
    }

    List<Finding> warnings() {
        return of(Finding.Severity.WARNING);
    }

    List<Finding> notes() {
        return of(Finding.Severity.NOTE);
    }

    private List<Finding> of(Finding.Severity severity) {
        return findings().stream().filter(each -> each.severity() == severity).toList();
    }

    /// What is to be put right or looked at on a page of the wizard.
    List<Finding> on(String pageId) {
        return findings().stream().filter(each -> pageOf(each).equals(pageId)).toList();
    }

    /// The wizard page where a finding is put right.
    String pageOf(Finding finding) {
        return atHand.form().pageOf(finding.place()).map(page -> page.id()).orElse("result");
    }

    boolean sealed() {
        return filing().state() == FilingState.SEALED;
    }

    /// Whether it can still be sealed or sent from here.
    boolean open() {
        return filing().state().isEditable();
    }

    /// Whether the gateway has it, or may have it, and it can still be confirmed there.
    boolean waits() {
        return switch (filing().state()) {
            case UPLOAD_UNKNOWN, AWAITING_VERIFICATION, VERIFICATION_UNKNOWN -> true;
            default -> false;
        };
    }

    List<KeyCard> keys() {
        var now = bench.clock().instant();
        return bench.keys().all().stream().map(key -> new KeyCard(key, now)).toList();
    }

    /// Opens the key, signs, closes it, and wipes the passphrase whatever happens.
    Job<Sealing> seal(SigningKey key, char[] passphrase) {
        var subject = atHand;
        return progress -> {
            try {
                progress.at(0, 3, "desk.busy.check");
                if (!blocking(subject).isEmpty()) return new Sealing.Incomplete();
                var attachments = new Attachments(bench.cabinet()).all(subject.filing());
                var pdf = print(subject);
                progress.at(1, 3, "desk.busy.sign");
                return switch (key.open(passphrase)) {
                    case SigningKey.Opening.Opened(var signer) -> {
                        try (signer) {
                            yield new Sealing.Sealed(
                                    bench.journey()
                                            .seal(
                                                    subject.filing(),
                                                    subject.form(),
                                                    subject.assessment(),
                                                    signer,
                                                    pdf,
                                                    attachments));
                        }
                    }
                    case SigningKey.Opening refused -> new Sealing.KeyRefused(refused);
                };
            } catch (NotNow refused) {
                return new Sealing.Incomplete();
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        };
    }

    Job<Step> send() {
        var sealed = filing();
        return progress -> {
            progress.at(2, 3, "desk.busy.send");
            return bench.journey().send(sealed);
        };
    }

    /// Back to the draft: an edit after sealing makes a new seal.
    void reopen() {
        moved(bench.journey().reopen(filing()));
    }

    Job<byte[]> paper() {
        var subject = atHand;
        return progress -> print(subject);
    }

    private byte[] print(ReturnAtHand subject) {
        var fingerprint = subject.filing().sealed().map(each -> each.fingerprint()).orElse("");
        return bench.papers()
                .paper()
                .print(
                        subject.filing().taxReturn(),
                        subject.form(),
                        subject.assessment(),
                        fingerprint,
                        new LastYears(bench).last(subject.filing().id()).map(LastYear::new));
    }

    private List<Finding> findings() {
        return findings(atHand);
    }

    private List<Finding> findings(ReturnAtHand subject) {
        var today = LocalDate.ofInstant(bench.clock().instant(), Words.WIB);
        return subject.form().findings(subject.assessment(), today);
    }

    private List<Finding> blocking(ReturnAtHand subject) {
        return findings(subject).stream().filter(each -> each.severity().blocksSealing()).toList();
    }
}
