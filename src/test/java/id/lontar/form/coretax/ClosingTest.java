package id.lontar.form.coretax;

import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.coretax.Returns.LAW;
import static id.lontar.rules.coretax.Returns.add;
import static id.lontar.rules.coretax.Returns.closed;
import static id.lontar.rules.coretax.Returns.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.form.Closing;
import id.lontar.form.Element;
import id.lontar.form.Gate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.coretax.Books;
import id.lontar.rules.coretax.Income;
import id.lontar.rules.coretax.Turnover;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What closes with an answer is known before, does not count after, and is not lost.
class ClosingTest {
    @Test
    void sayingNoToEmploymentClosesItsRows() {
        var now = assess(job(job(closed("K/1"), 90_000_000), 30_000_000));
        var going = Closing.closing(FormCtOp.FORM, now, ASK_1A, false);
        assertEquals(List.of("employers 2"), going.stream().map(ClosingTest::named).toList());
    }

    @Test
    void anAnswerThatClosesNothingSaysSo() {
        var now = assess(job(closed("K/1"), 90_000_000));
        assertEquals(List.of(), Closing.closing(FormCtOp.FORM, now, ASK_1C, false));
        assertEquals(List.of(), Closing.closing(FormCtOp.FORM, now, ASK_1A, true));
    }

    @Test
    void anotherSectorClosesTheBooksOfTheFirst() {
        var books =
                business("PEMBUKUAN")
                        .with(ASK_1B4, "JASA")
                        .with(Books.AUDITED, false)
                        .withRow(
                                Books.SERVICES.accounts(),
                                Row.empty("a").with(Books.ACCOUNT, "4021"));
        var going = Closing.closing(FormCtOp.FORM, assess(books), ASK_1B4, "DAGANG");
        assertEquals(
                List.of("accountsServices 1"), // whether the books were audited is asked there too
                going.stream().map(ClosingTest::named).toList());
    }

    @Test
    void noBusinessClosesEverythingOfIt() {
        var answers =
                business("NORMA")
                        .with(ASK_1B2, "FINAL")
                        .withRow(Turnover.FINAL, Row.empty("a"))
                        .withRow(Turnover.NORM_USERS, Row.empty("a"));
        var going = Closing.closing(FormCtOp.FORM, assess(answers), ASK_1B1, false);
        assertEquals(
                List.of(
                        "header.activity 0",
                        "ask.1b2 0",
                        "ask.1b3 0",
                        "turnoverFinal 1",
                        "turnoverNorm 1",
                        "ask.14f 0"),
                going.stream().map(ClosingTest::named).toList());
    }

    @Test
    void whatIsClosedStaysInTheDraftAndLeavesTheSealedReturn() {
        var open = job(closed("K/1"), 90_000_000);
        var shut = open.with(ASK_1A, false);
        assertEquals(1, shut.rows(Income.EMPLOYERS).size());
        assertEquals(
                0, Closing.counting(FormCtOp.FORM, assess(shut)).rows(Income.EMPLOYERS).size());
        assertEquals(open, shut.with(ASK_1A, true));
        assertEquals(
                lines(assess(shut)), lines(assess(Closing.counting(FormCtOp.FORM, assess(shut)))));
    }

    /// A row with an amount in every column, typed behind every closed gate in turn.
    @Test
    void typingBehindAClosedGateChangesNoLine() {
        var before = assess(job(closed("K/1"), 200_000_000));
        var lines = lines(before);
        var tried = 0;
        for (var page : FormCtOp.FORM.pages())
            for (var element : page.elements()) {
                var shut =
                        (page.when() instanceof Gate gate && !gate.test(before))
                                || (element.asked() instanceof Gate own && !own.test(before));
                if (!shut) continue;
                var typed =
                        switch (element) {
                            case Element.Grid grid ->
                                    before.answers()
                                            .withRow(grid.table(), full(grid.table().columns()));
                            case Element.Field field when field.question().kind() == Kind.MONEY ->
                                    new Answers(
                                            with(before.answers(), field.question().id()),
                                            before.answers().tables());
                            default -> before.answers();
                        };
                assertEquals(lines, lines(assess(typed)), element.toString());
                tried++;
            }
        assertEquals(true, tried > 40, "closed elements: " + tried);
    }

    private static Map<String, Object> with(Answers answers, String question) {
        var values = new TreeMap<>(answers.values());
        values.put(question, Rupiah.of(123_456));
        return values;
    }

    private static Row full(List<Column<?>> columns) {
        var row = Row.empty("typed");
        for (var column : columns)
            if (column.kind() == Kind.MONEY)
                row = row.with(new Column<>(column.id(), Kind.MONEY), Rupiah.of(900_123_456));
        return row.with(new Column<>("account", Kind.TEXT), "4021")
                .with(new Column<>("norm", Kind.TEXT), "50");
    }

    private static Answers business(String norm) {
        return add(closed("TK/0"), Income.EMPLOYERS, Row.empty("-"))
                .withRows(Income.EMPLOYERS, List.of())
                .with(ASK_1B1, true)
                .with(id.lontar.rules.coretax.Induk.ACTIVITY, "USAHA")
                .with(ASK_1B2, "TIDAK")
                .with(ASK_1B3, norm)
                .without(ASK_14E);
    }

    private static Map<String, String> lines(Assessment assessment) {
        var lines = new TreeMap<String, String>();
        for (Line<?> line : assessment.lines())
            lines.put(line.id(), assessment.value(line).toString());
        return lines;
    }

    private static String named(Closing.Closed closed) {
        return switch (closed.element()) {
            case Element.Grid grid -> grid.table().id() + " " + closed.rows();
            case Element.Field field -> field.question().id() + " " + closed.rows();
            default -> "?";
        };
    }

    private static Assessment assess(Answers answers) {
        return FormCtOp.FORM.assess(LAW, new TaxYear(2025), answers);
    }
}
