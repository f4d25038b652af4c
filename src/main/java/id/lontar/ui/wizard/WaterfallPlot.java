package id.lontar.ui.wizard;

import id.lontar.form.Place;
import id.lontar.form.Waterfall;
import id.lontar.money.Rupiah;
import id.lontar.rules.Line;
import id.lontar.rules.Step;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// How one total becomes another, step by step: name, bar and figure in a row each. The name leads
/// to where the figure comes from; a sign before the figure says which way it goes, so no colour
/// need be told apart.
final class WaterfallPlot extends VBox implements Part {
    private static final double[] SHARES = {42, 34, 24};

    private final Label title = new Label();
    private final GridPane rows = new GridPane();
    private List<Step> shown = List.of();
    private @Nullable Sheet sheet;

    WaterfallPlot() {
        getStyleClass().addAll("card", "waterfall");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        rows.getStyleClass().add("waterfall-rows");
        for (var share : SHARES) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            rows.getColumnConstraints().add(column);
        }
        getChildren().setAll(title, rows);
    }

    @Override
    public void bind(Sheet sheet) {
        this.sheet = sheet;
        title.setText(sheet.words().say("wizard.walk.title"));
    }

    @Override
    public void follow() {
        if (sheet == null) return;
        var steps = sheet.model().form().gist().walk().apply(sheet.model().assessment());
        setVisible(!steps.isEmpty());
        setManaged(!steps.isEmpty());
        if (steps.equals(shown)) return;
        shown = steps;
        rows.getChildren().clear();
        var fall = Waterfall.of(steps);
        for (var i = 0; i < fall.bars().size(); i++) row(sheet, fall, fall.bars().get(i), i);
    }

    private void row(Sheet sheet, Waterfall fall, Waterfall.Bar bar, int at) {
        var step = bar.step();
        var name = name(sheet, step);
        name.setAccessibleText(said(sheet, bar));
        var figure = new Label(figure(step));
        figure.getStyleClass().add("money");
        figure.setMaxWidth(Double.MAX_VALUE);
        figure.setId("walk-" + at);
        if (step.isTotal())
            for (var each : List.of(name, figure)) each.getStyleClass().add("strong");
        rows.addRow(at, name, new WaterfallBar(fall, bar), figure);
    }

    private static javafx.scene.control.Labeled name(Sheet sheet, Step step) {
        var text = called(sheet, step);
        var way = way(sheet, step);
        if (way.isEmpty()) {
            var plain = new Label(text);
            plain.setWrapText(true);
            return plain;
        }
        var link = new Hyperlink(text);
        link.setWrapText(true);
        link.setOnAction(event -> way.get().run());
        return link;
    }

    private static String called(Sheet sheet, Step step) {
        return step.name().orElseGet(() -> sheet.labels().of(step.source()));
    }

    /// What was typed leads to its field, what was worked out to its reasons.
    private static Optional<Runnable> way(Sheet sheet, Step step) {
        if (sheet.model().form().questions().anyMatch(each -> each.id().equals(step.source())))
            return Optional.of(() -> sheet.ways().reveal(new Place.AtQuestion(step.source())));
        return sheet.model().assessment().lines().stream()
                .filter(each -> each.id().equals(step.source()))
                .findFirst()
                .map((Line<?> line) -> () -> sheet.ways().why(line));
    }

    private static String figure(Step step) {
        var amount = step.amount();
        if (step.isTotal()) return amount.toString();
        return (amount.isNegative() ? "− " : "+ ") + magnitude(amount);
    }

    private static String said(Sheet sheet, Waterfall.Bar bar) {
        var step = bar.step();
        var key =
                step.isTotal()
                        ? "wizard.walk.total"
                        : bar.rises() ? "wizard.walk.up" : "wizard.walk.down";
        var amount = step.isTotal() ? step.amount() : magnitude(step.amount());
        return sheet.words().say(key, called(sheet, step), amount.toString(), bar.to().toString());
    }

    private static Rupiah magnitude(Rupiah amount) {
        return amount.isNegative() ? Rupiah.ZERO.minus(amount) : amount;
    }

    @Override
    public boolean reveal(Place place) {
        return false;
    }

    /// For tests and pictures: the rows from top to bottom.
    List<Node> rows() {
        return List.copyOf(rows.getChildren());
    }
}
