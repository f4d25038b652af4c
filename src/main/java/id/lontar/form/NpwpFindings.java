package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.Npwp;

import java.util.function.Predicate;
import java.util.stream.Stream;

/// What is said of a taxpayer number as it was typed, the taxpayer's own or somebody else's. A
/// number left blank is another check's matter.
public final class NpwpFindings {
    private NpwpFindings() {}

    /// Whether a number, as it was typed, is the taxpayer's own.
    public static Predicate<String> own(Assessment a) {
        var own = a.answers().get(Taxpayer.NPWP).flatMap(Npwp::parse);
        return typed -> own.isPresent() && Npwp.parse(typed).equals(own);
    }

    public static Stream<Finding> of(Assessment a, Question<String> question) {
        return of(at(question), a.answers().get(question).orElse(""));
    }

    public static Stream<Finding> of(Table table, Row row, Column<String> column) {
        return of(at(table, row, column), row.text(column));
    }

    /// Of a number that may as well be one of another country, which has a shape of its own.
    public static Stream<Finding> orForeign(Table table, Row row, Column<String> column) {
        return Npwp.parse(row.text(column)).isPresent() ? of(table, row, column) : Stream.empty();
    }

    private static Stream<Finding> of(Place place, String typed) {
        if (typed.isBlank()) return Stream.empty();
        var npwp = Npwp.parse(typed);
        if (npwp.isEmpty()) return Stream.of(Finding.error(place, "finding.npwp.digits"));
        if (npwp.get().digits().chars().distinct().count() == 1)
            return Stream.of(Finding.error(place, "finding.npwp.repeated"));
        return npwp.get().looksMistyped()
                ? Stream.of(Finding.warning(place, "finding.npwp.checkDigit"))
                : Stream.empty();
    }
}
