package id.lontar.ui.wizard;

import id.lontar.form.Element;
import id.lontar.rules.Kind;

import java.util.Locale;
import java.util.stream.Collectors;

/// How wide the columns of a table are, by what stands in them.
final class GridWidths {
    private GridWidths() {}

    /// In percent, divided by commas.
    static String of(Element.Grid grid) {
        var all = grid.columns().stream().mapToDouble(GridWidths::weight).sum();
        return grid.columns().stream()
                .map(each -> String.format(Locale.ROOT, "%.2f", 100 * weight(each) / all))
                .collect(Collectors.joining(","));
    }

    private static double weight(Element.GridColumn column) {
        var kind = column.column().kind();
        if (kind == Kind.MONEY) return 17;
        if (kind == Kind.DATE) return 14;
        if (kind == Kind.NUMBER) return 10;
        if (kind == Kind.FLAG) return 7;
        return Inputs.isTaxpayerNumber(column.column().id()) ? 22 : 20;
    }
}
