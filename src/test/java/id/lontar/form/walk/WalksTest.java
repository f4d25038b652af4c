package id.lontar.form.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.form.Element;
import id.lontar.form.Finding.Severity;
import id.lontar.form.Need;
import id.lontar.form.Place;
import id.lontar.rules.Answer;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every path through every wizard leaves nothing required unanswered and asks nothing needless.
/// Who is asked what is written down by hand from the law, a file a form; paths are all pairs of
/// cases and some at random, see [Paths].
class WalksTest {
    private static final int MORE_PATHS = 12;

    /// What is asked about the balance: another figure may ask it or not.
    private static final Set<String> FOLLOWS =
            Set.of(
                    "payments",
                    "result.overpaidRequest",
                    "refund.bank",
                    "refund.account",
                    "refund.owner",
                    "refund.holder",
                    "ask.11b",
                    "result.deferred");

    static Stream<Named<Taxpayers>> forms() {
        return Stream.of(
                        People1770SS.ALL,
                        People1770S.ALL,
                        People1770.ALL,
                        PeopleCtOp.IN_2025,
                        PeopleCtOp.IN_2026,
                        Companies1771.ALL,
                        CompaniesCtBadan.ALL)
                .map(each -> Named.of(each.form.code().code() + " " + each.year, each));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void ofEveryQuestionTheLawSaysWhomItIsFor(Taxpayers taxpayers) {
        assertEquals(taxpayers.ids(), new TreeSet<>(taxpayers.facts.keySet()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyPathAsksWhatTheLawAsksAndCanBeSealed(Taxpayers taxpayers) {
        var faults = new TreeMap<String, Map<String, String>>();
        var pages = new HashSet<String>();
        var lists = new HashSet<String>();
        var before = Answers.NONE;
        for (var path : Paths.of(taxpayers, MORE_PATHS)) {
            var walked = Walked.of(taxpayers, path);
            for (var each : faults(walked, before).toList()) faults.putIfAbsent(each, path.cases());
            before = walked.end().answers();
            taxpayers.form.flow(walked.end()).forEach(page -> pages.add(page.id()));
            for (var each : unfinishedRows(walked, lists).toList())
                faults.putIfAbsent(each, path.cases());
        }
        assertEquals(Map.of(), faults);
        assertEquals(taxpayers.form.pages().size(), pages.size(), pages.toString());
        var filled = new TreeSet<String>();
        taxpayers.form.tables().forEach(each -> filled.add(each.id()));
        assertEquals(filled, new TreeSet<>(lists), "lists nobody has rows for");
    }

    private static Stream<String> faults(Walked walked, Answers before) {
        return Stream.of(
                        walked.faults().stream(),
                        unknown(walked),
                        walked.blocking(walked.end()).stream(),
                        asked(walked),
                        forgotten(walked),
                        needed(walked),
                        changed(walked, before),
                        Needless.in(walked).stream().map(each -> each + " is needless"))
                .flatMap(each -> each);
    }

    private static Stream<String> unknown(Walked walked) {
        return walked.end().lines().stream()
                .filter(line -> !(walked.end().value(line) instanceof Answer.Known<?>))
                .map(line -> "line " + line.id() + " waits: " + walked.end().value(line));
    }

    /// A row without one of its required cells is not finished, in each list of the form once.
    private static Stream<String> unfinishedRows(Walked walked, Set<String> lists) {
        var answers = walked.end().answers();
        return walked.shown().values().stream()
                .filter(Element.Grid.class::isInstance)
                .map(Element.Grid.class::cast)
                .filter(grid -> !answers.rows(grid.table()).isEmpty())
                .filter(grid -> lists.add(grid.table().id()))
                .flatMap(
                        grid ->
                                grid.columns().stream()
                                        .filter(each -> each.need() == Need.REQUIRED)
                                        .filter(each -> !isMissed(walked, grid, each))
                                        .map(each -> each.column().id())
                                        .map(each -> grid.table().id() + "." + each)
                                        .map(each -> each + " can be left open"));
    }

    private static boolean isMissed(Walked walked, Element.Grid grid, Element.GridColumn column) {
        var answers = walked.end().answers();
        var row = answers.rows(grid.table()).getFirst();
        var without = answers.withRow(grid.table(), row.without(column.column()));
        var cell = new Place.AtCell(grid.table().id(), row.key(), column.column().id());
        return walked
                .taxpayers()
                .form
                .findings(walked.end().after(without), walked.taxpayers().today)
                .stream()
                .anyMatch(each -> each.severity() == Severity.NEEDED && each.place().equals(cell));
    }

    /// Asked of whom the law asks, and of nobody else.
    private static Stream<String> asked(Walked walked) {
        return walked.taxpayers().facts.entrySet().stream()
                .filter(
                        each ->
                                each.getValue().when().test(walked.situation())
                                        != walked.shown().containsKey(each.getKey()))
                .map(
                        each ->
                                each.getKey()
                                        + (walked.shown().containsKey(each.getKey())
                                                ? " must not be asked: "
                                                : " must be asked: ")
                                        + each.getValue().article());
    }

    /// What a taxpayer had at hand found its place, and what was answered is still asked.
    private static Stream<String> forgotten(Walked walked) {
        var hand = walked.taxpayers().atHand(walked.situation());
        var answers = walked.end().answers();
        var untold =
                Stream.concat(
                                hand.values().keySet().stream()
                                        .filter(id -> !answers.values().containsKey(id)),
                                hand.tables().keySet().stream()
                                        .filter(id -> !answers.tables().containsKey(id)))
                        .filter(id -> isAsked(walked, id))
                        .map(id -> id + " is at hand and nobody asks");
        var left =
                Stream.concat(
                                answers.values().keySet().stream(),
                                answers.tables().keySet().stream())
                        .filter(id -> walked.taxpayers().facts.containsKey(id))
                        .filter(id -> !walked.shown().containsKey(id))
                        .map(id -> id + " was asked too early");
        return Stream.concat(untold, left);
    }

    private static boolean isAsked(Walked walked, String id) {
        return walked.taxpayers().facts.get(id).when().test(walked.situation());
    }

    /// Without it the return is not finished, and only so where the law wants it.
    private static Stream<String> needed(Walked walked) {
        var answers = walked.end().answers();
        return walked.shown().entrySet().stream()
                .filter(each -> walked.taxpayers().facts.containsKey(each.getKey()))
                .filter(each -> answered(walked, each.getKey()))
                .filter(
                        each -> {
                            var without =
                                    walked.end().after(Walked.without(answers, each.getKey()));
                            return blocks(walked, without, each.getKey())
                                    != isNeeded(walked, each.getKey());
                        })
                .map(
                        each ->
                                each.getKey()
                                        + (isNeeded(walked, each.getKey())
                                                ? " can be left open: "
                                                : " cannot be left open: ")
                                        + walked.taxpayers().facts.get(each.getKey()).article());
    }

    /// That another amount then is to be paid or asked back is no matter of this question.
    private static boolean blocks(Walked walked, Assessment without, String id) {
        return walked.taxpayers().form.findings(without, walked.taxpayers().today).stream()
                .filter(each -> each.severity().blocksSealing())
                .anyMatch(
                        each ->
                                each.place().id().equals(id)
                                        || each.key().startsWith("finding.balance")
                                        || (each.severity() == Severity.NEEDED
                                                && !FOLLOWS.contains(each.place().id())));
    }

    private static boolean isNeeded(Walked walked, String id) {
        return walked.taxpayers().facts.get(id).needed().test(walked.situation());
    }

    private static boolean answered(Walked walked, String id) {
        var answers = walked.end().answers();
        var given =
                walked.shown().get(id) instanceof Element.Field field && field.need() == Need.GIVEN;
        return !given && (answers.values().containsKey(id) || answers.tables().containsKey(id));
    }

    /// Whoever answered otherwise before and changed it all comes to the same figures: what is not
    /// asked any more moves none, and stands in nobody's way for good.
    private static Stream<String> changed(Walked walked, Answers before) {
        var again = Walked.of(walked.taxpayers(), walked.situation(), before);
        var same = walked.counting();
        var moved =
                again.counting().entrySet().stream()
                        .filter(each -> !each.getValue().equals(same.get(each.getKey())))
                        .map(each -> "line " + each.getKey() + " keeps what is not asked any more");
        var stuck =
                walked.taxpayers().form.findings(again.end(), walked.taxpayers().today).stream()
                        .filter(each -> each.severity().blocksSealing())
                        .filter(each -> each.repair().isEmpty())
                        .map(each -> "not asked any more and blocks: " + each.key() + each.place());
        return Stream.concat(moved, stuck);
    }
}
