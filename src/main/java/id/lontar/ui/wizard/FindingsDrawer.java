package id.lontar.ui.wizard;

import id.lontar.form.Finding;
import id.lontar.form.Finding.Severity;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import java.util.Comparator;

/// Everything to put right, the worst first; each line leads to its field, and a repair is a link.
final class FindingsDrawer {
    /// Padding and scroll bar.
    private static final double EDGES = 28;

    private final Sheet sheet;

    FindingsDrawer(Sheet sheet) {
        this.sheet = sheet;
    }

    Node open() {
        var title = new Label(sheet.words().say("wizard.list.title"));
        title.getStyleClass().add("title");
        var list = new ListView<Finding>();
        list.setId("findings");
        list.getStyleClass().add("findings-list");
        list.setAccessibleText(title.getText());
        list.setCellFactory(_ -> new Entry());
        list.getItems().setAll(sorted());
        list.setOnKeyPressed(
                key -> {
                    if (key.getCode() == javafx.scene.input.KeyCode.ENTER)
                        go(list.getSelectionModel().getSelectedItem());
                });
        list.getSelectionModel().selectFirst();
        VBox.setVgrow(list, Priority.ALWAYS);
        var box = new VBox(title, list);
        box.setSpacing(10);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private java.util.List<Finding> sorted() {
        return sheet.model().findings().stream()
                .sorted(Comparator.comparingInt(each -> order(each.severity())))
                .toList();
    }

    private static int order(Severity severity) {
        return switch (severity) {
            case ERROR -> 0;
            case NEEDED -> 1;
            case WARNING -> 2;
            case NOTE -> 3;
        };
    }

    private void go(Finding finding) {
        sheet.ways().reveal(finding.place());
    }

    private final class Entry extends ListCell<Finding> {
        @Override
        protected void updateItem(Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            setPrefWidth(0);
            setGraphic(empty || finding == null ? null : content(finding));
        }

        private Node content(Finding finding) {
            var place = new Hyperlink(sheet.labels().of(finding.place()));
            place.setWrapText(true);
            place.setOnAction(event -> go(finding));
            var text =
                    new Text(
                            sheet.words().say("wizard.severity." + finding.severity())
                                    + " · "
                                    + sheet.labels().of(finding));
            text.wrappingWidthProperty().bind(getListView().widthProperty().subtract(EDGES));
            text.getStyleClass().addAll("finding-text", FindingLines.style(finding));
            var box = new VBox(place, text);
            finding.repair().ifPresent(repair -> box.getChildren().add(repair(finding, repair)));
            return box;
        }

        private Hyperlink repair(Finding finding, Finding.Repair repair) {
            var link = new Hyperlink(sheet.labels().of(repair));
            link.setOnAction(
                    event -> {
                        sheet.model().repair(finding);
                        getListView().getItems().setAll(sorted());
                    });
            return link;
        }
    }
}
