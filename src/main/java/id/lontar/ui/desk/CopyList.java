package id.lontar.ui.desk;

import id.lontar.form.Element;
import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.words.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The return as a list to copy from, in the order of the form: what to type where, one value at a
/// time.
record CopyList(ReturnAtHand atHand, Words words) {
    /// @param key stable, so that a tick survives a restart
    /// @param paper where it stands on the printed form
    /// @param shown as people read it
    /// @param copied as a field takes it: digits only for money
    record Item(String key, String paper, String label, String shown, String copied) {}

    record Section(String title, List<Item> items) {
        Section {
            items = List.copyOf(items);
        }
    }

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        for (var page : atHand.form().flow(atHand.assessment())) {
            var items = new ArrayList<Item>();
            page.elements().forEach(each -> collect(page.id(), each, items));
            if (!items.isEmpty() && !page.id().equals("review"))
                sections.add(new Section(words.say(label("page." + page.id())), items));
        }
        return List.copyOf(sections);
    }

    private void collect(String page, Element element, List<Item> into) {
        if (!element.asked().test(atHand.assessment())) return;
        switch (element) {
            case Element.Heading heading -> {}
            case Element.Field field ->
                    value(atHand.assessment().answers().values().get(field.question().id()))
                            .ifPresent(
                                    value ->
                                            into.add(
                                                    item(
                                                            page + "." + field.question().id(),
                                                            field.paper(),
                                                            label(field.question().id()),
                                                            value)));
            case Element.Computed computed ->
                    atHand.assessment()
                            .known(computed.line())
                            .flatMap(this::value)
                            .ifPresent(
                                    value ->
                                            into.add(
                                                    item(
                                                            page + "." + computed.line().id(),
                                                            computed.paper(),
                                                            label(computed.line().id()),
                                                            value)));
            case Element.Grid grid -> rows(page, grid, into);
        }
    }

    private void rows(String page, Element.Grid grid, List<Item> into) {
        var rows = atHand.assessment().answers().rows(grid.table());
        for (var number = 0; number < rows.size(); number++)
            for (var column : grid.columns())
                cell(page, grid, rows.get(number), number + 1, column.column(), into);
    }

    private void cell(
            String page,
            Element.Grid grid,
            Row row,
            int number,
            Column<?> column,
            List<Item> into) {
        var id = grid.table().id() + "." + column.id();
        value(row.cells().get(column.id()))
                .ifPresent(
                        value ->
                                into.add(
                                        new Item(
                                                page + "." + row.key() + "." + column.id(),
                                                grid.paper(),
                                                words.say(
                                                        "desk.carry.row",
                                                        number,
                                                        words.say(label(id))),
                                                value.shown(),
                                                value.copied())));
    }

    private Item item(String key, String paper, String label, Value value) {
        return new Item(key, paper, words.say(label), value.shown(), value.copied());
    }

    private String label(String id) {
        return atHand.form().label(id);
    }

    private record Value(String shown, String copied) {}

    private Optional<Value> value(@org.jspecify.annotations.Nullable Object value) {
        return Optional.ofNullable(
                switch (value) {
                    case null -> null;
                    case Rupiah money -> new Value(money.toString(), Long.toString(money.amount()));
                    case LocalDate date -> date(date);
                    case String text -> text.isBlank() ? null : new Value(text, text);
                    case Integer number ->
                            new Value(Integer.toString(number), Integer.toString(number));
                    case Boolean yes -> {
                        var said = words.say(yes ? "ui.yes" : "ui.no");
                        yield new Value(said, said);
                    }
                    default -> null;
                });
    }

    private static Value date(LocalDate date) {
        var text =
                "%02d/%02d/%d"
                        .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
        return new Value(text, text);
    }
}
