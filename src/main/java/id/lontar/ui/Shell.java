package id.lontar.ui;

import javafx.scene.Node;

/// The window around the screens.
public interface Shell {
    void go(Go place);

    /// Header parts changed while a screen is shown.
    void refresh();

    /// A short word that goes away by itself, such as "Tersalin".
    void say(String text);

    /// The same, with one thing that can still be done about it for a while, such as "Urungkan".
    void offer(String text, String action, Runnable run);

    /// Something unexpected: one log line with a short code, and a banner with that code.
    void failed(Throwable cause);

    /// A panel over the right edge, not modal; closed with Escape.
    void openDrawer(Node content);

    void closeDrawer();
}
