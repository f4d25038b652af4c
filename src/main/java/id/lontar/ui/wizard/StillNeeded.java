package id.lontar.ui.wizard;

import id.lontar.form.Finding;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the user has not answered yet, by page; each leads to its field. Missing is not zero.
final class StillNeeded extends VBox {
    private Map<String, List<Finding>> shown = Map.of();
    private Sheet sheet;

    @SuppressWarnings("NullAway.Init")
    StillNeeded() {
        getStyleClass().addAll("card", "card-amber");
        setId("still-needed");
    }

    void bind(Sheet sheet) {
        this.sheet = sheet;
    }

    void follow() {
        var wanted = sheet.model().found().neededBySource();
        setVisible(!wanted.isEmpty());
        setManaged(!wanted.isEmpty());
        if (wanted.equals(shown)) return;
        shown = wanted;
        var title = new Label(sheet.words().say("wizard.needed.title"));
        title.getStyleClass().add("strong");
        getChildren().setAll(title);
        byPage(wanted).forEach(this::add);
    }

    private Map<String, List<String>> byPage(Map<String, List<Finding>> wanted) {
        var pages = new LinkedHashMap<String, List<String>>();
        for (var source : wanted.keySet())
            pages.computeIfAbsent(
                            sheet.model().pageOf(source).orElse(""),
                            page -> new java.util.ArrayList<>())
                    .add(source);
        return pages;
    }

    private void add(String page, List<String> sources) {
        if (!page.isEmpty()) {
            var name = new Label(sheet.labels().page(page));
            name.getStyleClass().addAll("muted", "small");
            getChildren().add(name);
        }
        for (var source : sources)
            getChildren().add(link(source, shown.getOrDefault(source, List.of())));
    }

    private Hyperlink link(String source, List<Finding> findings) {
        var name = sheet.labels().of(source);
        var link =
                new Hyperlink(
                        findings.size() <= 1
                                ? name
                                : sheet.words().say("wizard.wanted.cells", name, findings.size()));
        link.setId("needed-" + Sheet.id(source));
        link.setWrapText(true);
        link.setOnAction(event -> sheet.ways().reveal(findings.getFirst().place()));
        return link;
    }
}
