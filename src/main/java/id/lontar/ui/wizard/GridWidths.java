package id.lontar.ui.wizard;

import id.lontar.form.Element;
import id.lontar.rules.Kind;

import java.util.List;
import java.util.Set;

/// How wide the columns of a table are, by what stands in them.
final class GridWidths {
    private GridWidths() {}

    private static final Set<String> SHORT = Set.of("percent", "interest", "code", "reasons");

    /// The room each column needs to be read without being cut off, in text sizes.
    static List<Double> needs(Element.Grid grid) {
        return grid.columns().stream().map(GridWidths::need).toList();
    }

    private static double need(Element.GridColumn column) {
        var kind = column.column().kind();
        var id = column.column().id();
        if (column.codes().isPresent()) return 13;
        if (kind == Kind.MONEY) return 8.8;
        if (kind == Kind.DATE) return 7;
        if (kind == Kind.NUMBER) return 5;
        if (kind == Kind.FLAG) return 4;
        if (Inputs.isTaxpayerNumber(id)) return 13;
        return SHORT.contains(id) ? 6 : 8.2;
    }
}
