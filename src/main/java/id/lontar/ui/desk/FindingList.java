package id.lontar.ui.desk;

import id.lontar.form.Finding;
import id.lontar.form.FindingWords;
import id.lontar.form.Place;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.words.Words;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What is still to be put right, each with a way to its field.
final class FindingList {
    /// A return that is barely begun lacks everything; the first few are enough to go on.
    private static final int SHOWN = 12;

    private final Context context;
    private final SealModel model;
    private final Words words;

    FindingList(Context context, SealModel model) {
        this.context = context;
        this.model = model;
        this.words = context.views().words();
    }

    void draw(String titleKey, List<Finding> findings, VBox into) {
        into.getChildren().clear();
        NewsBanner.hide(into, findings.isEmpty());
        if (findings.isEmpty()) return;
        var title = new Label(words.say(titleKey, findings.size()));
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        into.getChildren().add(title);
        findings.stream().limit(SHOWN).forEach(each -> into.getChildren().add(link(each)));
        if (findings.size() > SHOWN)
            into.getChildren().add(new Label(words.say("desk.seal.more", findings.size() - SHOWN)));
    }

    private Hyperlink link(Finding finding) {
        var page = model.pageOf(finding);
        var field = finding.place().id();
        var link =
                new Hyperlink(
                        String.join(
                                        " › ",
                                        new LinkedHashSet<>(
                                                List.of(
                                                        label("page." + page),
                                                        label(labelled(finding, field)))))
                                + ": "
                                + FindingWords.say(words, finding.key(), finding.arguments()));
        link.getStyleClass().add("link");
        link.setWrapText(true);
        link.setOnAction(
                event ->
                        context.shell()
                                .go(
                                        new Go.Wizard(
                                                model.filing().id(),
                                                Optional.of(page),
                                                Optional.of(field))));
        return link;
    }

    private static String labelled(Finding finding, String field) {
        return finding.place() instanceof Place.AtCell(var table, var row, var column)
                ? table + "." + column
                : field;
    }

    private String label(String id) {
        return words.find(model.atHand().form().label(id)).orElse(id);
    }
}
