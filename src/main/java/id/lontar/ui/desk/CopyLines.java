package id.lontar.ui.desk;

import id.lontar.form.layout.CopyList;
import id.lontar.ui.controls.CopyButton;
import id.lontar.words.Words;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// The lines to copy into the portal, one under the other, each with a tick.
final class CopyLines {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    /// In letters: what is shorter, such as an amount or a number, is never broken.
    private static final int LONGEST_LINE = 24;

    private final Words words;
    private final Ticks ticks;
    private final List<CopyList.Page> pages;
    private final Label progress;

    /// @param progress says how many are ticked
    CopyLines(Words words, Ticks ticks, List<CopyList.Page> pages, Label progress) {
        this.words = words;
        this.ticks = ticks;
        this.pages = pages;
        this.progress = progress;
    }

    void fill(Pane list) {
        for (var page : pages) {
            list.getChildren().add(title(page.title(), "section-title", "carry-head"));
            for (var part : page.parts()) {
                list.getChildren().add(title(part.title(), "strong", "carry-part"));
                part.items().forEach(each -> list.getChildren().add(line(each)));
            }
        }
        count();
    }

    private static Label title(String text, String... styles) {
        var title = new Label(text);
        title.setWrapText(true);
        title.getStyleClass().addAll(styles);
        return title;
    }

    private Node line(CopyList.Item item) {
        var tick = new CheckBox();
        tick.setSelected(ticks.has(item.key()));
        tick.setAccessibleText(words.say("desk.carry.done", item.label()));
        var line = new HBox(tick, what(item), value(item), copy(item, tick));
        line.getStyleClass().add("copy-line");
        line.pseudoClassStateChanged(DONE, tick.isSelected());
        tick.selectedProperty()
                .addListener(
                        (at, before, now) -> {
                            ticks.set(item.key(), now);
                            line.pseudoClassStateChanged(DONE, now);
                            count();
                        });
        return line;
    }

    private Node what(CopyList.Item item) {
        var where = item.typed() ? item.place() : compared(item);
        var paper = title(where, "source-note", "carry-paper");
        var label = new Label(item.label());
        label.setWrapText(true);
        NewsBanner.hide(paper, where.isEmpty() || where.equals(item.label()));
        var what = new VBox(label, paper);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.getStyleClass().add("carry-what");
        return what;
    }

    private static Node value(CopyList.Item item) {
        var value = new Label(item.shown());
        value.getStyleClass().addAll("mono", "carry-value");
        value.setWrapText(item.shown().length() > LONGEST_LINE);
        if (!value.isWrapText()) value.setMinWidth(Label.USE_PREF_SIZE);
        return value;
    }

    private Node copy(CopyList.Item item, CheckBox tick) {
        var copy =
                new CopyButton(
                        words.say("desk.carry.copy"),
                        words.say("desk.carry.copied"),
                        item.copied());
        copy.setAccessibleText(words.say("desk.carry.copyOf", item.label()));
        copy.onCopied(() -> tick.setSelected(true));
        copy.setMinWidth(CopyButton.USE_PREF_SIZE);
        return copy;
    }

    /// The portal works this one out: what stands there should be the same.
    private String compared(CopyList.Item item) {
        var compare = words.say("desk.carry.compare");
        return item.place().isEmpty() ? compare : item.place() + " · " + compare;
    }

    /// Ticks of an earlier list, whose lines are no more, do not count.
    private void count() {
        var keys =
                pages.stream()
                        .flatMap(page -> page.parts().stream())
                        .flatMap(part -> part.items().stream())
                        .map(CopyList.Item::key)
                        .toList();
        var done = keys.stream().filter(ticks::has).count();
        progress.setText(words.say("desk.carry.progress", done, keys.size()));
    }
}
