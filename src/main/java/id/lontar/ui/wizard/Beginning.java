package id.lontar.ui.wizard;

import id.lontar.filing.Filing;
import id.lontar.filing.LastYears;
import id.lontar.filing.Workbench;
import id.lontar.form.carry.Assumption;
import id.lontar.form.carry.Assumption.Sort;
import id.lontar.form.carry.LastYear;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// What a return was begun from: last year's return, and what was assumed when it was carried over.
record Beginning(Optional<LastYear> lastYear, List<Assumption> assumptions) {
    static Beginning of(Workbench bench, Filing filing) {
        var lastYears = new LastYears(bench);
        return new Beginning(
                lastYears.last(filing.id()).map(LastYear::new),
                lastYears.carried(filing).map(each -> each.assumptions()).orElse(List.of()));
    }

    /// The way to what was assumed, when anything was.
    Optional<Node> link(Sheet sheet) {
        if (assumptions.isEmpty()) return Optional.empty();
        var link =
                new Hyperlink(
                        sheet.words()
                                .say(
                                        "wizard.begun",
                                        lastYear.orElseThrow().last().year().toString()));
        link.setId("begun-from");
        link.setWrapText(true);
        link.setOnAction(event -> sheet.ways().drawer(list(sheet)));
        return Optional.of(link);
    }

    private Node list(Sheet sheet) {
        var title = new Label(sheet.words().say("wizard.begun.title"));
        title.getStyleClass().add("title");
        title.setWrapText(true);
        var box = new VBox(title);
        box.setId("assumptions");
        box.setSpacing(10);
        for (var sort : List.of(Sort.CHOOSE, Sort.CHECK, Sort.LEFT))
            assumptions.stream()
                    .filter(each -> each.sort() == sort)
                    .map(each -> entry(sheet, each))
                    .forEach(box.getChildren()::add);
        return box;
    }

    private static Node entry(Sheet sheet, Assumption assumption) {
        var sort = new Label(sheet.words().say("wizard.begun." + assumption.sort()));
        sort.getStyleClass().add("strong");
        var text = new Label(assumption.said(sheet.words()));
        text.setWrapText(true);
        var entry = new VBox(sort, text);
        assumption
                .place()
                .ifPresent(
                        place -> {
                            var go = new Hyperlink(sheet.labels().of(place));
                            go.setWrapText(true);
                            go.setOnAction(event -> sheet.ways().reveal(place));
                            entry.getChildren().add(go);
                        });
        return entry;
    }
}
