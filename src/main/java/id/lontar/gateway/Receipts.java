package id.lontar.gateway;

import id.lontar.filing.Receipt;
import id.lontar.filing.Standing.State;
import id.lontar.tax.Npwp;

import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.function.Function;

/// Prints a receipt once and gives the same bytes for ever. What a gateway that died between the
/// release and the print left undone is done when it is next asked for, and by [#catchUp].
final class Receipts {
    private final Jdbi db;
    private final Submissions submissions;
    private final Function<Receipt, byte[]> printer;
    private final String gatewayName;
    private final ReceiptMail mail;
    private final Steps steps;

    /// @param mail tells the owner that it is there
    record Terms(String gatewayName, ReceiptMail mail, Steps steps) {}

    Receipts(Jdbi db, Submissions submissions, Function<Receipt, byte[]> printer, Terms terms) {
        this.db = db;
        this.submissions = submissions;
        this.printer = printer;
        this.gatewayName = terms.gatewayName();
        this.mail = terms.mail();
        this.steps = terms.steps();
    }

    /// Prints what was confirmed before a moment and never printed.
    void catchUp(Instant before) {
        db.withHandle(handle -> submissions.withoutReceipt(handle, before)).forEach(this::complete);
    }

    /// VERIFIED to ACCEPTED. Of two at once, the first print stays.
    void complete(Submission submission) {
        if (submission.state() != State.VERIFIED) return;
        var pdf = printer.apply(receipt(submission));
        steps.passed("receipt.printed");
        Turn.use(
                db,
                submission.matter().npwp().digits(),
                handle -> {
                    handle.execute(
                            "insert into receipt (submission_id, pdf) values (?, ?)"
                                    + " on conflict (submission_id) do nothing",
                            submission.id(),
                            pdf);
                    steps.passed("receipt.storing");
                    if (submissions.move(handle, submission.id(), State.VERIFIED, State.ACCEPTED))
                        mail.queue(handle, submission);
                });
        mail.ring();
        steps.passed("receipt.stored");
    }

    byte[] pdf(String npwp, String submissionId) {
        var submission =
                db.withHandle(handle -> submissions.find(handle, npwp, submissionId))
                        .orElseThrow(() -> Refusal.of(404, "SUBMISSION_UNKNOWN"));
        if (!submission.isReleased()) throw Refusal.of(409, "NOT_CONFIRMED_YET").then("ENTER_CODE");
        complete(submission);
        return db.withHandle(
                handle ->
                        handle.select(
                                        "select pdf from receipt where submission_id = ?",
                                        submissionId)
                                .mapTo(byte[].class)
                                .one());
    }

    private Receipt receipt(Submission submission) {
        var matter = submission.matter();
        var filed = submission.filed().orElseThrow();
        var provisional = submission.provisional();
        var name = name(submission.owner());
        var actor =
                submission
                        .actor()
                        .map(
                                each ->
                                        new Receipt.Actor(
                                                new Npwp(each.npwp()),
                                                name(each.npwp()),
                                                each.mandateId()));
        return new Receipt(
                filed.ntte(),
                provisional.ttsNo(),
                submission.id(),
                name,
                matter.npwp(),
                matter.form(),
                matter.period(),
                matter.revision(),
                matter.status(),
                matter.amount(),
                filed.filedAt(),
                filed.verifiedAt(),
                filed.verifiedBy(),
                submission.sptDigest(),
                provisional.gatewayId(),
                gatewayName,
                actor);
    }

    private String name(String npwp) {
        return db.withHandle(handle -> Accounts.stored(handle, npwp)).name();
    }
}
