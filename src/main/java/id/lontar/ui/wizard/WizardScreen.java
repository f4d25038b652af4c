package id.lontar.ui.wizard;

import id.lontar.filing.Filing;
import id.lontar.form.Page;
import id.lontar.form.Place;
import id.lontar.rules.Line;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.ui.TabStops;
import id.lontar.ui.controls.StepList;
import id.lontar.ui.handoff.HandoffDrawer;
import id.lontar.ui.handoff.Remarks;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The wizard around its pages: steps, consequence, the way back and on.
public final class WizardScreen implements Screen, Sheet.Ways {
    private final Context context;
    private final WizardModel model;
    private final Sheet sheet;
    private final Pages pages;
    private final StepList steps;
    private final ConsequencePanel consequence;
    private final BottomBar bar;
    private final HeaderActions header;
    private final StateBanner banner;
    private final HBox others;
    private final WizardKeys keys;
    private final Beginning beginning;
    private final Optional<SpouseCard> spouse;
    private final HandoffBadge badge;
    private final VBox centre = new VBox();
    private final Map<String, PageView> loaded = new HashMap<>();
    private String shown = "";

    WizardScreen(Context context, WizardModel model) {
        this.context = context;
        this.model = model;
        sheet =
                new Sheet(
                        model,
                        context.views().words(),
                        this,
                        context.shell(),
                        new Sheet.Beside(
                                new Proofs(
                                        context.jobs(),
                                        context.bench().cabinet(),
                                        model.filing().id()),
                                new Notices(context.jobs(), context.bench().papers().paper()),
                                new Remarks(context, model.filing().id(), this::remarked)));
        pages = new Pages(context, model.filing());
        steps =
                new StepList(
                        sheet.words(),
                        sheet.words()
                                .say(
                                        "ui.steps.title",
                                        model.form().code().code(),
                                        model.year().toString()),
                        revision(),
                        this::goTo);
        spouse = SpouseCard.of(context.bench(), sheet, model.filing());
        beginning = Beginning.of(context.bench(), model.filing());
        beginning.link(sheet).ifPresent(steps.getChildren()::add);
        badge = new HandoffBadge(sheet, this::handOn);
        steps.getChildren().add(badge);
        consequence = new ConsequencePanel(sheet, this::openList);
        bar = new BottomBar(sheet, this::openList, this::back, this::next);
        header = new HeaderActions(sheet, this::undo, this::redo, this::handOn);
        banner = new StateBanner(sheet, this::openMoved);
        others = OthersHere.of(context, model.filing().id());
        keys = new WizardKeys(this);
        centre.getStyleClass().add("wizard-centre");
        centre.getStylesheets().add(css());
        for (var side : List.of(steps, consequence, bar)) side.getStylesheets().add(css());
        model.listen(this::follow);
        model.watchSaving(this::savingChanged);
        keys.watch(centre);
        follow();
    }

    private String revision() {
        var revision = model.filing().taxReturn().revision();
        return revision == 0
                ? sheet.words().say("wizard.steps.normal")
                : sheet.words().say("wizard.steps.revision", revision);
    }

    private static String css() {
        return java.util.Objects.requireNonNull(WizardScreen.class.getResource("wizard.css"))
                .toExternalForm();
    }

    /// What is not stored yet is among the changes that are shown; going on to hand it over leaves
    /// this page, which stores it.
    private void handOn() {
        context.shell().openDrawer(HandoffDrawer.of(context, now(), sheet.remarks()::read));
    }

    /// As it stands on the screen.
    private Filing now() {
        var filing = model.filing();
        return filing.with(filing.taxReturn().with(model.answers()));
    }

    @Override
    public void remarks(Place place) {
        drawer(sheet.remarks().pane(now(), place));
    }

    private void remarked() {
        badge.follow();
        loaded.values().forEach(PageView::follow);
    }

    @Override
    public void shown() {
        sheet.remarks().read();
    }

    @Override
    public List<String> breadcrumb() {
        var taxReturn = model.filing().taxReturn();
        return List.of(
                model.answers()
                        .get(id.lontar.rules.Taxpayer.NAME)
                        .orElse(sheet.words().say("wizard.nameless")),
                taxReturn.form().code() + " " + taxReturn.year());
    }

    @Override
    public Node centre() {
        return centre;
    }

    @Override
    public Optional<Node> left() {
        return Optional.of(steps);
    }

    @Override
    public Optional<Node> right() {
        return Optional.of(consequence);
    }

    @Override
    public Optional<Node> footer() {
        return Optional.of(bar);
    }

    @Override
    public List<Node> headerActions() {
        return header.nodes();
    }

    @Override
    public void leave(Runnable then) {
        Runnable go =
                () -> {
                    keys.stop();
                    OthersHere.leave(others);
                    then.run();
                };
        model.saveThen(go, () -> askToLeave(go));
    }

    private void askToLeave(Runnable go) {
        scrollToTop();
        banner.askToLeave(go);
    }

    WizardModel model() {
        return model;
    }

    Sheet sheet() {
        return sheet;
    }

    void follow() {
        var page = model.page().id();
        if (!page.equals(shown)) show(page);
        steps.show(Steps.of(sheet), model.page().id());
        consequence.follow();
        bar.follow(neighbour(-1), neighbour(1));
        header.follow();
        view(page).follow();
        spouse.ifPresent(SpouseCard::follow);
    }

    private void savingChanged() {
        header.follow();
        banner.follow();
    }

    private void show(String page) {
        if (!shown.isEmpty())
            Platform.runLater(
                    () -> TabStops.start(view(shown).root()).ifPresent(Node::requestFocus));
        shown = page;
        var root = view(page).root();
        root.setDisable(model.isLocked());
        centre.getChildren().setAll(others, banner, root);
        spouse.ifPresent(
                card -> {
                    card.setDisable(model.isLocked());
                    centre.getChildren().add(2, card);
                });
        banner.follow();
        scrollToTop();
    }

    private PageView view(String page) {
        return loaded.computeIfAbsent(
                page, id -> PageView.load(pages.make(model.page()), context.views(), sheet));
    }

    private void scrollToTop() {
        for (var parent = centre.getParent(); parent != null; parent = parent.getParent())
            if (parent instanceof ScrollPane pane) pane.setVvalue(0);
    }

    void goTo(String page) {
        if (page.equals(Steps.REVIEW)) {
            if (model.moved().isPresent()) {
                openMoved();
                return;
            }
            model.saveThen(() -> context.shell().go(new Go.SealAndSign(model.filing().id())));
            return;
        }
        model.goTo(page);
    }

    void back() {
        neighbour(-1).ifPresent(this::goTo);
    }

    void next() {
        neighbour(1).ifPresent(this::goTo);
    }

    private Optional<String> neighbour(int by) {
        var flow = model.flow().stream().map(Page::id).toList();
        var at = flow.indexOf(model.page().id()) + by;
        return 0 <= at && at < flow.size() ? Optional.of(flow.get(at)) : Optional.empty();
    }

    void undo() {
        model.undo().ifPresent(this::follow);
    }

    void redo() {
        model.redo().ifPresent(this::follow);
    }

    /// Shows where something was undone; a table as a whole must not pull the focus to its top.
    private void follow(Place place) {
        if (place instanceof Place.AtTable(var table))
            model.pageOf(table).filter(this::isInFlow).ifPresent(model::goTo);
        else reveal(place);
    }

    @Override
    public void reveal(Place place) {
        var page = model.pageOf(place.id()).filter(this::isInFlow);
        if (page.isEmpty()) return;
        context.shell().closeDrawer();
        if (page.get().equals(Steps.REVIEW)) {
            goTo(page.get());
            return;
        }
        model.goTo(page.get());
        view(page.get()).reveal(place);
    }

    private boolean isInFlow(String page) {
        return model.flow().stream().anyMatch(each -> each.id().equals(page));
    }

    @Override
    public void why(Line<?> line) {
        drawer(new WhyDrawer(sheet, beginning.lastYear()).of(line));
    }

    @Override
    public void drawer(Node content) {
        var close = new Button(sheet.words().say("wizard.close"));
        close.setId("close-drawer");
        close.getStyleClass().add("quiet");
        close.setOnAction(event -> context.shell().closeDrawer());
        var box = new VBox(content, close);
        box.setSpacing(12);
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox.setVgrow(box, Priority.ALWAYS);
        box.getStylesheets().add(css());
        context.shell().openDrawer(box);
    }

    /// What another law moves; once it is accepted the page can be filled in again.
    private void openMoved() {
        model.moved().ifPresent(each -> drawer(new MovedDrawer(sheet, this::acceptMoved).of(each)));
    }

    private void acceptMoved() {
        model.acceptLaw();
        view(shown).root().setDisable(model.isLocked());
        spouse.ifPresent(card -> card.setDisable(model.isLocked()));
        banner.follow();
        context.shell().closeDrawer();
        sheet.say("wizard.moved.accepted");
    }

    private void openList() {
        drawer(new FindingsDrawer(sheet).open());
    }
}
