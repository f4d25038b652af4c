package id.lontar.form.coretax;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.errorIf;
import static id.lontar.form.coretax.Found.open;
import static id.lontar.form.coretax.Found.unlisted;
import static id.lontar.rules.coretax.Induk.*;
import static id.lontar.rules.op.Personal.OVERPAID_REQUEST;

import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.NpwpFindings;
import id.lontar.form.RefundAccount;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.coretax.Gates;
import id.lontar.rules.coretax.Instalments;

import java.util.List;
import java.util.stream.Stream;

/// The balance, what is asked for, and who signs (V06, V13).
final class ResultChecks {
    private ResultChecks() {}

    static final List<Check> ALL =
            List.of(
                    (a, today) -> request(a),
                    (a, today) -> deferred(a),
                    (a, today) -> mandate(a),
                    RefundAccount.check(FormCtOp.ENDING, BANK_HOLDER),
                    (a, today) ->
                            Stream.of(
                                            Instalments.NEXT_LOSS,
                                            Instalments.ZAKAT,
                                            Instalments.REDUCTIONS,
                                            Instalments.CREDITS,
                                            REFUNDABLE_TURNOVER_TAX)
                                    .flatMap(question -> notNegative(a, question)));

    private static Stream<Finding> request(Assessment a) {
        var request = a.answers().get(OVERPAID_REQUEST).filter(text -> !text.isBlank());
        if (request.isEmpty()) return Stream.empty();
        return FormCtOp.ENDING.isNotOverpaid(a)
                ? Stream.of(
                        Finding.error(at(OVERPAID_REQUEST), "finding.overpaid.notNeeded")
                                .repairedBy(
                                        answers -> answers.without(OVERPAID_REQUEST),
                                        "repair.clear"))
                : unlisted(a, OVERPAID_REQUEST, "overpaid-requests");
    }

    private static Stream<Finding> deferred(Assessment a) {
        if (!open(a, OPEN_11B) || !open(a, Gates.ASK_11B)) return Stream.empty();
        var owed = a.known(L11A).orElse(Rupiah.ZERO);
        var deferred = a.answers().get(DEFERRED).orElse(Rupiah.ZERO);
        return Stream.of(
                        notNegative(a, DEFERRED),
                        errorIf(
                                deferred.compareTo(owed) > 0,
                                at(DEFERRED),
                                "finding.deferred",
                                owed),
                        Attached.missing(a, "DECISION", at(DEFERRED), "finding.deferred.decision"))
                .flatMap(each -> each);
    }

    /// Whoever signs for the taxpayer shows that they may, and are somebody else.
    private static Stream<Finding> mandate(Assessment a) {
        if (!EndPages.proxy(a)) return Stream.empty();
        return Stream.concat(
                Attached.missing(a, "MANDATE", at(SIGNER), "finding.mandate"),
                errorIf(
                        a.answers().get(SIGNER_NPWP).filter(NpwpFindings.own(a)).isPresent(),
                        at(SIGNER_NPWP),
                        "finding.own.proxy"));
    }
}
