package id.lontar.ui.wizard;

import id.lontar.filing.FilingState;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Over the page: the disk refuses, another law moves the figures, or the return is past editing.
final class StateBanner extends VBox {
    private final Sheet sheet;
    private final Runnable seeMoved;
    private final UnsavedBanner unsaved;

    StateBanner(Sheet sheet, Runnable seeMoved) {
        this.sheet = sheet;
        this.seeMoved = seeMoved;
        this.unsaved = new UnsavedBanner(sheet);
        getStyleClass().add("wizard-banner");
    }

    /// Somebody wants to go on and the disk refuses what was typed last.
    void askToLeave(Runnable go) {
        unsaved.askToLeave(go);
        follow();
        unsaved.requestFocus();
    }

    void follow() {
        getChildren().clear();
        if (sheet.model().saveState() instanceof SaveState.Failed failed) {
            unsaved.show(failed);
            getChildren().add(unsaved);
        } else unsaved.forget();
        sheet.model().moved().ifPresent(each -> moved(each.moves().size()));
        var state = sheet.model().filing().state();
        if (state == FilingState.SEALED) show("banner-amber", sheet.words().say("wizard.sealed"));
        else if (!state.isEditable()) show("banner-blue", sheet.words().say("wizard.sent"));
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private void moved(int lines) {
        var see = new Hyperlink(sheet.words().say("wizard.moved.see"));
        see.setId("see-moved");
        see.setMinWidth(HBox.USE_PREF_SIZE);
        see.setOnAction(event -> seeMoved.run());
        show("banner-amber", sheet.words().say("wizard.moved.banner", lines), see);
    }

    private void show(String style, String text, javafx.scene.Node... more) {
        var label = new Label(text);
        label.setWrapText(true);
        var banner = new HBox(label);
        banner.getChildren().addAll(more);
        banner.getStyleClass().addAll("banner", style);
        getChildren().add(banner);
    }
}
