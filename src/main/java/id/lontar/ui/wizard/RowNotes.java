package id.lontar.ui.wizard;

import id.lontar.form.Finding;
import id.lontar.form.Place;
import id.lontar.ui.Theme;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import java.util.List;

/// What is said under a row of a table, each in full: what to do stands at its end. The list does
/// not measure its rows, so the height is worked out beforehand from the text and the room.
final class RowNotes extends VBox {
    /// The size of the text and the height of its lines, in text sizes of the page.
    private static final double TEXT = 0.893;

    private static final double FIRST = 1.7;
    private static final double NEXT = 1.2;

    /// What a note leaves free at its right, and before its repair.
    private static final double AROUND = 3.2;

    RowNotes() {
        getStyleClass().add("grid-problems");
    }

    /// A cell asks its content for a height without telling the width: it is told here.
    void show(Sheet sheet, List<Finding> findings, GridLine.Shape shape) {
        getChildren().setAll(findings.stream().map(each -> line(sheet, each)).toList());
        var height = height(sheet, findings, shape);
        setMinHeight(height);
        setPrefHeight(height);
    }

    static double height(Sheet sheet, List<Finding> findings, GridLine.Shape shape) {
        return findings.stream().mapToDouble(each -> height(sheet, each, shape)).sum();
    }

    private static double height(Sheet sheet, Finding finding, GridLine.Shape shape) {
        var font = Font.font(Theme.FAMILY, FontWeight.BOLD, shape.em() * TEXT);
        var repair =
                finding.repair()
                        .map(each -> text(sheet.labels().of(each), font))
                        .map(each -> each.getLayoutBounds().getWidth())
                        .orElse(0.0);
        var text = text(said(sheet, finding), font);
        var one = text.getLayoutBounds().getHeight();
        text.setWrappingWidth(Math.max(shape.em(), shape.width() - repair - AROUND * shape.em()));
        var lines = Math.max(1, Math.round(text.getLayoutBounds().getHeight() / one));
        return shape.em() * (FIRST + NEXT * (lines - 1));
    }

    private static Text text(String said, Font font) {
        var text = new Text(said);
        text.setFont(font);
        return text;
    }

    private static String said(Sheet sheet, Finding finding) {
        return columnOf(sheet, finding) + ": " + sheet.labels().of(finding);
    }

    private static String columnOf(Sheet sheet, Finding finding) {
        return finding.place() instanceof Place.AtCell(var table, var row, var column)
                ? sheet.labels().of(table + "." + column)
                : "";
    }

    private static HBox line(Sheet sheet, Finding finding) {
        var text = new Label(said(sheet, finding));
        text.getStyleClass().add(FindingLines.style(finding));
        text.setTooltip(new Tooltip(text.getText()));
        text.setWrapText(true);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(text);
        line.getStyleClass().add("grid-problem");
        finding.repair()
                .ifPresent(
                        repair -> {
                            var link = new Hyperlink(sheet.labels().of(repair));
                            link.setMinWidth(Region.USE_PREF_SIZE);
                            link.setOnAction(event -> sheet.model().repair(finding));
                            line.getChildren().add(link);
                        });
        return line;
    }
}
