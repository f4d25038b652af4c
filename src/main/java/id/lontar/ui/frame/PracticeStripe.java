package id.lontar.ui.frame;

import id.lontar.words.Words;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Says on every screen that nothing here counts, in a pattern that is never only a word.
public final class PracticeStripe extends HBox {
    public PracticeStripe(Words words) {
        getStyleClass().add("practice-stripe");
        var says = new Label(words.say("frame.practice"));
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        getChildren().add(says);
    }

    /// Doors to the practice mailbox and phone.
    public void add(Region link) {
        link.setMinWidth(USE_PREF_SIZE);
        getChildren().add(link);
    }
}
