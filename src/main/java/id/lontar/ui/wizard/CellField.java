package id.lontar.ui.wizard;

import id.lontar.form.Element.GridColumn;
import id.lontar.rules.Table;
import id.lontar.ui.Reveal;
import id.lontar.ui.controls.LabeledField;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/// A column of one row with its label and what is wrong under it; for tables shown as cards.
final class CellField {
    private final LabeledField box = new LabeledField();
    private final Sheet sheet;
    private final Cell<?> cell;
    private boolean visited;

    CellField(Sheet sheet, Table table, GridColumn column) {
        this.sheet = sheet;
        cell = Cell.of(sheet, table, column);
        var source = table.id() + "." + column.column().id();
        box.setLabel(cell.label());
        box.setControl(cell.input().node());
        sheet.labels().slip(source).ifPresent(box::setSource);
        sheet.labels().help(source).ifPresent(help -> entry().setTooltip(new Tooltip(help)));
        entry().focusedProperty()
                .addListener(
                        (focused, before, now) -> {
                            visited |= !now;
                            if (!now) follow();
                        });
    }

    Node node() {
        return box;
    }

    Control entry() {
        return cell.input().entry();
    }

    String column() {
        return cell.column().id();
    }

    void hint(String text) {
        box.setHint(text);
    }

    void serve(String key, int at) {
        cell.serve(key, at);
        follow();
    }

    void reveal() {
        visited = true;
        follow();
        Reveal.focus(entry());
    }

    void follow() {
        cell.follow();
        cell.place()
                .ifPresent(
                        place ->
                                Problems.show(
                                        box,
                                        cell.input(),
                                        sheet.model().found().at(place),
                                        visited,
                                        sheet));
    }
}
