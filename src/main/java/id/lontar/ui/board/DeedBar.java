package id.lontar.ui.board;

import id.lontar.filing.season.Card;
import id.lontar.words.Words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;

import java.util.ArrayList;
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
    private final Label chosen = new Label();
    private final Hyperlink none = new Hyperlink();
    private final MenuButton others = new MenuButton();
    private final Map<Deed, Button> buttons = new EnumMap<>(Deed.class);
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
        none.setText(words.say("board.unpick"));
        none.setOnAction(event -> unpick.run());
        others.setText(words.say("board.deeds"));
        for (var deed : Deed.values()) buttons.put(deed, button(deed));
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
        bar.setVisible(model.seen() + model.picked() > 0);
        bar.setManaged(bar.isVisible());
        tellChosen();
        buttons.forEach(
                (deed, button) -> {
                    var cards = fitting.get(deed);
                    if (cards != null) tell(button, deed, cards, main);
                });
        var shown = new ArrayList<Node>();
        shown.add(chosen);
        addIf(shown, none, model.picked() > 0);
        if (narrow) shown.addAll(few(fitting, main));
        else buttons.forEach((deed, button) -> addIf(shown, button, fitting.containsKey(deed)));
        if (!bar.getChildren().equals(shown)) bar.getChildren().setAll(shown);
    }

    private List<Node> few(Map<Deed, List<Card>> fitting, Optional<Deed> main) {
        others.getItems().clear();
        fitting.forEach(
                (deed, cards) -> {
                    if (main.filter(deed::equals).isPresent()) return;
                    var item = new MenuItem(text(deed, cards) + "  (" + shortcut(deed) + ")");
                    item.setOnAction(event -> perform.accept(deed, cards));
                    others.getItems().add(item);
                });
        var few = new ArrayList<Node>();
        buttons.forEach(
                (deed, button) -> addIf(few, button, main.filter(deed::equals).isPresent()));
        addIf(few, others, !others.getItems().isEmpty());
        return few;
    }

    private static void addIf(List<Node> nodes, Node node, boolean wanted) {
        if (wanted) nodes.add(node);
    }

    /// Does what stands under a digit, when there is anything to do.
    boolean press(int digit) {
        for (var deed : Deed.values()) {
            if (deed.digit() != digit) continue;
            act(deed);
            return true;
        }
        return false;
    }

    private void act(Deed deed) {
        var cards = model.fitting(deed);
        if (!cards.isEmpty()) perform.accept(deed, cards);
    }

    private void tellChosen() {
        var picked = model.picked() > 0;
        chosen.setText(
                picked
                        ? words.say("board.picked", model.picked())
                        : words.say("board.seen", model.seen()));
        chosen.getStyleClass().setAll("label", picked ? "strong" : "muted");
    }

    private Button button(Deed deed) {
        var button = new Button();
        var key = new Label(shortcut(deed));
        key.getStyleClass().add("shortcut");
        button.setGraphic(key);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setId("deed-" + deed.key());
        button.setOnAction(event -> act(deed));
        return button;
    }

    private void tell(Button button, Deed deed, List<Card> cards, Optional<Deed> main) {
        button.setText(text(deed, cards));
        button.setAccessibleText(text(deed, cards) + ", " + shortcut(deed));
        button.getStyleClass().remove("primary");
        if (main.filter(deed::equals).isPresent()) button.getStyleClass().add("primary");
    }

    private String text(Deed deed, List<Card> cards) {
        return words.say("board.deed", words.say("board.deed." + deed.key()), cards.size());
    }

    private static String shortcut(Deed deed) {
        return "Ctrl+" + deed.digit();
    }
}
