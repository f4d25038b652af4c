package id.lontar.ui.practice;

import id.lontar.filing.Practice;
import id.lontar.filing.Practice.Phone.Waiting;
import id.lontar.ui.TabStops;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;

/// Which returns wait for this account, as the gateway tells it.
final class PhoneList {
    private final PhonePages pages;
    private final Practice.Phone phone;
    private List<Waiting> shown = List.of();

    @FXML private VBox waiting;
    @FXML private Label none;

    PhoneList(PhonePages pages, Practice.Phone phone) {
        this.pages = pages;
        this.phone = phone;
    }

    void show(List<Waiting> now) {
        none.setVisible(now.isEmpty());
        none.setManaged(now.isEmpty());
        if (now.equals(shown)) return;
        shown = now;
        waiting.getChildren().setAll(now.stream().map(this::card).toList());
        TabStops.enter(waiting);
    }

    private Node card(Waiting each) {
        var words = pages.words();
        var title = new Label(words.say("practice.phone.return", each.form(), each.period()));
        title.getStyleClass().add("section-title");
        var fingerprint = new Label(each.fingerprint());
        fingerprint.getStyleClass().add("fingerprint");
        var open = new Button(words.say("practice.phone.open"));
        open.getStyleClass().add("primary");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> pages.open(phone, each));
        var card = new VBox(title, fingerprint, open);
        card.getStyleClass().add("card");
        return card;
    }

    @FXML
    void messages() {
        pages.messages(() -> pages.list(phone));
    }

    @FXML
    void leave() {
        pages.signIn();
    }
}
