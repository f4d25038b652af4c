package id.lontar.ui.frame;

import id.lontar.filing.Fault;
import id.lontar.filing.FileFault;
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

import java.util.Optional;

/// Something unexpected: one log line with a short code, and a banner that shows the code.
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Words words;
    private final Frame frame;

    Failures(Words words, Frame frame) {
        this.words = words;
        this.frame = frame;
    }

    void show(Throwable cause) {
        var code = Fault.code(cause);
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
        return switch (cause) {
            case StoreFault fault -> words.find(fault.key());
            case NotNow refusal -> words.find(refusal.key());
            case FileFault file -> Optional.of(words.say(file.key(), file.file()));
            default ->
                    cause.getCause() == null
                            ? machines(cause)
                            : said(cause.getCause()).or(() -> machines(cause));
        };
    }

    private Optional<String> machines(Throwable cause) {
        return Optional.of(Fault.of(cause))
                .filter(fault -> fault != Fault.OTHER)
                .map(fault -> words.say("frame.machine", words.say(fault.key())));
    }
}
