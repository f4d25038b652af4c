package id.lontar.form.layout;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.layout.Laid.LaidColumn;
import id.lontar.rules.Assessment;
import id.lontar.rules.Code;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.tax.Npwp;
import id.lontar.tax.ReturnStatus;
import id.lontar.words.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a return says, as people read it. Unanswered is blank, never zero.
public record Said(Words words, Form form, Assessment assessment) {
    private static final Pattern OPTION = Pattern.compile("[A-Z0-9_]+");
    private static final Pattern WORD = Pattern.compile("[A-Z_]{2,}\\d*");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /// A title, or what the message it names says.
    public String title(String titleOrKey) {
        return words.find(titleOrKey).isPresent() ? words.say(titleOrKey) : titleOrKey;
    }

    public String label(String id) {
        return words.say(form.label(id));
    }

    /// An answer; numbers of taxpayers in groups, codes with their meaning.
    public String answer(Element.Field field) {
        var id = field.question().id();
        var value = assessment.answers().values().get(id);
        return id.endsWith("pwp") && value instanceof String digits
                ? Npwp.parse(digits).map(Npwp::grouped).orElse(digits)
                : option(id, value, field.codes().orElse(""));
    }

    public String cell(Table table, LaidColumn column, Row row) {
        if (row.cells().isEmpty()) return "";
        var value = column.value().apply(row).orElse(null);
        return value instanceof LocalDate day
                ? SHORT.format(day)
                : option(table.id() + "." + column.id(), value, column.codes());
    }

    /// One of a few answers in the words of the form, an entry of a code list by its name.
    private String option(String id, @Nullable Object value, String codes) {
        if (!(value instanceof String text)) return value == null ? "" : of(value);
        if (!codes.isEmpty()) return coded(codes, text);
        var option = form.label(id + "." + text);
        return OPTION.matcher(text).matches() && words.find(option).isPresent()
                ? words.say(option)
                : text;
    }

    public String of(Object value) {
        return switch (value) {
            case LocalDate date -> words.date(date);
            case Boolean yes -> words.say(yes ? "ui.yes" : "ui.no");
            case ReturnStatus status -> words.say("status." + status);
            default -> value.toString();
        };
    }

    /// A code with its text, the code alone when it is not listed. A code that is a word of ours
    /// is left out.
    public String coded(String list, String code) {
        return listed(list, code).map(each -> isWord(code) ? each : code + " " + each).orElse(code);
    }

    /// Whether a code is a word of this program, which no form prints.
    static boolean isWord(String code) {
        return WORD.matcher(code).matches();
    }

    /// The text of a code alone.
    public Optional<String> listed(String list, String code) {
        return assessment.law().code(list, code, assessment.year()).map(this::text);
    }

    private String text(Code code) {
        return code.labels()
                .getOrDefault(words.locale().getLanguage(), code.labels().getOrDefault("id", ""));
    }
}
