package id.lontar.form.op;

import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal1770.L8;

import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.LossRows;
import id.lontar.money.Rupiah;
import id.lontar.rules.LossYears;

import java.util.List;
import java.util.stream.Stream;

/// The worksheet of losses (V10).
final class LossChecks {
    private LossChecks() {}

    static final List<Check> ALL =
            List.of(
                    (a, today) -> LossRows.find(a),
                    (a, today) ->
                            a.known(L8).filter(Rupiah::isPositive).isPresent()
                                    ? Attached.missing(
                                            a,
                                            "LOSSES",
                                            at(LossYears.WORKSHEET),
                                            "finding.loss.file")
                                    : Stream.empty());
}
