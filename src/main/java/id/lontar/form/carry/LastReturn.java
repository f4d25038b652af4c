package id.lontar.form.carry;

import id.lontar.form.Closing;
import id.lontar.form.Form;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.tax.TaxYear;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The return of an earlier year that another begins from. What stood behind a closed gate did not
/// count in it and is not taken along.
///
/// @param finished whether nothing is left that would keep it from being sealed: only then is it a
///     fact what the return comes to
public record LastReturn(Form form, Assessment assessment, boolean finished) {
    public LastReturn {
        assessment = assessment.after(Closing.counting(form, assessment));
    }

    public static LastReturn of(Form form, Assessment assessment, LocalDate today) {
        return new LastReturn(
                form,
                assessment,
                form.findings(assessment, today).stream()
                        .noneMatch(each -> each.severity().blocksSealing()));
    }

    public TaxYear year() {
        return assessment.year();
    }

    /// The start of its book year.
    LocalDate firstDay() {
        return BookYear.of(assessment).first();
    }

    /// The end of its book year, which opens the next one.
    LocalDate lastDay() {
        return BookYear.of(assessment).last();
    }

    public Answers answers() {
        return assessment.answers();
    }

    /// Forms of different generations call other things by the same name, so a table is known by
    /// its columns too.
    boolean asks(Table table) {
        return form.tables().anyMatch(table::equals);
    }

    List<Row> rows(Table table) {
        return asks(table) ? answers().rows(table) : List.of();
    }

    <T> Optional<T> answer(Question<T> question) {
        return form.questions().anyMatch(question::equals)
                ? answers().get(question)
                : Optional.empty();
    }

    /// The amount of a line, by its id.
    public Optional<Rupiah> amount(String line) {
        return assessment.lines().stream()
                .filter(each -> each.id().equals(line))
                .findFirst()
                .flatMap(assessment::known)
                .filter(Rupiah.class::isInstance)
                .map(Rupiah.class::cast);
    }
}
