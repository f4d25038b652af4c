package id.lontar.ui.practice;

import id.lontar.ui.TabStops;
import id.lontar.ui.Theme;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A window of the practice world: striped like every other, its title says so too. It closes with
/// the main window, whose text size it takes.
final class PracticeStage {
    private final Stage stage = new Stage();
    private final BorderPane root = new BorderPane();
    private final Window owner;
    private final double width;
    private final double height;

    /// @param titleKey what it plays, such as a mailbox
    PracticeStage(Words words, Window owner, String titleKey, double width, double height) {
        this.owner = owner;
        this.width = width;
        this.height = height;
        stage.initOwner(owner);
        stage.setTitle(words.say("practice.title", words.say(titleKey)));
        var stripe = new HBox(new Label(words.say("practice.stripe")));
        stripe.getStyleClass().add("practice-stripe");
        root.setTop(stripe);
        stage.setScene(new Scene(root, width, height));
    }

    void show(Node content) {
        root.setCenter(content);
        TabStops.enter(content);
    }

    void open() {
        var percent = Theme.percent(owner.getScene());
        Theme.dress(stage.getScene(), percent);
        var room = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(width * percent / 100, room.getWidth()));
        stage.setHeight(Math.min(height * percent / 100, room.getHeight()));
        stage.show();
        stage.toFront();
    }

    Stage stage() {
        return stage;
    }

    BorderPane root() {
        return root;
    }
}
