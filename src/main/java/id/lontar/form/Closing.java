package id.lontar.form;

import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// What an answer would put behind a closed gate: said before it is done, so that a person can
/// think again, and known exactly, so that it can be undone.
public final class Closing {
    private Closing() {}

    /// Something filled in that is open now and would be closed.
    ///
    /// @param rows how many rows of a table; 0 for a single answer
    public record Closed(Element element, int rows) {}

    /// What would no longer count if this question were answered so. Nothing is changed by
    /// asking.
    public static <T> List<Closed> closing(
            Form form, Assessment now, Question<T> question, T answer) {
        return between(form, now, now.after(now.answers().with(question, answer)));
    }

    /// What is filled in and open before, and closed after.
    public static List<Closed> between(Form form, Assessment before, Assessment after) {
        var closed = new ArrayList<Closed>();
        for (var page : form.pages())
            for (var element : page.elements())
                if (open(page, element, before) && !shown(form, element, after)) {
                    var rows = rows(element, before.answers());
                    if (rows > 0 || answered(element, before.answers()))
                        closed.add(new Closed(element, rows));
                }
        return closed.stream().distinct().toList();
    }

    /// The answers afterwards without what that closed; the draft itself forgets it.
    public static Answers cleared(Form form, Assessment before, Assessment after) {
        return without(after.answers(), between(form, before, after).stream().map(Closed::element));
    }

    /// The answers that count: without anything that stands behind a closed gate and nowhere
    /// else, or [follows][Following] an outcome that is another now. This is what a sealed return
    /// holds; the draft keeps the rest.
    public static Answers counting(Form form, Assessment assessment) {
        return without(
                assessment.answers(),
                form.pages().stream()
                        .flatMap(page -> page.elements().stream())
                        .filter(each -> !counts(form, each, assessment)));
    }

    private static Answers without(Answers answers, Stream<Element> elements) {
        var values = new LinkedHashMap<>(answers.values());
        var tables = new LinkedHashMap<>(answers.tables());
        elements.forEach(
                element -> {
                    switch (element) {
                        case Element.Field field -> values.remove(field.question().id());
                        case Element.Grid grid -> tables.remove(grid.table().id());
                        default -> {}
                    }
                });
        return new Answers(values, tables);
    }

    /// Whether the same question or table is open anywhere on the form.
    private static boolean shown(Form form, Element wanted, Assessment assessment) {
        return anywhere(form, wanted, (page, each) -> open(page, each, assessment));
    }

    private static boolean counts(Form form, Element wanted, Assessment assessment) {
        return anywhere(
                form,
                wanted,
                (page, each) ->
                        open(page, each, assessment)
                                && !(each.asked() instanceof Following outcome
                                        && !outcome.test(assessment)));
    }

    private static boolean anywhere(
            Form form, Element wanted, BiPredicate<Page, Element> condition) {
        return form.pages().stream()
                .anyMatch(
                        page ->
                                page.elements().stream()
                                        .anyMatch(
                                                each ->
                                                        same(each, wanted)
                                                                && condition.test(page, each)));
    }

    private static boolean same(Element one, Element other) {
        return switch (one) {
            case Element.Field field ->
                    other instanceof Element.Field f && f.question().equals(field.question());
            case Element.Grid grid ->
                    other instanceof Element.Grid g && g.table().equals(grid.table());
            default -> false;
        };
    }

    /// Only gates close; other conditions hide and show, and change nothing.
    private static boolean open(Page page, Element element, Assessment assessment) {
        return !(page.when() instanceof Gate gate && !gate.test(assessment))
                && !(element.asked() instanceof Gate own && !own.test(assessment));
    }

    private static int rows(Element element, Answers answers) {
        return element instanceof Element.Grid grid ? answers.rows(grid.table()).size() : 0;
    }

    private static boolean answered(Element element, Answers answers) {
        return element instanceof Element.Field field && answers.says(field.question().id());
    }
}
