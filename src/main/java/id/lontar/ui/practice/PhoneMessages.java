package id.lontar.ui.practice;

import id.lontar.filing.Practice.Text;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import java.util.List;

/// The short messages of the practice phone, newest first. It has every number there is.
final class PhoneMessages {
    private static final int ROWS = 5;

    private final PhonePages pages;
    private final Runnable back;
    private List<Text> shown = List.of();

    @FXML private VBox messages;
    @FXML private Label none;

    PhoneMessages(PhonePages pages, Runnable back) {
        this.pages = pages;
        this.back = back;
    }

    void show(List<Text> now) {
        none.setVisible(now.isEmpty());
        none.setManaged(now.isEmpty());
        if (now.equals(shown)) return;
        shown = now;
        messages.getChildren().setAll(now.stream().map(this::card).toList());
    }

    private Node card(Text each) {
        var words = pages.words();
        var to = new Label(words.say("practice.sms.to", each.to(), words.moment(each.at())));
        to.setWrapText(true);
        to.getStyleClass().add("muted");
        // So that the code can be copied.
        var text = new TextArea(each.text());
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        text.setAccessibleText(words.say("practice.sms.text"));
        var card = new VBox(to, text);
        card.getStyleClass().add("card");
        return card;
    }

    @FXML
    void back() {
        back.run();
    }
}
