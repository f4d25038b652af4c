package id.lontar.form.layout;

import id.lontar.form.Form;
import id.lontar.form.layout.Laid.LaidColumn;
import id.lontar.form.layout.Laid.LaidPart;
import id.lontar.form.layout.Laid.Piece;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;
import id.lontar.words.Words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A return as a list to copy from, page by page as the tax office's portal asks for it: what to
/// type where, one value at a time, and what the portal should work out from that. What only this
/// program asks is left out, so that nobody looks for it there.
public final class CopyList {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /// @param key stable, so that a tick survives a restart
    /// @param place where it stands there, such as `angka 5`, or empty
    /// @param shown as people read it
    /// @param copied as a field takes it: digits only for money
    /// @param typed whether a person types it there; else the portal works it out, to be compared
    public record Item(
            String key, String place, String label, String shown, String copied, boolean typed) {}

    public record Part(String title, List<Item> items) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /// One page of the portal.
    public record Page(String title, List<Part> parts) {
        public Page {
            parts = List.copyOf(parts);
        }
    }

    private final Form form;
    private final Assessment assessment;
    private final Words words;
    private final Said said;
    private final Optional<Arrangement> portal;
    private final Set<String> own;

    /// Questions that a line of the list repeats: they are typed at that line and only there.
    private final Set<String> atTheirLine;

    public CopyList(Form form, Assessment assessment, Words words) {
        this.form = form;
        this.assessment = assessment;
        this.words = words;
        this.said = new Said(words, form, assessment);
        this.portal = Arrangement.portal(form);
        this.own = Arrangements.own(form);
        this.atTheirLine = atTheirLine();
    }

    /// Where the order of the portal's fields is known from; empty when it is not, and the list
    /// follows the paper form.
    public Optional<String> source() {
        return portal.map(Arrangement::source).map(said::title);
    }

    private Arrangement arrangement() {
        return portal.orElseGet(() -> Arrangement.paper(form));
    }

    /// Where the portal's own fields are known, a question that stands among them stays there.
    private Set<String> atTheirLine() {
        var named = arrangement().names();
        return assessment.lines().stream()
                .filter(line -> named.contains(line.id()))
                .flatMap(line -> Arrangement.repeated(assessment, line).stream())
                .filter(question -> portal.isEmpty() || !named.contains(question))
                .collect(Collectors.toSet());
    }

    public List<Page> pages() {
        var arrangement = arrangement();
        var laid = arrangement.lay(form, assessment);
        var pages = new ArrayList<Page>();
        for (var sheet : laid) pages.add(page(sheet.sheet(), sheet.parts()));
        Arrangement.rest(form, assessment, laid)
                .map(rest -> new Page(words.say("layout.rest"), rest(rest)))
                .ifPresent(pages::add);
        return pages.stream().filter(each -> !each.parts().isEmpty()).toList();
    }

    private Page page(FormSheet sheet, List<LaidPart> parts) {
        var title = sheet.title().isEmpty() ? sheet.code() : sheet.title();
        return new Page(
                title,
                parts.stream()
                        .map(each -> part(sheet.code(), each))
                        .filter(each -> !each.items().isEmpty())
                        .toList());
    }

    /// What a person typed and no page of the portal that we know asks for.
    private List<Part> rest(Laid rest) {
        return rest.parts().stream()
                .map(each -> part("rest", each))
                .map(
                        each ->
                                new Part(
                                        each.title(),
                                        each.items().stream().filter(Item::typed).toList()))
                .filter(each -> !each.items().isEmpty())
                .toList();
    }

    private Part part(String sheet, LaidPart part) {
        var items = new ArrayList<Item>();
        var several = part.pieces().stream().filter(CopyList::hasRows).count() > 1;
        for (var piece : part.pieces())
            if (piece.asked() && !own.contains(piece.entry().id()))
                switch (piece) {
                    case Piece.Answer answer -> answer(sheet, answer).ifPresent(items::add);
                    case Piece.Figure figure -> figure(sheet, figure).ifPresent(items::add);
                    case Piece.Rows rows -> rows(sheet, rows, several, items);
                }
        return new Part(said.title(part.title()), items);
    }

    private Optional<Item> answer(String sheet, Piece.Answer answer) {
        var id = answer.field().question().id();
        return Optional.ofNullable(assessment.answers().values().get(id))
                .filter(value -> !value.equals("") && !atTheirLine.contains(id))
                .map(
                        value ->
                                new Item(
                                        sheet + "/" + id,
                                        answer.number(),
                                        said.label(id),
                                        said.answer(answer.field()),
                                        copied(value, said.answer(answer.field())),
                                        true));
    }

    private Optional<Item> figure(String sheet, Piece.Figure figure) {
        var id = figure.line().id();
        return assessment
                .known(figure.line())
                .map(
                        value ->
                                new Item(
                                        sheet + "/" + id,
                                        figure.number(),
                                        said.label(id),
                                        said.of(figure.line(), value),
                                        copied(value, said.of(figure.line(), value)),
                                        figure.entry().typed() || isTyped(figure)));
    }

    private boolean isTyped(Piece.Figure figure) {
        return Arrangement.repeated(assessment, figure.line())
                .filter(atTheirLine::contains)
                .isPresent();
    }

    private static boolean hasRows(Piece piece) {
        return piece instanceof Piece.Rows rows && !rows.rows().isEmpty();
    }

    /// @param several whether another list stands in the same part, such as the officers beside the
    ///     owners: then each row says of which it is
    private void rows(String sheet, Piece.Rows rows, boolean several, List<Item> into) {
        for (var i = 0; i < rows.rows().size(); i++) {
            var number = Integer.toString(i + 1);
            var name =
                    several
                            ? words.say(
                                    "layout.row.of", said.label(rows.grid().table().id()), number)
                            : words.say("layout.row", number);
            for (var column : rows.columns())
                cell(sheet, rows, rows.rows().get(i), name, column).ifPresent(into::add);
        }
        if (rows.rows().isEmpty()) return;
        rows.totals()
                .forEach(
                        (column, line) ->
                                figure(sheet, new Piece.Figure(rows.entry(), "", line, true))
                                        .ifPresent(into::add));
    }

    private Optional<Item> cell(
            String sheet, Piece.Rows rows, Row row, String name, LaidColumn column) {
        var table = rows.grid().table();
        var label = said.label(table.id() + "." + column.id());
        return column.value()
                .apply(row)
                .filter(value -> !value.equals(""))
                .map(
                        value ->
                                new Item(
                                        sheet
                                                + "/"
                                                + table.id()
                                                + "/"
                                                + row.key()
                                                + "/"
                                                + column.id(),
                                        rows.grid().paper(),
                                        words.say("layout.cell", name, label),
                                        said.cell(table, column, row),
                                        copied(value, said.cell(table, column, row)),
                                        column.typed() && !row.isWorkedOut()));
    }

    /// A code that stands on the form is copied alone, one of ours by its name.
    private static String copied(Object value, String shown) {
        return switch (value) {
            case Rupiah money -> Long.toString(money.amount());
            case LocalDate day -> DAY.format(day);
            case String text when Said.isWords(text) -> shown;
            case String text -> text;
            default -> shown;
        };
    }
}
