package id.lontar.ui.wizard;

import id.lontar.form.Element.Grid;
import id.lontar.money.Rupiah;
import id.lontar.rules.Line;
import id.lontar.ui.TabStops;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// Under a table: one row more, and the sum with its reason.
final class GridFoot extends HBox {
    private final Button add = new Button();
    private final Label total = new Label();
    private final Hyperlink why = new Hyperlink();
    private @Nullable Sheet sheet;
    private @Nullable Line<?> line;

    GridFoot() {
        getStyleClass().add("grid-foot");
        add.getStyleClass().addAll("quiet", TabStops.ADDS);
        total.getStyleClass().addAll("strong", "money");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (var whole : new Region[] {add, why}) whole.setMinWidth(USE_PREF_SIZE);
        total.setWrapText(true);
        total.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(add, gap, total, why);
    }

    void bind(Sheet sheet, Grid grid, Runnable adding) {
        this.sheet = sheet;
        line = grid.total().orElse(null);
        add.setId(grid.table().id() + "-add");
        add.setText("+ " + sheet.labels().add(grid.table().id()));
        add.setOnAction(event -> adding.run());
        why.setText(sheet.words().say("wizard.why"));
        why.setId(grid.table().id() + "-total-why");
        grid.total().ifPresent(each -> why.setOnAction(event -> sheet.ways().why(each)));
        why.setVisible(grid.total().isPresent());
        why.setManaged(grid.total().isPresent());
    }

    Button add() {
        return add;
    }

    void follow() {
        var on = sheet;
        var sum = line;
        if (on == null || sum == null) return;
        on.model()
                .assessment()
                .known(sum)
                .filter(Rupiah.class::isInstance)
                .map(Rupiah.class::cast)
                .ifPresent(
                        amount ->
                                total.setText(
                                        on.labels().of(sum.id()) + "   " + Labels.money(amount)));
    }
}
