package id.lontar.ui.home;

import id.lontar.filing.Cabinet;
import id.lontar.ui.Context;
import id.lontar.ui.Screen;
import id.lontar.ui.vault.VaultStep;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Shows what the vault asks beside the page, while the store stays open.
record VaultDrawer(Context context) implements VaultStep {
    @Override
    public void show(Screen page) {
        var close = new Button(context.views().words().say("ui.close"));
        close.getStyleClass().add("quiet");
        close.setOnAction(event -> context.shell().closeDrawer());
        context.shell().openDrawer(new VBox(14, page.centre(), close));
        page.shown();
    }

    @Override
    public void say(String text) {
        context.shell().say(text);
    }

    /// It was open before; nothing begins.
    @Override
    public void opened(Cabinet cabinet) {
        context.shell().closeDrawer();
    }
}
