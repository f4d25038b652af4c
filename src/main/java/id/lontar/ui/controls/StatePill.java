package id.lontar.ui.controls;

import javafx.scene.control.Label;

/// The state of something in a word and a mark.
public final class StatePill extends Label {
    public StatePill() {
        getStyleClass().add("pill");
        setMinWidth(USE_PREF_SIZE);
    }

    public StatePill(Tone tone, String text) {
        this();
        show(tone, text);
    }

    public void show(Tone tone, String text) {
        setText(text);
        tone.dress(this, "pill");
        setGraphic(tone == Tone.CALM ? null : tone.mark());
    }
}
