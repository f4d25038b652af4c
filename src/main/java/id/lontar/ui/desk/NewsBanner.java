package id.lontar.ui.desk;

import id.lontar.ui.Reveal;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Where a page says what happened. Not there while there is nothing to say.
public final class NewsBanner extends HBox {
    private final Label title = new Label();
    private final Label text = new Label();
    private final VBox words = new VBox(title, text);

    public NewsBanner() {
        getStyleClass().add("banner");
        title.getStyleClass().add("strong");
        words.getStyleClass().add("news-words");
        for (var each : new Label[] {title, text}) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        clear();
    }

    void show(Optional<News> news) {
        if (news.isPresent()) show(news.get());
        else clear();
    }

    /// Whatever is said anew comes into sight: the button that was pressed may stand far below.
    public void show(News news) {
        var before = text();
        title.setText(news.title());
        hide(title, news.title().isEmpty());
        text.setText(news.text());
        news.tone().dress(this, "banner");
        getChildren().setAll(news.tone().mark(), words);
        hide(this, false);
        if (!text().equals(before)) Platform.runLater(() -> Reveal.show(this));
    }

    public void clear() {
        hide(this, true);
        text.setText("");
    }

    public String text() {
        return isVisible() ? (title.getText() + " " + text.getText()).strip() : "";
    }

    public static void hide(javafx.scene.Node node, boolean hidden) {
        node.setVisible(!hidden);
        node.setManaged(!hidden);
    }
}
