package id.lontar.ui.home;

import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Short answers to what people ask.
public final class HelpScreen implements Screen {
    private static final List<String> TOPICS =
            List.of("practice", "code", "qr", "fingerprint", "pay", "lost", "portal", "keys");

    private final Context context;
    private final VBox page = new VBox();

    /// @param topic shown first when it is given
    public HelpScreen(Context context, Optional<String> topic) {
        this.context = context;
        page.getStyleClass().add("page");
        label(page, "home.help", "title");
        page.getChildren().add(checkup());
        topic.filter(TOPICS::contains).ifPresent(this::add);
        TOPICS.stream().filter(each -> topic.filter(each::equals).isEmpty()).forEach(this::add);
    }

    private void add(String topic) {
        var card = new VBox();
        card.getStyleClass().addAll("card", "narrow-card");
        label(card, "home.help." + topic, "section-title");
        label(card, "home.help." + topic + ".text", "label");
        page.getChildren().add(card);
    }

    private Hyperlink checkup() {
        var link = new Hyperlink(context.views().words().say("home.checkup"));
        link.setId("helpCheckup");
        link.setOnAction(event -> context.shell().go(new Go.Checkup()));
        return link;
    }

    private void label(VBox into, String key, String styleClass) {
        var label = new Label(context.views().words().say(key));
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        into.getChildren().add(label);
    }

    @Override
    public List<String> breadcrumb() {
        return List.of(context.views().words().say("home.help"));
    }

    @Override
    public Node centre() {
        return page;
    }
}
