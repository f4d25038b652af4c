package id.lontar.ui.wizard;

import id.lontar.form.Element.Grid;

import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.stream.Collectors;

/// The keyboard in a table: arrows up and down, Enter onwards and into a new row, a block pasted
/// from a spreadsheet, rows moved (Alt+Shift+arrow) and removed (Ctrl+Delete).
final class GridKeys {
    private final RowGrid view;
    private final Sheet sheet;
    private final Grid grid;

    GridKeys(RowGrid view, Sheet sheet, Grid grid) {
        this.view = view;
        this.sheet = sheet;
        this.grid = grid;
    }

    void install() {
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.V) {
            paste(key, Clipboard.getSystemClipboard().getString());
            return;
        }
        view.focused().ifPresent(row -> pressed(key, row));
    }

    private void pressed(KeyEvent key, GridRow row) {
        var column = row.focusedColumn();
        if (row.entry(column) instanceof CodeField code && code.isOpen()) {
            if (key.getCode() != KeyCode.ENTER) return;
            code.choose();
        }
        var at = row.getIndex();
        switch (key.getCode()) {
            case ENTER -> {
                key.consume();
                onwards(row, at, column);
            }
            case TAB -> {
                if (key.isShiftDown() || column < row.lastColumn() || at + 1 >= view.size()) return;
                key.consume();
                view.focus(at + 1, 0);
            }
            case UP, DOWN -> {
                var by = key.getCode() == KeyCode.UP ? -1 : 1;
                if (key.isAltDown() && key.isShiftDown()) move(at, column, by);
                else if (key.isAltDown()) return;
                else view.focus(at + by, column);
                key.consume();
            }
            case DELETE -> {
                if (!key.isShortcutDown()) return;
                key.consume();
                view.key(at).ifPresent(each -> sheet.model().removeRow(grid.table(), each));
                view.focus(Math.min(at, view.size() - 1), column);
            }
            default -> {}
        }
    }

    private void onwards(GridRow row, int at, int column) {
        if (column < row.lastColumn()) view.focus(at, column + 1);
        else if (at + 1 < view.size()) view.focus(at + 1, 0);
        else view.add();
    }

    private void move(int at, int column, int by) {
        view.key(at).ifPresent(key -> sheet.model().moveRow(grid.table(), key, by));
        view.focus(Math.clamp(at + by, 0, view.size() - 1), column);
    }

    private void paste(KeyEvent key, String clipboard) {
        if (clipboard == null) return;
        PastedBlock.of(clipboard)
                .ifPresent(
                        block -> {
                            key.consume();
                            lay(block);
                        });
    }

    /// From the cell that has the focus, or as new rows at the end.
    void lay(PastedBlock block) {
        var focused = view.focused();
        var model = sheet.model();
        var codes = new PastedBlock.Codes(model.assessment().law(), model.year());
        var laid =
                block.over(
                        model.answers().rows(grid.table()),
                        focused.map(GridRow::getIndex).orElse(view.size()),
                        focused.map(GridRow::focusedColumn).orElse(0),
                        grid,
                        codes);
        model.setRows(grid.table(), laid.rows());
        tell(laid);
    }

    private void tell(PastedBlock.Laid laid) {
        if (laid.unread().isEmpty()) {
            sheet.say("wizard.grid.pasted", laid.filled());
            return;
        }
        var cells =
                laid.unread().stream()
                        .limit(3)
                        .map(
                                each ->
                                        sheet.labels()
                                                        .of(
                                                                grid.table().id()
                                                                        + "."
                                                                        + each.column().id())
                                                + " "
                                                + (each.row() + 1))
                        .collect(Collectors.joining(", "));
        sheet.say("wizard.grid.pastedSome", laid.filled(), laid.unread().size(), cells);
    }
}
