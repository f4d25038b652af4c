package id.lontar.exchange.paper;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.Need;
import id.lontar.form.layout.Entry;
import id.lontar.form.layout.Laid.LaidColumn;
import id.lontar.form.layout.Said;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Source;
import id.lontar.rules.Table;
import id.lontar.words.Words;

import java.util.Optional;

/// What a return says, as text for paper. Unanswered is never zero.
///
/// @param blank what stands for a figure or a required answer that is not there
record ReturnText(Words words, Form form, Assessment assessment, String blank) {
    /// What is not there is left blank.
    ReturnText(Words words, Form form, Assessment assessment) {
        this(words, form, assessment, "");
    }

    private Said said() {
        return new Said(words, form, assessment);
    }

    String label(Source<?> source) {
        return words.say(form.label(source.id()));
    }

    boolean hasLabel(Source<?> source) {
        return words.find(form.label(source.id())).isPresent();
    }

    Optional<String> find(String key) {
        return words.find(key).map(each -> words.say(key));
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String money(Line<Rupiah> line) {
        return assessment.known(line).map(Rupiah::toString).orElse("");
    }

    String value(Line<?> line) {
        return assessment.value(line).known().map(each -> said().of(line, each)).orElse("");
    }

    String answer(Element.Field field) {
        var said = said().answer(field);
        return said.isEmpty() && field.need() == Need.REQUIRED ? blank : said;
    }

    /// What stands in brackets behind a label: a question's answer, or a line.
    Optional<String> beside(Entry entry) {
        return Optional.ofNullable(assessment.answers().values().get(entry.beside()))
                .or(() -> known(entry.beside()))
                .map(Object::toString)
                .filter(each -> !each.isEmpty());
    }

    private Optional<Object> known(String line) {
        return assessment.lines().stream()
                .filter(each -> each.id().equals(line))
                .findFirst()
                .flatMap(assessment::known);
    }

    String cell(Table table, LaidColumn column, Row row) {
        return said().cell(table, column, row);
    }

    String said(Object value) {
        return said().of(value);
    }

    String title(String titleOrKey) {
        return said().title(titleOrKey);
    }

    /// The text of a code alone.
    Optional<String> listed(String list, String code) {
        return said().listed(list, code);
    }
}
