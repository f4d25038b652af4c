package id.lontar.form.layout;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.layout.Laid.LaidColumn;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Code;
import id.lontar.rules.Gated;
import id.lontar.rules.Line;
import id.lontar.rules.Listed;
import id.lontar.rules.Optionally;
import id.lontar.rules.Parameter;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Source;
import id.lontar.rules.Table;
import id.lontar.tax.Npwp;
import id.lontar.tax.ReturnStatus;
import id.lontar.words.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a return says, as people read it. Unanswered is blank, never zero.
public record Said(Words words, Form form, Assessment assessment) {
    private static final Pattern OPTION = Pattern.compile("[A-Z0-9_]+");
    private static final Pattern WORD = Pattern.compile("[A-Z_]{2,}\\d*");
    private static final Pattern FIGURE = Pattern.compile("[0-9.,]+");
    private static final Set<String> NUMBERS = Set.of("npwp", "nik", "number");
    private static final int MOST_ROWS = 30;
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
        return answer(field, assessment.answers().values().get(field.question().id()));
    }

    private String answer(Element.Field field, @Nullable Object value) {
        var id = field.question().id();
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

    /// What a rule read or made: an amount with `Rp` before it, an answer as its field says it.
    public String value(Source<?> source, Object value) {
        return switch (source) {
            case Parameter<?> figure -> figure.said(words, assessment.law(), assessment.year());
            case Gated<?> gated -> value(gated.source(), value);
            case Optionally<?> open -> value(open.question(), value);
            case Question<?> question ->
                    form.fieldOf(question)
                            .filter(field -> value instanceof String)
                            .map(field -> answer(field, value))
                            .orElseGet(() -> amount(value));
            case Listed list -> value(list.table(), value);
            case Table table -> words.say("said.rows", ((List<?>) value).size());
            case Line<?> line -> value instanceof Rupiah ? amount(value) : of(line, value);
        };
    }

    /// What the rows of a list say, each in one sentence; empty for what is no list.
    public List<String> rows(Source<?> source) {
        return switch (source) {
            case Gated<?> gated -> rows(gated.source());
            case Listed list -> rows(list.table());
            case Table table -> rows(table, assessment.answers().rows(table));
            default -> List.of();
        };
    }

    private List<String> rows(Table table, List<Row> rows) {
        var told =
                rows.stream()
                        .limit(MOST_ROWS)
                        .map(row -> row(table, row))
                        .filter(each -> !each.isEmpty());
        var more =
                rows.size() > MOST_ROWS
                        ? Stream.of(words.say("said.more", rows.size() - MOST_ROWS))
                        : Stream.<String>empty();
        return Stream.concat(told, more).toList();
    }

    /// Its amounts, and what tells it from the others. Numbers of people and papers do not.
    private String row(Table table, Row row) {
        return form.gridOf(table).stream()
                .flatMap(grid -> grid.columns().stream())
                .filter(each -> row.says(each.column()) && !NUMBERS.contains(each.column().id()))
                .map(each -> cell(table, each, row))
                .collect(Collectors.joining("; "));
    }

    private String cell(Table table, Element.GridColumn each, Row row) {
        var id = table.id() + "." + each.column().id();
        var value = row.get(each.column()).orElseThrow();
        return value instanceof String text
                        && !(each.codes().isEmpty() && FIGURE.matcher(text).matches())
                ? option(id, value, each.codes().orElse(""))
                : label(id) + " " + amount(value);
    }

    private String amount(Object value) {
        return value instanceof Rupiah amount ? words.say("said.amount", amount) : of(value);
    }

    /// What a line says; one that names things of a list names them in words.
    public String of(Line<?> line, Object value) {
        return value instanceof String text
                ? Stream.of(text.split(", "))
                        .map(each -> option(line.id(), each, ""))
                        .collect(Collectors.joining(", "))
                : of(value);
    }

    public String of(Object value) {
        return of(words, value);
    }

    /// What a line or an answer can be. Anything else has no words, and is never shown as the
    /// program writes it.
    public static String of(Words words, Object value) {
        return switch (value) {
            case Rupiah amount -> amount.toString();
            case LocalDate date -> words.date(date);
            case Boolean yes -> words.say(yes ? "ui.yes" : "ui.no");
            case ReturnStatus status -> words.say("status." + status);
            case Integer number -> number.toString();
            case String text -> text;
            default -> throw new IllegalArgumentException("no words for a " + value.getClass());
        };
    }

    /// A code with its text, the code alone when it is not listed. A code that is a word of ours
    /// is left out.
    public String coded(String list, String code) {
        return listed(list, code)
                .map(each -> isWord(code) || each.startsWith(code) ? each : code + " " + each)
                .orElse(code);
    }

    /// Whether a code is a word of this program, which no form prints.
    static boolean isWord(String code) {
        return WORD.matcher(code).matches();
    }

    /// Whether all of them are such words.
    static boolean isWords(String codes) {
        return Stream.of(codes.split(", ")).allMatch(Said::isWord);
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
