package id.lontar.form.op;

import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal1770.L8;

import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.LossRows;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.LossYears;
import id.lontar.rules.op.Books;

import java.util.List;
import java.util.stream.Stream;

/// The worksheet of losses (V10).
final class LossChecks {
    private LossChecks() {}

    static final List<Check> ALL =
            List.of(
                    (a, today) -> LossRows.find(a),
                    (a, today) -> withoutBooks(a),
                    (a, today) ->
                            a.known(L8).filter(Rupiah::isPositive).isPresent()
                                    ? Attached.missing(
                                            a,
                                            "LOSSES",
                                            at(LossYears.WORKSHEET),
                                            "finding.loss.file")
                                    : Stream.empty());

    /// A loss comes from books, and is set against what books show (UU PPh Pasal 6 ayat (2)).
    private static Stream<Finding> withoutBooks(Assessment a) {
        var used = a.known(L8).filter(Rupiah::isPositive);
        var records = a.answers().get(Books.METHOD).filter(Books.KEEPS_RECORDS::equals).isPresent();
        return records && used.isPresent()
                ? Stream.of(
                        Finding.warning(
                                at(LossYears.WORKSHEET), "finding.loss.withoutBooks", used.get()))
                : Stream.empty();
    }
}
