package id.lontar.ui.controls;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;

/// The eight characters that must be the same everywhere. Read aloud one by one.
public final class FingerprintLabel extends Label {
    public FingerprintLabel() {
        this("");
    }

    /// @param fingerprint `XXXX-XXXX`
    public FingerprintLabel(@NamedArg("fingerprint") String fingerprint) {
        getStyleClass().add("fingerprint");
        setFingerprint(fingerprint);
    }

    public FingerprintLabel large() {
        getStyleClass().add("fingerprint-large");
        return this;
    }

    public String getFingerprint() {
        return getText();
    }

    public void setFingerprint(String fingerprint) {
        setText(fingerprint);
        setAccessibleText(String.join(" ", fingerprint.split("")));
    }
}
