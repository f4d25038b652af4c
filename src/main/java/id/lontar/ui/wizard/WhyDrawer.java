package id.lontar.ui.wizard;

import id.lontar.form.Place;
import id.lontar.form.Why;
import id.lontar.form.carry.LastYear;
import id.lontar.money.Rupiah;
import id.lontar.money.Scale;
import id.lontar.rules.Answer;
import id.lontar.rules.Assessment.Reading;
import id.lontar.rules.Gated;
import id.lontar.rules.Line;
import id.lontar.rules.Optionally;
import id.lontar.rules.Parameter;
import id.lontar.rules.Ptkp;
import id.lontar.rules.Question;
import id.lontar.rules.Source;
import id.lontar.rules.Table;
import id.lontar.tax.ReturnStatus;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// "Why this number?": the rule in words, where the law says so, and what went in, each with the
/// way to its source.
final class WhyDrawer {
    private final Sheet sheet;

    private final Optional<LastYear> lastYear;

    WhyDrawer(Sheet sheet, Optional<LastYear> lastYear) {
        this.sheet = sheet;
        this.lastYear = lastYear;
    }

    Node of(Line<?> line) {
        var explanation = sheet.model().assessment().explain(line);
        var name = text(sheet.labels().of(line.id()), "section-title");
        var result = text(shown(explanation.result(), line), "why-result");
        result.setId("why-result");
        var rule = text(rule(line, explanation.readings()));
        rule.setId("why-rule");
        var article = text(explanation.article(), "hint");
        article.setId("why-article");
        var from = text(sheet.words().say("wizard.why.from"), "strong");
        var box =
                new VBox(
                        text(sheet.words().say("wizard.why"), "muted"),
                        name,
                        result,
                        rule,
                        article,
                        from);
        for (var each : explanation.doubts())
            box.getChildren()
                    .add(
                            box.getChildren().indexOf(from),
                            text(
                                    sheet.words().say("doubt", sheet.words().say(each.key())),
                                    "amber",
                                    "why-doubt"));
        for (var reading : explanation.readings()) box.getChildren().add(row(reading));
        bands(explanation.readings()).forEach(box.getChildren()::add);
        lastYear.flatMap(each -> each.of(sheet.model().form(), line))
                .ifPresent(each -> box.getChildren().add(before(line, each)));
        box.getStyleClass().add("why");
        return box;
    }

    /// The same line in the return this one was begun from.
    private Node before(Line<?> line, LastYear.Value was) {
        var row =
                pair(
                        text(
                                sheet.words()
                                        .say(
                                                "wizard.why.lastYear",
                                                was.year().toString(),
                                                was.form().code().code(),
                                                was.line().id())),
                        text(shown(was.value(), line), "money"));
        row.setId("why-last-year");
        return row;
    }

    /// A tax by bands is shown band by band.
    private List<Node> bands(List<Reading> readings) {
        var scale = known(readings, Scale.class);
        var amount = known(readings, Rupiah.class);
        if (scale.isEmpty() || amount.isEmpty()) return List.of();
        return scale.get().slices(amount.get()).stream()
                .<Node>map(
                        slice ->
                                pair(
                                        text(
                                                slice.band().rate()
                                                        + " × "
                                                        + Labels.money(slice.inside())),
                                        text(Labels.money(slice.tax()), "money")))
                .toList();
    }

    private static <T> Optional<T> known(List<Reading> readings, Class<T> type) {
        return readings.stream()
                .flatMap(each -> each.value().known().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static HBox pair(Label name, Label value) {
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        value.setMinWidth(HBox.USE_PREF_SIZE);
        var row = new HBox(name, value);
        row.getStyleClass().add("row");
        return row;
    }

    /// The rule with its figures in place, in the order the rule reads them.
    private String rule(Line<?> line, List<Reading> readings) {
        var values = readings.stream().map(each -> shown(each.value(), each.source())).toArray();
        return new Why(sheet.words(), sheet.model().form(), sheet.model().assessment())
                .rule(line, values);
    }

    private Node row(Reading reading) {
        var row =
                pair(
                        text(name(reading.source())),
                        text(shown(reading.value(), reading.source()), "money"));
        way(reading.source()).ifPresent(row.getChildren()::add);
        return row;
    }

    private Optional<Hyperlink> way(Source<?> source) {
        return switch (source) {
            case Line<?> line ->
                    Optional.of(link("wizard.why.also", () -> sheet.ways().why(line), line.id()));
            case Table table -> Optional.of(go(new Place.AtTable(table.id()), table.id()));
            case Question<?> question ->
                    Optional.of(go(new Place.AtQuestion(question.id()), question.id()));
            case Optionally<?> optional ->
                    Optional.of(go(new Place.AtQuestion(optional.id()), optional.id()));
            case Gated<?> gated -> way(gated.source());
            case Parameter<?> figure -> Optional.empty();
        };
    }

    private Hyperlink go(Place place, String id) {
        return link("wizard.why.go", () -> sheet.ways().reveal(place), id);
    }

    private Hyperlink link(String key, Runnable action, String id) {
        var link = new Hyperlink(sheet.words().say(key));
        link.setId("why-to-" + Sheet.id(id));
        link.setMinWidth(HBox.USE_PREF_SIZE);
        link.setAccessibleText(link.getText() + ": " + sheet.labels().of(id));
        link.setOnAction(event -> action.run());
        return link;
    }

    private String name(Source<?> source) {
        return source instanceof Parameter<?> figure
                ? law(figure.id()) + " " + sheet.model().year()
                : sheet.labels().of(source.id());
    }

    private String law(String figure) {
        var key = "law." + figure;
        return sheet.words().find(key).isPresent() ? sheet.words().say(key) : figure;
    }

    private String shown(Answer<?> answer, Source<?> source) {
        return answer.known()
                .map(value -> shown(value, source))
                .orElse(sheet.words().say("wizard.notYet"));
    }

    private String shown(Object value, Source<?> source) {
        return switch (value) {
            case Rupiah amount when amount.isNegative() && isSilent(source) ->
                    sheet.words().say("wizard.notYet");
            case Rupiah amount -> Labels.money(amount);
            case List<?> rows -> sheet.words().say("wizard.rows", rows.size());
            case Scale scale -> sheet.words().say("wizard.why.bands", scale.bands().size());
            case Ptkp ptkp -> Labels.money(ptkp.self());
            case ReturnStatus status -> sheet.words().say("status." + status);
            default -> value.toString();
        };
    }

    /// Nobody answered it: rules then read a mark below zero, which is no figure of the person.
    private boolean isSilent(Source<?> source) {
        return source instanceof Optionally<?>
                && !sheet.model().answers().values().containsKey(source.id());
    }

    private static Label text(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
