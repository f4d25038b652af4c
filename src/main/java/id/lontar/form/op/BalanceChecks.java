package id.lontar.form.op;

import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal.OVERPAID_REQUEST;
import static id.lontar.rules.op.Personal.OWN_INSTALMENT;
import static id.lontar.rules.op.PhMt.SPOUSE_NET;

import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.Places;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;

import java.util.List;
import java.util.stream.Stream;

/// The result and the PH/MT worksheet (V06).
record BalanceChecks(OnForm form) {
    List<Check> all() {
        return List.of(
                (a, today) -> request(a),
                (a, today) -> worksheet(a),
                (a, today) -> ownInstalment(a));
    }

    /// The form asks for a choice when overpaid; otherwise line 17 stays empty.
    private Stream<Finding> request(Assessment a) {
        var request = a.answers().get(OVERPAID_REQUEST).filter(text -> !text.isBlank());
        if (request.isEmpty()) return Stream.empty();
        if (form.ending().isNotOverpaid(a))
            return Stream.of(
                    Finding.error(at(OVERPAID_REQUEST), "finding.overpaid.notNeeded")
                            .repairedBy(
                                    answers -> answers.without(OVERPAID_REQUEST), "repair.clear"));
        return Places.listed(a, "overpaid-requests", request.get())
                ? Stream.empty()
                : Stream.of(Finding.error(at(OVERPAID_REQUEST), "finding.status.unknown"));
    }

    private static Stream<Finding> worksheet(Assessment a) {
        return Form1770S.splitsTax(a)
                ? Attached.missing(a, "PHMT", at(SPOUSE_NET), "finding.phmt.file")
                : Stream.empty();
    }

    private static Stream<Finding> ownInstalment(Assessment a) {
        return a
                .answers()
                .get(OWN_INSTALMENT)
                .filter(Rupiah::isNegative)
                .map(own -> Finding.error(at(OWN_INSTALMENT), "finding.negative"))
                .stream();
    }
}
