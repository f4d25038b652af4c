package id.lontar.ui.desk;

import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Review, seal, send: the last page before a return leaves.
public final class SealScreen implements Screen {
    private final Context context;
    private final SealModel model;
    private final SealPage page;
    private final SignPanel panel;

    public SealScreen(Context context, String filingId) {
        this(context, filingId, Picker.ofSystem());
    }

    SealScreen(Context context, String filingId, Picker picker) {
        this.context = context;
        this.model = new SealModel(context.bench(), filingId);
        this.page = new SealPage(context, model, picker);
        this.panel = new SignPanel(context, model, picker, page::draw);
        page.onChange(panel::draw);
    }

    SealPage page() {
        return page;
    }

    SignPanel panel() {
        return panel;
    }

    @Override
    public List<String> breadcrumb() {
        return model.atHand().breadcrumb(context.views().words(), "desk.seal.place");
    }

    @Override
    public Node centre() {
        return page.node();
    }

    @Override
    public Optional<Node> right() {
        return Optional.of(panel.node());
    }

    /// The wizard's steps, each a way back.
    @Override
    public Optional<Node> left() {
        if (!model.open()) return Optional.empty();
        var words = context.views().words();
        var atHand = model.atHand();
        var title =
                new Label(
                        words.say(
                                "desk.seal.steps",
                                atHand.form().code(),
                                atHand.assessment().year()));
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        var who = new Label(atHand.name() + " · " + atHand.revision(words));
        who.getStyleClass().addAll("muted", "small");
        who.setWrapText(true);
        var list = new VBox();
        list.getStyleClass().add("step-list");
        for (var step : atHand.form().flow(atHand.assessment()))
            list.getChildren()
                    .add(step(step.id(), words.say(atHand.form().label("page." + step.id()))));
        var head = new VBox(title, who);
        head.getStyleClass().add("steps-head");
        var all = new VBox(head, list);
        all.getStylesheets().add(CodeDeskScreen.css());
        all.getStyleClass().add("nav");
        return Optional.of(all);
    }

    private Node step(String pageId, String text) {
        var here = pageId.equals("review");
        var check = new Region();
        check.getStyleClass().addAll("mark", "mark-check");
        var mark = new StackPane(check);
        mark.getStyleClass().add("step-mark");
        var step = new Button(text, mark);
        step.getStyleClass().setAll("button", "step");
        step.pseudoClassStateChanged(PseudoClass.getPseudoClass("current"), here);
        step.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("done"), !here && model.done(pageId));
        step.setOnAction(
                event -> {
                    if (!here)
                        context.shell()
                                .go(
                                        new Go.Wizard(
                                                model.filing().id(),
                                                Optional.of(pageId),
                                                Optional.empty()));
                });
        return step;
    }

    @Override
    public void leave(Runnable then) {
        panel.left();
        then.run();
    }
}
