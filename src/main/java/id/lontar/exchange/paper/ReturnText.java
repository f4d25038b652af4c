package id.lontar.exchange.paper;

import id.lontar.form.Form;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Source;
import id.lontar.words.Words;

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
