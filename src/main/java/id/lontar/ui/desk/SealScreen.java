package id.lontar.ui.desk;

import id.lontar.form.Page;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.ui.controls.StepList;
import id.lontar.ui.controls.StepList.Mark;
import id.lontar.ui.controls.StepList.Step;

import javafx.scene.Node;

import java.util.List;
import java.util.Optional;

/// Review, seal, send: the last page before a return leaves.
public final class SealScreen implements Screen {
    private static final String HERE = "review";

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
        var steps =
                new StepList(
                        words,
                        words.say(
                                "ui.steps.title", atHand.form().code(), atHand.assessment().year()),
                        atHand.name() + " · " + atHand.revision(words),
                        this::backTo);
        steps.show(
                atHand.form().flow(atHand.assessment()).stream()
                        .map(Page::id)
                        .map(this::step)
                        .toList(),
                HERE);
        return Optional.of(steps);
    }

    private Step step(String page) {
        var text = context.views().words().say(model.atHand().form().label("page." + page));
        return new Step(page, text, page.equals(HERE) ? Mark.TODO : Mark.passed(model.on(page)));
    }

    private void backTo(String page) {
        if (page.equals(HERE)) return;
        context.shell().go(new Go.Wizard(model.filing().id(), Optional.of(page), Optional.empty()));
    }

    @Override
    public void leave(Runnable then) {
        panel.left();
        then.run();
    }
}
