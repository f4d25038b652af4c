package id.lontar.ui.desk;

import id.lontar.filing.Awaited;
import id.lontar.filing.CodeMatch.Result;
import id.lontar.filing.Filing;
import id.lontar.filing.Receipt;
import id.lontar.filing.Vigil;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.ui.controls.Tone;
import id.lontar.ui.desk.MailTray.Told;
import id.lontar.words.Words;
import id.lontar.work.Job;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The place where returns wait for their confirmation, for days if need be: all of them in a list,
/// and the page of one of them.
public final class CodeDeskScreen implements Screen {
    /// Between two looks at what was heard in the background.
    private static final Duration LOOK_EVERY = Duration.seconds(1);

    private final Context context;
    private final Picker picker;
    private final Vigil vigil;
    private final DeskList list;
    private final MailTray tray;
    private final NewsBanner mailNews = new NewsBanner();
    private final BorderPane centre = new BorderPane();
    private final Timeline look;
    private Optional<CodeDeskPage> page = Optional.empty();
    private boolean here;

    /// @param filingId the one to show; the one with the nearest deadline when there is none
    public CodeDeskScreen(Context context, Optional<String> filingId) {
        this(context, filingId, Picker.ofSystem());
    }

    CodeDeskScreen(Context context, Optional<String> filingId, Picker picker) {
        this.context = context;
        this.picker = picker;
        this.vigil = context.bench().journey().vigil();
        this.list = new DeskList(words(), id -> open(id, false));
        this.tray = new MailTray(context.bench());
        this.look = new Timeline(new KeyFrame(LOOK_EVERY, tick -> look()));
        var above = new VBox(mailNews);
        above.getStyleClass().add("mail-news");
        above.getStylesheets().add(css());
        above.visibleProperty().bind(mailNews.visibleProperty());
        above.managedProperty().bind(mailNews.visibleProperty());
        centre.setTop(above);
        look.setCycleCount(Animation.INDEFINITE);
        filingId.flatMap(context.bench().cabinet()::filing)
                .filter(each -> each.sealed().isPresent())
                .map(Filing::id)
                .or(this::first)
                .ifPresent(id -> open(id, true));
        look();
    }

    private Optional<String> first() {
        return vigil.all().stream().findFirst().map(Awaited::id);
    }

    Optional<CodeDeskPage> page() {
        return page;
    }

    DeskList list() {
        return list;
    }

    @Override
    public List<String> breadcrumb() {
        return List.of(words().say("desk.code.place"));
    }

    @Override
    public Node centre() {
        return centre;
    }

    @Override
    public void shown() {
        here = true;
        page.ifPresent(each -> each.shown(true));
        look.play();
        context.jobs().start(progress -> vigil.reread(), read -> look());
    }

    @Override
    public void leave(Runnable then) {
        here = false;
        look.stop();
        page.ifPresent(CodeDeskPage::left);
        then.run();
    }

    /// @param typing whether the keyboard goes to the code at once
    private void open(String filingId, boolean typing) {
        page.ifPresent(CodeDeskPage::left);
        var opened = new CodeDeskPage(context, filingId, picker, mails(), this::finished);
        page = Optional.of(opened);
        centre.setCenter(opened.node());
        list.show(vigil.all(), filingId);
        if (here) opened.shown(typing);
    }

    /// Takes over what was heard meanwhile. Somebody's page stays open until they leave it.
    void look() {
        var all = vigil.all();
        if (page.isEmpty() && !all.isEmpty()) open(all.getFirst().id(), true);
        list.show(all, page.map(CodeDeskPage::filingId).orElse(""));
        var several = all.size() > (page.filter(each -> isIn(all, each)).isPresent() ? 1 : 0);
        centre.setLeft(several ? list.node() : null);
        if (page.isPresent() || (centre.getCenter() != null && !vigil.hasRead())) return;
        centre.setCenter(
                vigil.hasRead()
                        ? context.views().load(new EmptyDesk(context, picker))
                        : new Region());
    }

    private WindowInput.Mails mails() {
        return new WindowInput.Mails() {
            @Override
            public void files(List<Path> files) {
                if (!files.isEmpty()) read(tray.files(files));
            }

            @Override
            public boolean text(String text) {
                var shown = page.map(CodeDeskPage::filingId).orElse("");
                if (!tray.speaksOfAnother(text, shown)) return false;
                read(tray.text(text));
                return true;
            }
        };
    }

    String mailNewsText() {
        return mailNews.text();
    }

    WindowInput.Mails given() {
        return mails();
    }

    private void read(Job<List<Told>> job) {
        mailNews.show(new News(Tone.ADVICE, "", words().say("desk.mails.reading")));
        context.jobs().start(job, this::told);
    }

    /// A lone code without a fingerprint in a file of its own is meant for the page that is open.
    private void told(List<Told> told) {
        if (told.size() == 1
                && told.getFirst() instanceof Told.Left(Result.NoFingerprint lone)
                && page.isPresent()) {
            mailNews.clear();
            page.get().code().paste(lone.code().digits());
            return;
        }
        mailNews.show(new MailNews(words()).of(told));
        context.shell().refresh();
        var open = page.map(CodeDeskPage::filingId).orElse("");
        if (here && !open.isEmpty() && vigil.one(open).isEmpty()) goOn(open);
        else look();
    }

    /// The return whose page was open is done.
    private void goOn(String done) {
        first().ifPresentOrElse(
                        next -> open(next, true), () -> context.shell().go(new Go.ReceiptOf(done)));
        look();
    }

    private static boolean isIn(List<Awaited> all, CodeDeskPage page) {
        return all.stream().anyMatch(each -> each.id().equals(page.filingId()));
    }

    /// One is done. Whoever has others to confirm goes on with the next; the last one leads to its
    /// receipt.
    private void finished(Filing filing) {
        vigil.moved(filing);
        context.shell().refresh();
        var receipt = new Go.ReceiptOf(filing.id());
        var next = vigil.all().stream().findFirst();
        if (!here || next.isEmpty()) {
            context.shell().go(receipt);
            return;
        }
        var of = filing.taxReturn();
        context.shell()
                .offer(
                        words().say(
                                        "desk.list.done",
                                        of.form() + " " + of.year(),
                                        filing.receipt().map(Receipt::ntte).orElse("")),
                        words().say("desk.list.receipt"),
                        () -> context.shell().go(receipt));
        open(next.get().id(), true);
    }

    static String css() {
        return java.util.Objects.requireNonNull(CodeDeskScreen.class.getResource("desk.css"))
                .toExternalForm();
    }

    private Words words() {
        return context.views().words();
    }
}
