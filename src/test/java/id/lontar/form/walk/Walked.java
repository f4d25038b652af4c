package id.lontar.form.walk;

import id.lontar.form.Element;
import id.lontar.form.Need;
import id.lontar.form.Revised;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answer;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Kind;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Settlement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A wizard walked to its end, page by page, by a taxpayer who answers what is asked out of what is
/// at hand, and pays what is owed.
record Walked(
        Taxpayers taxpayers,
        Situation situation,
        Assessment end,
        Map<String, Element> shown,
        List<String> faults) {
    private static final Law LAW = Law.shipped();

    /// Payments come last; nothing after them opens another page.
    private static final int ROUNDS = 3;

    static Walked of(Taxpayers taxpayers, Situation situation) {
        return of(taxpayers, situation, Answers.NONE);
    }

    /// @param begun what was answered before, when the taxpayer was in another situation
    static Walked of(Taxpayers taxpayers, Situation situation, Answers begun) {
        return of(taxpayers, situation, taxpayers.atHand(situation), begun);
    }

    /// @param atHand what this one answers with
    static Walked of(Taxpayers taxpayers, Situation situation, Answers atHand, Answers begun) {
        var form = taxpayers.form;
        var faults = new TreeSet<String>();
        var now =
                form.assess(
                        LAW,
                        taxpayers.year,
                        Revised.as(
                                form,
                                Revised.of(atHand),
                                begun.withRows(Settlement.PAYMENTS, List.of())));
        for (var i = 0; i < ROUNDS; i++)
            for (var page : form.pages()) {
                if (!page.when().test(now)) continue;
                for (var element : page.elements())
                    if (element.asked().test(now)) {
                        now = now.after(answered(taxpayers, now, element, atHand, faults));
                        if (begun.equals(Answers.NONE)) deadEnds(taxpayers, now, faults);
                    }
            }
        return new Walked(taxpayers, situation, now, shown(taxpayers, now), List.copyOf(faults));
    }

    /// However far one has come, what a line still waits for is asked somewhere.
    private static void deadEnds(Taxpayers taxpayers, Assessment now, Set<String> faults) {
        var shown = shown(taxpayers, now).keySet();
        for (var line : now.lines())
            if (now.value(line) instanceof Answer.Missing<?>(var waitsFor))
                for (var each : waitsFor)
                    if (!shown.contains(each.id()))
                        faults.add(line.id() + " waits for " + each.id() + ", which nobody asks");
    }

    private static Answers answered(
            Taxpayers taxpayers,
            Assessment now,
            Element element,
            Answers atHand,
            Set<String> faults) {
        return switch (element) {
            case Element.Field field -> {
                var id = field.question().id();
                if (field.need() == Need.GIVEN) yield now.answers();
                if (field.question().equals(Settlement.BILLING_EXPIRES)) yield now.answers();
                if (field.question().equals(Settlement.BILLING_CODE))
                    yield now.answers()
                            .with(Settlement.BILLING_CODE, "123456789012345")
                            .with(Settlement.BILLING_EXPIRES, taxpayers.today.plusDays(7));
                var value = atHand.values().get(id);
                if (value != null) yield put(now.answers(), id, value);
                if (field.need() == Need.REQUIRED)
                    faults.add(id + " is asked of whom it is not for");
                yield now.answers().without(field.question());
            }
            case Element.Grid grid when grid.table().equals(Settlement.PAYMENTS) -> paid(now);
            case Element.Grid grid ->
                    now.answers().withRows(grid.table(), atHand.rows(grid.table()));
            case Element.Computed computed -> now.answers();
            case Element.Heading heading -> now.answers();
        };
    }

    private static Answers paid(Assessment now) {
        var owed = now.known(Settlement.STILL_TO_PAY).orElse(Rupiah.ZERO);
        if (!owed.isPositive()) return now.answers();
        var number = now.answers().rows(Settlement.PAYMENTS).size();
        return now.answers()
                .withRow(
                        Settlement.PAYMENTS,
                        Row.empty("paid" + number)
                                .with(Settlement.PAYMENT_KIND, "NTPN")
                                .with(Settlement.PAYMENT_NUMBER, "A1B2C3D4E5F6G7H" + number)
                                .with(Settlement.PAYMENT_DATE, now.year().lastDay().plusDays(60))
                                .with(Settlement.PAYMENT_AMOUNT, owed)
                                .with(Settlement.PAYMENT_PROOF, "bukti.pdf"));
    }

    static Answers put(Answers answers, String id, Object value) {
        var values = new LinkedHashMap<>(answers.values());
        values.put(id, value);
        return new Answers(values, answers.tables());
    }

    static Answers rows(Answers answers, String id, List<Row> rows) {
        var tables = new LinkedHashMap<>(answers.tables());
        if (rows.isEmpty()) tables.remove(id);
        else tables.put(id, rows);
        return new Answers(answers.values(), tables);
    }

    /// Without an answer, or without all rows.
    static Answers without(Answers answers, String id) {
        return rows(answers.without(new Question<>(id, Kind.TEXT)), id, List.of());
    }

    static Map<String, Element> shown(Taxpayers taxpayers, Assessment now) {
        var shown = new LinkedHashMap<String, Element>();
        for (var page : taxpayers.form.flow(now))
            for (var element : page.elements())
                if (element.asked().test(now))
                    Taxpayers.id(element).ifPresent(id -> shown.put(id, element));
        return shown;
    }

    /// What keeps a return from being sealed.
    List<String> blocking(Assessment assessment) {
        var found = new ArrayList<String>();
        for (var each : taxpayers.form.findings(assessment, taxpayers.today))
            if (each.severity().blocksSealing()) found.add(each.key() + " at " + each.place());
        return found;
    }

    Map<String, Object> lines(Assessment assessment) {
        var lines = new LinkedHashMap<String, Object>();
        for (var line : assessment.lines()) lines.put(line.id(), assessment.value(line));
        return lines;
    }

    /// The lines that this return shows, and those that no return shows.
    Map<String, Object> counting() {
        var lines = lines(end);
        for (var page : taxpayers.form.pages())
            for (var element : page.elements())
                line(element).ifPresent(line -> lines.remove(line.id()));
        for (var page : taxpayers.form.flow(end))
            for (var element : page.elements())
                if (element.asked().test(end))
                    line(element).ifPresent(line -> lines.put(line.id(), end.value(line)));
        return lines;
    }

    private static Optional<Line<?>> line(Element element) {
        return switch (element) {
            case Element.Computed computed -> Optional.of(computed.line());
            case Element.Grid grid -> grid.total();
            case Element.Field field -> Optional.empty();
            case Element.Heading heading -> Optional.empty();
        };
    }
}
