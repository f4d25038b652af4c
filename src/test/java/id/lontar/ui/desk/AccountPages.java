package id.lontar.ui.desk;

import id.lontar.ui.Snapshots;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;

/// The account page, opened and used by the ids of its controls.
final class AccountPages {
    private AccountPages() {}

    static AccountScreen account(DeskWindow window) {
        var person = window.cabinet.people().getFirst().id();
        return Snapshots.onFx(
                () -> {
                    var screen = new AccountScreen(window.context, person, window.picker());
                    screen.shown();
                    return screen;
                });
    }

    static Node find(AccountScreen screen, String id) {
        return ((ScrollPane) screen.centre()).getContent().lookup("#" + id);
    }

    static void type(AccountScreen screen, String id, String text) {
        Snapshots.onFx(
                () -> {
                    ((TextField) find(screen, id)).setText(text);
                    return null;
                });
    }

    static void fire(AccountScreen screen, String id) {
        Snapshots.onFx(
                () -> {
                    ((Button) find(screen, id)).fire();
                    return null;
                });
    }

    /// Every label in it, a line each.
    static String texts(Node node) {
        var said = new StringBuilder();
        collect(node, said);
        return said.toString();
    }

    private static void collect(Node node, StringBuilder said) {
        if (node instanceof Label label) said.append(label.getText()).append('\n');
        if (node instanceof ScrollPane pane) collect(pane.getContent(), said);
        else if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(each -> collect(each, said));
    }
}
