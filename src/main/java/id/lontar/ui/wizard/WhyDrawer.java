package id.lontar.ui.wizard;

import id.lontar.form.Place;
import id.lontar.form.carry.LastYear;
import id.lontar.form.why.Reason;
import id.lontar.form.why.Why;
import id.lontar.money.Rupiah;
import id.lontar.money.Scale;
import id.lontar.rules.Assessment.Reading;
import id.lontar.rules.Gated;
import id.lontar.rules.Line;
import id.lontar.rules.Listed;
import id.lontar.rules.Optionally;
import id.lontar.rules.Parameter;
import id.lontar.rules.Question;
import id.lontar.rules.Source;
import id.lontar.rules.Table;

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
    /// More letters than these leave no room for a name beside them.
    private static final int LONG = 20;

    private final Sheet sheet;

    private final Optional<LastYear> lastYear;

    WhyDrawer(Sheet sheet, Optional<LastYear> lastYear) {
        this.sheet = sheet;
        this.lastYear = lastYear;
    }

    Node of(Line<?> line) {
        var model = sheet.model();
        var reason = new Why(sheet.words(), model.form(), model.assessment(), lastYear).of(line);
        var box = new VBox(text(sheet.words().say("wizard.why"), "muted"));
        var parts = box.getChildren();
        parts.add(text(reason.name(), "section-title"));
        parts.add(named("why-result", text(reason.value(), "why-result")));
        parts.add(named("why-rule", text(reason.rule())));
        parts.add(named("why-article", text(reason.explained().article(), "hint")));
        for (var each : reason.doubts()) parts.add(text(each, "amber", "why-doubt"));
        for (var each : reason.doubtsBelow()) parts.add(text(each, "amber", "why-doubt"));
        parts.add(text(sheet.words().say("wizard.why.from"), "strong"));
        for (var input : reason.inputs()) {
            parts.add(row(input));
            for (var each : input.rows()) parts.add(text(each, "muted", "why-row"));
        }
        parts.addAll(bands(reason.explained().readings()));
        reason.before().ifPresent(was -> parts.add(before(was)));
        box.getStyleClass().add("why");
        return box;
    }

    private static Label named(String id, Label label) {
        label.setId(id);
        return label;
    }

    /// The same line in the return this one was begun from.
    private static Node before(Reason.Before was) {
        var row = pair(text(was.name()), text(was.value(), "money"));
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

    /// A figure of the law may be a whole sentence, and an answer too, so it stands below its name.
    private Node row(Reason.Input input) {
        if (input.source() instanceof Parameter<?> || input.value().length() > LONG) {
            var column = new VBox(text(input.name()), text(input.value(), "muted"));
            way(input.source()).ifPresent(column.getChildren()::add);
            return column;
        }
        var row = pair(text(input.name()), text(input.value(), "money"));
        way(input.source()).ifPresent(row.getChildren()::add);
        return row;
    }

    private Optional<Hyperlink> way(Source<?> source) {
        return switch (source) {
            case Line<?> line ->
                    Optional.of(link("wizard.why.also", () -> sheet.ways().why(line), line.id()));
            case Listed list -> way(list.table());
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

    private static Label text(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
