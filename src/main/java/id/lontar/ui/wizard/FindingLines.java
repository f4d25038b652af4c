package id.lontar.ui.wizard;

import id.lontar.form.Finding;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// Findings one under the other, with their repairs; nothing when there are none.
final class FindingLines extends VBox {
    FindingLines() {
        getStyleClass().add("finding-lines");
    }

    void show(List<Finding> findings, Sheet sheet) {
        getChildren().clear();
        for (var finding : findings) add(finding, sheet);
        setVisible(!findings.isEmpty());
        setManaged(!findings.isEmpty());
    }

    private void add(Finding finding, Sheet sheet) {
        var text = new Label(sheet.labels().of(finding));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add(style(finding));
        getChildren().add(text);
        finding.repair()
                .ifPresent(
                        repair -> {
                            var link = new Hyperlink(sheet.labels().of(repair));
                            link.setOnAction(event -> sheet.model().repair(finding));
                            getChildren().add(link);
                        });
    }

    static String style(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "field-error";
            case WARNING -> "field-warning";
            case NEEDED, NOTE -> "hint";
        };
    }
}
