package id.lontar.ui.practice;

import id.lontar.ui.Theme;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A window of the practice world: striped like every other, its title says so too. It closes with
/// the main window, whose text size it takes.
final class PracticeStage {
    private final Stage stage = new Stage();
    private final BorderPane root = new BorderPane();
    private final Window owner;

    /// @param titleKey what it plays, such as a mailbox
    PracticeStage(Words words, Window owner, String titleKey, double width, double height) {
        this.owner = owner;
        stage.initOwner(owner);
        stage.setTitle(words.say("practice.title", words.say(titleKey)));
        var stripe = new HBox(new Label(words.say("practice.stripe")));
        stripe.getStyleClass().add("practice-stripe");
        root.setTop(stripe);
        stage.setScene(new Scene(root, width, height));
    }

    void show(Node content) {
        root.setCenter(content);
    }

    void open() {
        var text = owner.getScene().getRoot().getStyle();
        Theme.dress(stage.getScene(), 100);
        if (!text.isEmpty()) root.setStyle(text);
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
