package id.lontar.ui.handoff;

import id.lontar.ui.controls.Tone;
import id.lontar.ui.desk.News;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The small parts the cards of this page are made of.
record Parts(Words words) {
    Label title(String key) {
        var label = text(words.say(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    Label say(String key, Object... arguments) {
        return text(words.say(key, arguments));
    }

    static Label text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Label muted(String text) {
        var label = text(text);
        label.getStyleClass().add("muted");
        return label;
    }

    /// A control under its name.
    VBox field(String key, Control control) {
        var label = new Label(words.say(key));
        label.setLabelFor(control);
        control.setMaxWidth(420);
        return new VBox(4, label, control);
    }

    Button button(String key, String id, Runnable action) {
        var button = new Button(words.say(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    Button primary(String key, String id, Runnable action) {
        var button = button(key, id, action);
        button.getStyleClass().add("primary");
        return button;
    }

    News wrong(String key, Object... arguments) {
        return new News(Tone.WRONG, "", words.say(key, arguments));
    }

    static VBox card(Node... parts) {
        var card = new VBox(10, parts);
        card.getStyleClass().add("card");
        return card;
    }
}
