package id.lontar.exchange.paper;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.layout.Laid.LaidColumn;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Source;
import id.lontar.rules.Table;
import id.lontar.tax.Npwp;
import id.lontar.tax.ReturnStatus;
import id.lontar.words.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a return says, as text for paper. Unanswered is left blank, never zero.
record ReturnText(Words words, Form form, Assessment assessment) {
    private static final Pattern OPTION = Pattern.compile("[A-Z0-9_]+");
    private static final Pattern WORD = Pattern.compile("[A-Z_]{2,}\\d*");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu");

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
        return assessment.value(line).known().map(this::said).orElse("");
    }

    /// An answer as it is read; numbers of taxpayers in groups, codes with their meaning.
    String answer(Element.Field field) {
        var id = field.question().id();
        var value = assessment.answers().values().get(id);
        return id.endsWith("pwp") && value instanceof String digits
                ? Npwp.parse(digits).map(Npwp::grouped).orElse(digits)
                : option(id, value, field.codes().orElse(""));
    }

    String cell(Table table, LaidColumn column, Row row) {
        if (row.cells().isEmpty()) return "";
        var value = column.value().apply(row).orElse(null);
        return value instanceof LocalDate day
                ? SHORT.format(day)
                : option(table.id() + "." + column.id(), value, column.codes());
    }

    /// One of a few answers in the words of the form, an entry of a code list by its name.
    private String option(String id, @Nullable Object value, String codes) {
        if (!(value instanceof String text)) return value == null ? "" : said(value);
        if (!codes.isEmpty()) return coded(codes, text);
        var option = form.label(id + "." + text);
        return OPTION.matcher(text).matches() && words.find(option).isPresent()
                ? words.say(option)
                : text;
    }

    String said(Object value) {
        return switch (value) {
            case LocalDate date -> words.date(date);
            case Boolean yes -> words.say(yes ? "ui.yes" : "ui.no");
            case ReturnStatus status -> words.say("status." + status);
            default -> value.toString();
        };
    }

    String title(String titleOrKey) {
        return words.find(titleOrKey).isPresent() ? words.say(titleOrKey) : titleOrKey;
    }

    /// A code with its text, the code alone when it is not listed. A code that is a word of ours
    /// is left out.
    String coded(String list, String code) {
        return listed(list, code)
                .map(each -> WORD.matcher(code).matches() ? each : code + " " + each)
                .orElse(code);
    }

    /// The text of a code alone.
    Optional<String> listed(String list, String code) {
        return assessment.law().codes(list, assessment.year()).stream()
                .filter(each -> each.code().equals(code))
                .map(this::label)
                .findFirst();
    }

    private String label(Law.Code code) {
        return code.labels()
                .getOrDefault(words.locale().getLanguage(), code.labels().getOrDefault("id", ""));
    }
}
