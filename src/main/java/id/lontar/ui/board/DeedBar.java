package id.lontar.ui.board;

import id.lontar.filing.season.Card;
import id.lontar.words.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What can be done now, each deed with how many returns it would be done to: those that are
/// picked, or else all that are seen.
final class DeedBar {
    /// Which of them is the main one: the furthest along the way that has anything to do.
    private static final List<Deed> MAIN =
            List.of(Deed.SIGN, Deed.SEND, Deed.REVIEW, Deed.CODES, Deed.RECEIPTS, Deed.CHECK);

    private final FlowPane bar;
    private final BoardModel model;
    private final Words words;
    private final BiConsumer<Deed, List<Card>> perform;
    private final Runnable unpick;
    private boolean narrow;

    DeedBar(
            FlowPane bar,
            BoardModel model,
            Words words,
            BiConsumer<Deed, List<Card>> perform,
            Runnable unpick) {
        this.bar = bar;
        this.model = model;
        this.words = words;
        this.perform = perform;
        this.unpick = unpick;
        bar.setAlignment(Pos.CENTER_LEFT);
    }

    /// With little room the main deed stands alone, and the others in a menu.
    void narrow(boolean narrow) {
        if (this.narrow == narrow) return;
        this.narrow = narrow;
        show();
    }

    void show() {
        var fitting = new EnumMap<Deed, List<Card>>(Deed.class);
        for (var deed : Deed.values()) {
            var cards = model.fitting(deed);
            if (!cards.isEmpty()) fitting.put(deed, cards);
        }
        var main = MAIN.stream().filter(fitting::containsKey).findFirst();
        bar.getChildren().clear();
        bar.setVisible(model.seen() + model.picked() > 0);
        bar.setManaged(bar.isVisible());
        bar.getChildren().add(chosen());
        if (model.picked() > 0) {
            var none = new Hyperlink(words.say("board.unpick"));
            none.setOnAction(event -> unpick.run());
            bar.getChildren().add(none);
        }
        if (narrow) few(fitting, main);
        else fitting.forEach((deed, cards) -> bar.getChildren().add(button(deed, cards, main)));
    }

    private void few(Map<Deed, List<Card>> fitting, Optional<Deed> main) {
        var others = new MenuButton(words.say("board.deeds"));
        fitting.forEach(
                (deed, cards) -> {
                    if (main.filter(deed::equals).isPresent()) {
                        bar.getChildren().add(button(deed, cards, main));
                        return;
                    }
                    var item = new MenuItem(text(deed, cards) + "  (" + shortcut(deed) + ")");
                    item.setOnAction(event -> perform.accept(deed, cards));
                    others.getItems().add(item);
                });
        if (!others.getItems().isEmpty()) bar.getChildren().add(others);
    }

    /// Does what stands under a digit, when there is anything to do.
    boolean press(int digit) {
        for (var deed : Deed.values()) {
            if (deed.digit() != digit) continue;
            var cards = model.fitting(deed);
            if (!cards.isEmpty()) perform.accept(deed, cards);
            return true;
        }
        return false;
    }

    private Label chosen() {
        var label =
                new Label(
                        model.picked() > 0
                                ? words.say("board.picked", model.picked())
                                : words.say("board.seen", model.seen()));
        label.getStyleClass().add(model.picked() > 0 ? "strong" : "muted");
        return label;
    }

    private Button button(Deed deed, List<Card> cards, Optional<Deed> main) {
        var button = new Button(text(deed, cards));
        var key = new Label(shortcut(deed));
        key.getStyleClass().add("shortcut");
        button.setGraphic(key);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setAccessibleText(text(deed, cards) + ", " + shortcut(deed));
        button.setId("deed-" + deed.key());
        if (main.filter(deed::equals).isPresent()) button.getStyleClass().add("primary");
        button.setOnAction(event -> perform.accept(deed, cards));
        return button;
    }

    private String text(Deed deed, List<Card> cards) {
        return words.say("board.deed", words.say("board.deed." + deed.key()), cards.size());
    }

    private static String shortcut(Deed deed) {
        return "Ctrl+" + deed.digit();
    }
}
