package id.lontar.ui.controls;

import id.lontar.money.Rupiah;
import id.lontar.words.AmountInWords;
import id.lontar.words.Words;

import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.stage.Popup;

import java.util.Optional;

/// The amount of a field in words, under it while one types there: a zero too many is seen in words
/// sooner than in digits. It lies over the page, which does not move.
public final class SpokenAmount {
    /// Below this the digits say as much.
    private static final Rupiah WORTH_SAYING = Rupiah.of(1_000);

    private final MoneyField field;
    private final Words words;
    private final Label said = new Label();
    private final Popup popup = new Popup();
    private final InvalidationListener moved = place -> show();

    private SpokenAmount(MoneyField field, Words words) {
        this.field = field;
        this.words = words;
        said.getStyleClass().add("spoken-amount");
        said.setMouseTransparent(true);
        said.setAccessibleRole(AccessibleRole.TEXT);
        popup.setAutoFix(true);
        popup.setHideOnEscape(false);
        popup.getContent().add(said);
    }

    public static void under(MoneyField field, Words words) {
        var spoken = new SpokenAmount(field, words);
        field.focusedProperty().addListener((focused, before, now) -> spoken.follow(now));
        field.valueProperty().addListener(value -> spoken.show());
        field.sceneProperty().addListener(scene -> spoken.hide());
    }

    /// What it says of an amount, empty where words would say no more than the digits.
    static Optional<String> words(Optional<Rupiah> amount, Words words) {
        return amount.filter(each -> abs(each).compareTo(WORTH_SAYING) >= 0)
                .map(each -> AmountInWords.of(each.amount(), words.locale()))
                .map(each -> words.say("ui.amount.words", each));
    }

    private static Rupiah abs(Rupiah amount) {
        return amount.isNegative() ? Rupiah.ZERO.minus(amount) : amount;
    }

    /// The page may be scrolled under it.
    private void follow(boolean focused) {
        field.localToSceneTransformProperty().removeListener(moved);
        if (focused) field.localToSceneTransformProperty().addListener(moved);
        show();
    }

    private void show() {
        var text = words(field.getValue(), words);
        var at = Optional.ofNullable(field.localToScreen(field.getBoundsInLocal()));
        if (!field.isFocused() || text.isEmpty() || at.isEmpty()) {
            hide();
            return;
        }
        said.setText(text.get());
        said.setMaxWidth(Math.max(at.get().getWidth() * 2, 1));
        place(at.get());
    }

    /// A field that is not on a screen yet may be filled by any thread; its popup may not be.
    private void hide() {
        if (popup.isShowing()) popup.hide();
    }

    /// A popup is a window of its own: it wears what the page does.
    private void place(Bounds at) {
        var page = field.getScene();
        var own = popup.getScene();
        if (!own.getStylesheets().equals(page.getStylesheets()))
            own.getStylesheets().setAll(page.getStylesheets());
        own.getRoot().setStyle(page.getRoot().getStyle() + "-fx-background-color: transparent;");
        popup.show(field, at.getMinX(), at.getMaxY() + 2);
    }
}
