package id.lontar.ui.board;

import id.lontar.filing.season.Card;
import id.lontar.words.Words;

import javafx.collections.ObservableList;
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
    private final Map<Deed, Ways> all = new EnumMap<>(Deed.class);
    private boolean narrow;

    /// Where a deed is found. Both are made once, and only told what is another.
    private record Ways(Button button, MenuItem item) {}

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
        for (var deed : Deed.values()) all.put(deed, new Ways(button(deed), item(deed)));
        bar.setAlignment(Pos.CENTER_LEFT);
    }

    /// With little room the main deed stands alone, and the others in a menu.
    void narrow(boolean narrow) {
        if (this.narrow == narrow) return;
        this.narrow = narrow;
        show();
    }

    void show() {
        var fitting = model.fitting();
        var main = MAIN.stream().filter(fitting::containsKey).findFirst();
        bar.setVisible(model.seen() + model.picked() > 0);
        bar.setManaged(bar.isVisible());
        tellChosen();
        var shown = new ArrayList<Node>(List.of(chosen));
        if (model.picked() > 0) shown.add(none);
        var folded = new ArrayList<MenuItem>();
        all.forEach(
                (deed, ways) -> {
                    var cards = fitting.get(deed);
                    if (cards == null) return;
                    var isMain = main.filter(deed::equals).isPresent();
                    tell(ways, deed, cards.size(), isMain);
                    if (!narrow || isMain) shown.add(ways.button());
                    else folded.add(ways.item());
                });
        setAll(others.getItems(), folded);
        if (!folded.isEmpty()) shown.add(others);
        setAll(bar.getChildren(), shown);
    }

    /// What is taken out and put back is drawn anew, even where nothing is another.
    private static <T> void setAll(ObservableList<T> there, List<T> wanted) {
        if (!there.equals(wanted)) there.setAll(wanted);
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
        var cards = model.fitting().get(deed);
        if (cards != null) perform.accept(deed, cards);
    }

    private void tellChosen() {
        var picked = model.picked() > 0;
        chosen.setText(
                picked
                        ? words.say("board.picked", model.picked())
                        : words.say("board.seen", model.seen()));
        wear(chosen, "strong", picked);
        wear(chosen, "muted", !picked);
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

    private MenuItem item(Deed deed) {
        var item = new MenuItem();
        item.setOnAction(event -> act(deed));
        return item;
    }

    private void tell(Ways ways, Deed deed, int count, boolean main) {
        var text = words.say("board.deed", words.say("board.deed." + deed.key()), count);
        ways.item().setText(text + "  (" + shortcut(deed) + ")");
        ways.button().setText(text);
        ways.button().setAccessibleText(text + ", " + shortcut(deed));
        wear(ways.button(), "primary", main);
    }

    /// Only when it is another: a node with another class is styled anew.
    private static void wear(Node node, String styleClass, boolean worn) {
        var classes = node.getStyleClass();
        if (classes.contains(styleClass) == worn) return;
        if (worn) classes.add(styleClass);
        else classes.remove(styleClass);
    }

    private static String shortcut(Deed deed) {
        return "Ctrl+" + deed.digit();
    }
}
