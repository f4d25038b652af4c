package id.lontar.ui.help;

import id.lontar.filing.help.Help;
import id.lontar.ui.Context;
import id.lontar.ui.Screen;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// One box over everything that explains something.
public final class HelpScreen implements Screen {
    private final Context context;
    private final Optional<String> topic;
    private final HelpSearch search;
    private final VBox page = new VBox();

    /// @param topic what to look for at once
    public HelpScreen(Context context, Help help, Optional<String> topic) {
        this.context = context;
        this.topic = topic;
        this.search = HelpSearch.open(context, help);
        var title = new Label(context.views().words().say("ui.help"));
        title.getStyleClass().add("title");
        page.getStyleClass().add("page");
        page.getChildren().addAll(title, search.node());
    }

    @Override
    public List<String> breadcrumb() {
        return List.of(context.views().words().say("ui.help"));
    }

    @Override
    public Node centre() {
        return page;
    }

    @Override
    public void shown() {
        search.ask(topic.orElse(""));
        search.focus();
    }
}
