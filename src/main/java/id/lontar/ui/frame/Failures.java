package id.lontar.ui.frame;

import id.lontar.filing.NotNow;
import id.lontar.filing.StoreFault;
import id.lontar.words.Words;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Something unexpected: one log line with a short code, and a banner that shows the code.
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int THREE_CHARACTERS = 36 * 36 * 36;

    private final Words words;
    private final Frame frame;

    Failures(Words words, Frame frame) {
        this.words = words;
        this.frame = frame;
    }

    void show(Throwable cause) {
        var code = code(cause);
        LOG.error("{}", code, cause);
        var text = new Label(said(cause).orElseGet(() -> words.say("frame.failed", code)));
        text.setWrapText(true);
        text.setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var close = new Button(words.say("ui.close"));
        close.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var banner = new HBox(16, text, close);
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().addAll("banner", "banner-red", "failure");
        close.setOnAction(event -> frame.closeBanner());
        frame.banner(banner);
    }

    /// What happened was foreseen and has words of its own.
    private Optional<String> said(Throwable cause) {
        var key =
                switch (cause) {
                    case StoreFault fault -> Optional.of(fault.key());
                    case NotNow refusal -> Optional.of(refusal.key());
                    default -> Optional.<String>empty();
                };
        if (key.isEmpty() && cause.getCause() != null) return said(cause.getCause());
        return key.flatMap(words::find);
    }

    /// The same fault at the same place has the same code.
    static String code(Throwable cause) {
        var ours =
                Arrays.stream(cause.getStackTrace())
                        .filter(each -> each.getClassName().startsWith("id.lontar"))
                        .findFirst()
                        .map(each -> each.getClassName() + "." + each.getMethodName())
                        .orElse("");
        var hash = Math.floorMod((cause.getClass().getName() + ours).hashCode(), THREE_CHARACTERS);
        return "L-"
                + "%3s"
                        .formatted(Integer.toString(hash, 36))
                        .replace(' ', '0')
                        .toUpperCase(Locale.ROOT);
    }
}
