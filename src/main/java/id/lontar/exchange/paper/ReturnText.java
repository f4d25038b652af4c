package id.lontar.exchange.paper;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Source;
import id.lontar.tax.Npwp;
import id.lontar.tax.ReturnStatus;
import id.lontar.words.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/// What a return says, as text for paper. Unanswered is left blank, never zero.
record ReturnText(Words words, Form form, Assessment assessment) {
    String label(Source<?> source) {
        return words.say(form.label(source.id()));
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String money(Line<Rupiah> line) {
        return assessment.known(line).map(Rupiah::toString).orElse("");
    }

    String value(Line<?> line) {
        return assessment.value(line).known().map(this::said).orElse("");
    }

    /// An answer as it is read; numbers of taxpayers in groups, codes with their meaning.
    String answer(Element.Field field) {
        var value = assessment.answers().values().get(field.question().id());
        return field.question().id().endsWith("pwp") && value instanceof String digits
                ? Npwp.parse(digits).map(Npwp::grouped).orElse(digits)
                : cell(value, field.codes());
    }

    String cell(@Nullable Object value, Optional<String> codes) {
        if (value == null) return "";
        return value instanceof String code && codes.isPresent()
                ? code + " " + coded(codes.get(), code)
                : said(value);
    }

    String said(Object value) {
        return switch (value) {
            case LocalDate date -> words.date(date);
            case Boolean yes -> words.say(yes ? "ui.yes" : "ui.no");
            case ReturnStatus status -> words.say("status." + status);
            default -> value.toString();
        };
    }

    /// What a column of amounts comes to, when the form has that table.
    Optional<Rupiah> total(String table, String column) {
        return sum(table, column, row -> true);
    }

    /// The same of the rows of one year alone.
    Optional<Rupiah> total(String table, String column, int year) {
        return sum(table, column, row -> Integer.valueOf(year).equals(row.cells().get("year")));
    }

    private Optional<Rupiah> sum(String table, String column, Predicate<Row> counted) {
        return form.tables()
                .filter(each -> each.id().equals(table) && each.column(column).isPresent())
                .findFirst()
                .map(
                        each ->
                                Rupiah.sum(
                                        assessment.answers().rows(each).stream()
                                                .filter(counted)
                                                .map(row -> row.cells().get(column))
                                                .filter(Rupiah.class::isInstance)
                                                .map(Rupiah.class::cast)
                                                .toList()));
    }

    String text(Question<String> question) {
        return assessment.answers().get(question).orElse("");
    }

    String text(Row row, Column<String> column) {
        return row.text(column);
    }

    String money(Row row, Column<Rupiah> column) {
        return row.get(column).map(Rupiah::toString).orElse("");
    }

    String year(Row row, Column<Integer> column) {
        return row.get(column).map(each -> Integer.toString(each)).orElse("");
    }

    /// The printed text of a code of the law's lists, the code itself when it is not listed.
    String coded(String list, String code) {
        return assessment.law().codes(list, assessment.year()).stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.labels().getOrDefault("id", code))
                .findFirst()
                .orElse(code);
    }
}
