package id.lontar.ui.frame;

import id.lontar.ui.Context;
import id.lontar.ui.Go;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The main navigation at the left.
final class Navigation extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<Class<? extends Go>, Button> entries = new LinkedHashMap<>();
    private final Label count = new Label();
    private final Context context;

    Navigation(Context context) {
        this.context = context;
        getStyleClass().add("nav");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        entry("frame.nav.home", new Go.Home());
        var desk = entry("frame.nav.desk", new Go.CodeDesk(Optional.empty()));
        entry("frame.nav.board", new Go.Board());
        entry("frame.nav.people", new Go.People(Optional.empty()));
        entry("frame.nav.archive", new Go.Archive());
        entry("frame.nav.help", new Go.Help(Optional.empty()));
        entry("frame.nav.settings", new Go.Settings());
        count.getStyleClass().add("count");
        count.setVisible(false);
        desk.setGraphic(count);
    }

    private Button entry(String key, Go place) {
        var button = new Button(context.views().words().say(key));
        button.getStyleClass().add("nav-entry");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> context.shell().go(place));
        entries.put(place.getClass(), button);
        getChildren().add(button);
        return button;
    }

    void current(Go place) {
        var shown =
                switch (place) {
                    case Go.ReceiptOf receipt -> Go.Archive.class;
                    case Go.Cockpit cockpit -> Go.Board.class;
                    default -> place.getClass();
                };
        entries.forEach(
                (type, button) -> button.pseudoClassStateChanged(CURRENT, type.equals(shown)));
    }

    /// How many returns wait for a confirmation.
    void waiting(int returns) {
        count.setText(Integer.toString(returns));
        count.setVisible(returns > 0);
        var desk = entries.get(Go.CodeDesk.class);
        if (desk != null)
            desk.setAccessibleText(context.views().words().say("frame.nav.desk.waiting", returns));
    }
}
