package id.lontar.form.coretax;

import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.coretax.Returns.LAW;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Element;
import id.lontar.form.Finding;
import id.lontar.form.Finding.Severity;
import id.lontar.form.Need;
import id.lontar.form.Place;
import id.lontar.form.Revised;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answer;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Source;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/// Every path through the wizard: whoever answers all that is asked has every line worked out and
/// nothing required left, and a question without an answer is asked somewhere.
class WalkCtOpTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final int PATHS = 400;

    @Test
    void answeringAllThatIsAskedLeavesNothingOpen() {
        var random = new Random(31032026);
        var walked = new HashSet<String>();
        for (var i = 0; i < PATHS; i++) {
            var done = walk(random);
            for (var line : done.lines())
                assertTrue(
                        done.value(line) instanceof Answer.Known<?>,
                        () -> line.id() + " waits: " + done.value(line));
            var needed =
                    FormCtOp.FORM.findings(done, TODAY).stream()
                            .filter(each -> each.severity() == Severity.NEEDED)
                            .filter(each -> each.key().equals("finding.required"))
                            .map(Finding::place)
                            .filter(each -> !(each instanceof Place.AtCell))
                            .toList();
            assertEquals(List.of(), needed);
            FormCtOp.FORM.flow(done).forEach(page -> walked.add(page.id()));
        }
        assertEquals(FormCtOp.FORM.pages().size(), walked.size(), walked.toString());
    }

    @Test
    void whatALineWaitsForIsAskedOnAPageOfTheFlow() {
        var random = new Random(20260331);
        for (var i = 0; i < PATHS; i++) {
            var part = Answers.NONE;
            for (var step = 0; step < 400; step++) {
                var now = assess(part);
                for (var line : now.lines())
                    if (now.value(line) instanceof Answer.Missing<?>(var waitsFor))
                        for (var each : waitsFor)
                            assertTrue(asked(now, each), line.id() + ": " + each.id());
                var next = next(now);
                if (next == null) break;
                part = answered(part, next, random);
            }
        }
    }

    private static boolean asked(Assessment now, Source<?> question) {
        return FormCtOp.FORM.flow(now).stream()
                .flatMap(page -> page.elements().stream())
                .anyMatch(
                        each ->
                                switch (each) {
                                    case Element.Field field ->
                                            field.question().equals(question)
                                                    && field.asked().test(now);
                                    case Element.Grid grid -> grid.table().equals(question);
                                    default -> false;
                                });
    }

    private static Assessment walk(Random random) {
        var answers = Revised.as(FormCtOp.FORM, random.nextInt(2), Answers.NONE);
        while (true) {
            var now = assess(answers);
            var next = next(now);
            var list = next == null ? waitedFor(now) : null;
            if (next != null) answers = answered(answers, next, random);
            else if (list != null) answers = answers.withRow(list.table(), row(list, random));
            else return now;
        }
    }

    /// The first list of which a row is wanted.
    private static Element.@org.jspecify.annotations.Nullable Grid waitedFor(Assessment now) {
        for (var line : now.lines())
            if (now.value(line) instanceof Answer.Missing<?>(var waitsFor))
                for (var page : FormCtOp.FORM.flow(now))
                    for (var element : page.elements())
                        if (element instanceof Element.Grid grid && waitsFor.contains(grid.table()))
                            return grid;
        return null;
    }

    private static Row row(Element.Grid grid, Random random) {
        var cells = new HashMap<String, Object>();
        for (var column : grid.columns()) cells.put(column.column().id(), cell(column, random));
        return new Row("a", cells);
    }

    private static Object cell(Element.GridColumn column, Random random) {
        if (column.codes().isPresent()) {
            var codes = LAW.codes(column.codes().get(), new TaxYear(2025));
            return codes.get(random.nextInt(codes.size())).code();
        }
        var kind = column.column().kind();
        if (kind == Kind.MONEY) return Rupiah.of(random.nextLong(100_000_000));
        if (kind == Kind.NUMBER) return 2023;
        if (kind == Kind.DATE) return LocalDate.of(2025, 6, 30);
        return "50";
    }

    /// The first required question of the flow that has no answer.
    private static Element.@org.jspecify.annotations.Nullable Field next(Assessment now) {
        for (var page : FormCtOp.FORM.flow(now))
            for (var element : page.elements())
                if (element instanceof Element.Field field
                        && field.need() == Need.REQUIRED
                        && field.asked().test(now)
                        && !now.answers().values().containsKey(field.question().id())) return field;
        return null;
    }

    private static Answers answered(Answers answers, Element.Field field, Random random) {
        var question = field.question();
        if (field.codes().isPresent()) {
            var codes = LAW.codes(field.codes().get(), new TaxYear(2025));
            return answers.with(
                    new Question<>(question.id(), Kind.TEXT),
                    codes.get(random.nextInt(codes.size())).code());
        }
        if (question.kind() == Kind.FLAG)
            return answers.with(new Question<>(question.id(), Kind.FLAG), random.nextBoolean());
        if (question.kind() == Kind.MONEY)
            return answers.with(
                    new Question<>(question.id(), Kind.MONEY),
                    Rupiah.of(random.nextLong(100_000_000)));
        return answers.with(new Question<>(question.id(), Kind.TEXT), "3171010101900001");
    }

    /// Every column of every table can be typed, and what is required of a row is asked of it.
    @Test
    void aRowWithoutItsRequiredCellsIsNotFinished() {
        for (var page : FormCtOp.FORM.pages())
            for (var element : page.elements()) {
                if (!(element instanceof Element.Grid grid)) continue;
                var required =
                        grid.columns().stream()
                                .filter(each -> each.need() == Need.REQUIRED)
                                .map(each -> each.column().id())
                                .toList();
                var now = opened(grid);
                var found =
                        FormCtOp.FORM.findings(now, TODAY).stream()
                                .map(Finding::place)
                                .filter(Place.AtCell.class::isInstance)
                                .map(Place.AtCell.class::cast)
                                .filter(each -> each.table().equals(grid.table().id()))
                                .map(Place.AtCell::column)
                                .toList();
                assertTrue(found.containsAll(required), grid.table().id() + " " + found);
                assertEquals(
                        grid.table().columns().stream().map(Column::id).sorted().toList(),
                        grid.columns().stream().map(each -> each.column().id()).sorted().toList());
            }
    }

    private static Assessment opened(Element.Grid grid) {
        var all =
                id.lontar.rules.coretax.Returns.closed("K/1")
                        .withRow(grid.table(), Row.empty("a"))
                        .with(ASK_1A, true)
                        .with(ASK_1B1, true)
                        .with(ASK_1C, true)
                        .with(ASK_1D, true)
                        .with(ASK_3, true)
                        .with(ASK_8, true)
                        .with(ASK_10A, true)
                        .with(ASK_14B, true)
                        .with(ASK_14C, true)
                        .with(ASK_14D, true)
                        .with(ASK_14E, true)
                        .with(ASK_14F, true);
        for (var regime : List.of("FINAL", "OPPT"))
            for (var norm : List.of("PEMBUKUAN", "NORMA"))
                for (var sector : List.of("DAGANG", "JASA", "INDUSTRI")) {
                    var now =
                            assess(
                                    all.with(ASK_1B2, regime)
                                            .with(ASK_1B3, norm)
                                            .with(ASK_1B4, sector));
                    var shown =
                            FormCtOp.FORM.flow(now).stream()
                                    .flatMap(page -> page.elements().stream())
                                    .anyMatch(each -> each.equals(grid) && grid.asked().test(now));
                    if (shown || grid.table().id().equals("payments")) return paid(now, grid);
                }
        throw new AssertionError(grid.table().id() + " is on no path");
    }

    /// The payments are on the page of an underpaid return.
    private static Assessment paid(Assessment now, Element.Grid grid) {
        return grid.table().id().equals("payments")
                ? assess(
                        id.lontar.rules.coretax.Returns.job(
                                id.lontar.rules.coretax.Returns.closed("TK/0")
                                        .withRow(grid.table(), Row.empty("a")),
                                900_000_000))
                : now;
    }

    private static Assessment assess(Answers answers) {
        return FormCtOp.FORM.assess(LAW, new TaxYear(2025), answers);
    }
}
