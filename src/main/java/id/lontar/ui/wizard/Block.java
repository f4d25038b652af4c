package id.lontar.ui.wizard;

import id.lontar.form.Element;
import id.lontar.form.Place;

import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// Neighbours of one sort in one card: questions in two columns, computed lines under each other,
/// or a table.
final class Block {
    private static final int COLUMNS = 2;

    /// @param node what is hidden while its element is not asked
    private record Piece(Element element, List<Part> parts, Node node) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final Region card;
    private List<Node> shown = List.of();

    private Block(List<Element> elements) {
        for (var each : elements) pieces.add(piece(each));
        card = elements.getFirst() instanceof Element.Field ? fields() : rows(elements.getFirst());
    }

    static List<Block> of(List<Element> elements) {
        var blocks = new ArrayList<Block>();
        for (var at = 0; at < elements.size(); ) {
            var to = at + 1;
            while (to < elements.size() && together(elements.get(at), elements.get(to))) to++;
            blocks.add(new Block(elements.subList(at, to)));
            at = to;
        }
        return blocks;
    }

    private static boolean together(Element one, Element other) {
        return one.getClass() == other.getClass() && !(one instanceof Element.Grid);
    }

    private static Piece piece(Element element) {
        return switch (element) {
            case Element.Field field -> {
                var shown = new QuestionField();
                shown.setQuestion(field.question().id());
                yield new Piece(element, List.of(shown), shown);
            }
            case Element.Computed computed -> {
                var shown = new LineRow();
                shown.setLine(computed.line().id());
                yield new Piece(element, List.of(shown), shown);
            }
            case Element.Grid grid -> {
                var rows = new RowGrid();
                rows.setGrid(grid);
                var said = new TableProblems();
                said.setTable(grid.table().id());
                yield new Piece(element, List.of(rows, said), new VBox(rows, said));
            }
            case Element.Heading heading -> throw new IllegalArgumentException(heading.id());
        };
    }

    private Region fields() {
        var grid = GridHead.line(List.of(50.0, 50.0));
        grid.getStyleClass().setAll("card", "card-fields");
        return grid;
    }

    private Region rows(Element first) {
        var box = new VBox();
        box.getStyleClass().add("card");
        if (first instanceof Element.Computed) box.getStyleClass().addAll("rows", "line-rows");
        pieces.forEach(each -> box.getChildren().add(each.node()));
        return box;
    }

    Node node() {
        return card;
    }

    void bind(Sheet sheet) {
        for (var piece : pieces) piece.parts().forEach(each -> each.bind(sheet));
        var lines =
                pieces.stream()
                        .map(Piece::node)
                        .filter(LineRow.class::isInstance)
                        .map(LineRow.class::cast)
                        .toList();
        if (lines.stream().noneMatch(LineRow::isNumbered)) lines.forEach(LineRow::leaveOutNumber);
    }

    void follow(Sheet sheet) {
        var now = sheet.model().assessment();
        var asked = pieces.stream().filter(each -> each.element().asked().test(now)).toList();
        show(card, !asked.isEmpty());
        for (var piece : pieces) show(piece.node(), asked.contains(piece));
        for (var piece : asked) piece.parts().forEach(Part::follow);
        if (card instanceof GridPane grid) arrange(grid, asked.stream().map(Piece::node).toList());
    }

    /// The questions that are asked close ranks.
    private void arrange(GridPane grid, List<Node> nodes) {
        if (nodes.equals(shown)) return;
        shown = nodes;
        grid.getChildren().clear();
        for (var i = 0; i < nodes.size(); i++) grid.add(nodes.get(i), i % COLUMNS, i / COLUMNS);
    }

    boolean reveal(Place place) {
        return pieces.stream()
                .filter(each -> each.node().isVisible())
                .flatMap(each -> each.parts().stream())
                .anyMatch(part -> part.reveal(place));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
