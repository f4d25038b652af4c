package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.form.Element.Field;
import id.lontar.form.Form;
import id.lontar.form.Place;
import id.lontar.form.Revised;
import id.lontar.form.carry.Assumption.Choice;
import id.lontar.form.carry.Assumption.Sort;
import id.lontar.rules.Answers;
import id.lontar.rules.Column;
import id.lontar.rules.Law;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.tax.TaxYear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What has been packed so far for the new return.
final class Bag {
    final LastReturn last;
    final TaxYear year;
    final Law law;
    final Known known;
    private final Form next;
    private final List<Assumption> assumptions = new ArrayList<>();
    private final List<Question<Boolean>> opened = new ArrayList<>();
    private Answers answers;

    Bag(LastReturn last, Form next, TaxYear year, Law law, Known known) {
        this.last = last;
        this.next = next;
        this.year = year;
        this.law = law;
        this.known = known;
        this.answers = next.only(known.profile());
    }

    Carried carried() {
        return new Carried(Revised.as(next, 0, answers), assumptions);
    }

    Answers answers() {
        return answers;
    }

    /// How many years after last year's return, usually one.
    int years() {
        return year.year() - last.year().year();
    }

    boolean asks(Question<?> question) {
        return next.questions().anyMatch(question::equals);
    }

    boolean asks(Table table) {
        return next.tables().anyMatch(table::equals);
    }

    <T> void put(Question<T> question, T value) {
        if (asks(question)) answers = answers.with(question, value);
    }

    /// Answers yes for the sake of a list that came along.
    void open(Question<Boolean> gate) {
        if (asks(gate) && !opened.contains(gate)) opened.add(gate);
        put(gate, true);
    }

    /// Which questions that were.
    void tellOpened() {
        if (opened.isEmpty()) return;
        var papers =
                next.pages().stream()
                        .flatMap(page -> page.elements().stream())
                        .filter(each -> each instanceof Field f && opened.contains(f.question()))
                        .map(each -> ((Field) each).paper())
                        .distinct()
                        .toList();
        check(at(opened.getFirst()), "carry.opened", papers);
    }

    void clear(Question<?> question) {
        answers = answers.without(question);
    }

    void put(Table table, List<Row> rows) {
        if (asks(table) && !rows.isEmpty()) answers = answers.withRows(table, rows);
    }

    /// The same list, each row as it is wanted; whether there was one to take along.
    boolean carry(Table table, UnaryOperator<Row> as) {
        var rows = last.rows(table);
        if (rows.isEmpty() || !asks(table)) return false;
        put(table, rows.stream().map(as).toList());
        return true;
    }

    void add(Table table, Row row) {
        answers = answers.withRow(table, row);
    }

    static Row without(Row row, Column<?>... columns) {
        return without(row, List.of(columns));
    }

    static Row without(Row row, List<? extends Column<?>> columns) {
        var kept = row;
        for (var column : columns) kept = kept.without(column);
        return kept;
    }

    void check(Place place, String key, Object... arguments) {
        tell(Sort.CHECK, Optional.of(place), Optional.empty(), key, arguments);
    }

    void choose(Place place, String key, Object... arguments) {
        tell(Sort.CHOOSE, Optional.of(place), Optional.empty(), key, arguments);
    }

    void choose(Place place, Choice choice, String key, Object... arguments) {
        tell(Sort.CHOOSE, Optional.of(place), Optional.of(choice), key, arguments);
    }

    void left(String key, Object... arguments) {
        tell(Sort.LEFT, Optional.empty(), Optional.empty(), key, arguments);
    }

    private void tell(
            Sort sort,
            Optional<Place> place,
            Optional<Choice> choice,
            String key,
            Object... arguments) {
        assumptions.add(new Assumption(sort, key, List.of(arguments), place, choice));
    }
}
