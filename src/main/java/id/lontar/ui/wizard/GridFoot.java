package id.lontar.ui.wizard;

import id.lontar.form.Element.Grid;
import id.lontar.form.Element.GridColumn;
import id.lontar.money.Rupiah;
import id.lontar.rules.Code;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Table;
import id.lontar.ui.TabStops;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Under a table: one row more, all rows of the paper where it lists them, and the sum with its
/// reason.
final class GridFoot extends HBox {
    private final Button add = new Button();
    private final Button every = new Button();
    private final Label total = new Label();
    private final Hyperlink why = new Hyperlink();
    private @Nullable Sheet sheet;
    private @Nullable Line<?> line;
    private @Nullable GridColumn listed;
    private @Nullable Table table;

    GridFoot() {
        getStyleClass().add("grid-foot");
        add.getStyleClass().addAll("quiet", TabStops.ADDS);
        total.getStyleClass().addAll("strong", "money");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        every.getStyleClass().add("quiet");
        for (var whole : new Region[] {add, every, why}) whole.setMinWidth(USE_PREF_SIZE);
        total.setWrapText(true);
        total.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(add, every, gap, total, why);
    }

    void bind(Sheet sheet, Grid grid, Runnable adding, Runnable added) {
        this.sheet = sheet;
        line = grid.total().orElse(null);
        add.setId(grid.table().id() + "-add");
        add.setText("+ " + sheet.labels().add(grid.table().id()));
        add.setOnAction(event -> adding.run());
        listed = grid.columns().stream().filter(GridColumn::each).findFirst().orElse(null);
        table = grid.table();
        every.setId(grid.table().id() + "-each");
        every.setOnAction(
                event -> {
                    addEach();
                    added.run();
                });
        why.setText(sheet.words().say("wizard.why"));
        total.setId(grid.table().id() + "-total");
        why.setId(grid.table().id() + "-total-why");
        grid.total().ifPresent(each -> why.setOnAction(event -> sheet.ways().why(each)));
        why.setVisible(grid.total().isPresent());
        why.setManaged(grid.total().isPresent());
    }

    Button add() {
        return add;
    }

    private void addEach() {
        var on = sheet;
        var of = table;
        if (on == null || of == null || listed == null) return;
        @SuppressWarnings("unchecked") // a column with codes holds words
        var column = (Column<String>) listed.column();
        on.model().addEach(of, column, codes(on, listed));
    }

    private static List<String> codes(Sheet sheet, GridColumn listed) {
        return sheet.codes(listed.codes().orElseThrow()).stream().map(Code::code).toList();
    }

    /// Offered as long as a row is missing.
    private void followEach(Sheet on) {
        var of = table;
        var missing = 0;
        if (of != null && listed != null) {
            var column = (Column<?>) listed.column();
            var there =
                    on.model().answers().rows(of).stream()
                            .map(row -> row.get(column).map(Object::toString).orElse(""))
                            .toList();
            missing =
                    (int) codes(on, listed).stream().filter(code -> !there.contains(code)).count();
        }
        every.setText(on.words().say("wizard.grid.each", missing));
        every.setVisible(missing > 0);
        every.setManaged(missing > 0);
    }

    void follow() {
        var on = sheet;
        if (on != null) followEach(on);
        var sum = line;
        if (on == null || sum == null) return;
        var amount =
                on.model()
                        .assessment()
                        .known(sum)
                        .filter(Rupiah.class::isInstance)
                        .map(each -> Labels.money((Rupiah) each))
                        .orElseGet(() -> on.words().say("wizard.notYet"));
        total.setText(on.labels().of(sum.id()) + "   " + amount);
    }
}
