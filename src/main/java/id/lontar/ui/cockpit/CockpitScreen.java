package id.lontar.ui.cockpit;

import id.lontar.filing.Lane;
import id.lontar.filing.SeasonCourse;
import id.lontar.filing.SeasonPapers;
import id.lontar.filing.SeasonReport;
import id.lontar.filing.season.Board;
import id.lontar.filing.season.CodeMail;
import id.lontar.filing.season.Season;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.words.Words;
import id.lontar.work.Progress;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the season of an office goes: what is done and left by day, what holds the rest, and where
/// the mails with the codes are. What it shows is in the store or was heard at the code desk;
/// nothing is asked of the gateway for it.
public final class CockpitScreen implements Screen {
    private static final Duration LOOK = Duration.seconds(5);

    private final Context context;
    private final Words words;
    private final Season season;
    private final CockpitPage page;
    private final ReportCard reports;
    private final SaveAs saveAs;
    private final Timeline clock;
    private Optional<TaxYear> year;
    private boolean busy;
    private boolean isEmpty = true;

    /// @param year empty for the one with most that is not filed
    public CockpitScreen(Context context, Optional<TaxYear> year) {
        this(context, year, SaveAs.ofSystem());
    }

    CockpitScreen(Context context, Optional<TaxYear> year, SaveAs saveAs) {
        this.saveAs = saveAs;
        this.context = context;
        this.words = context.views().words();
        this.year = year;
        this.season = new Season(context.bench(), words);
        this.page = new CockpitPage(context.views(), new Leads());
        this.reports = new ReportCard(words, context.jobs(), page.savePlace());
        this.clock = new Timeline(new KeyFrame(LOOK, event -> lookAtMail()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    private final class Leads implements CockpitPage.Leads {
        @Override
        public void toBoard() {
            context.shell().go(new Go.Board(year, Optional.empty()));
        }

        @Override
        public void toLane(Lane lane) {
            context.shell().go(new Go.Board(year, Optional.of(lane)));
        }

        @Override
        public void toDesk() {
            context.shell().go(new Go.CodeDesk(Optional.empty()));
        }
    }

    /// What one reading brought.
    record Read(Board board, SeasonCourse course, CodeMail mail) {}

    @Override
    public List<String> breadcrumb() {
        return year.map(each -> List.of(words.say("cockpit.title.year", each.toString())))
                .orElseGet(() -> List.of(words.say("cockpit.title")));
    }

    @Override
    public Node centre() {
        return page.node();
    }

    @Override
    public List<Node> headerActions() {
        var actions = new ArrayList<Node>();
        var board = new Button(words.say("cockpit.toBoard"));
        board.setOnAction(event -> new Leads().toBoard());
        actions.add(board);
        if (isEmpty) return actions;
        actions.add(saving("cockpit.report.pdf", ".pdf", SeasonPapers::pdf));
        actions.add(saving("cockpit.report.xlsx", ".xlsx", SeasonPapers::xlsx));
        return actions;
    }

    private interface Writing {
        byte[] of(SeasonPapers papers, SeasonReport report, Progress progress)
                throws InterruptedException;
    }

    private Button saving(String key, String ending, Writing writing) {
        var button = new Button(words.say(key));
        button.setOnAction(event -> save(words.say(key), ending, writing));
        return button;
    }

    /// By the store as it is when the file is made, not as the page was drawn.
    private void save(String title, String ending, Writing writing) {
        if (reports.isUnderWay() || year.isEmpty()) return;
        var of = year;
        var name = words.say("cockpit.report.file", of.get().toString()) + ending;
        var papers = context.bench().papers().season();
        saveAs.ask(page.node(), title, name)
                .ifPresent(
                        to ->
                                reports.make(
                                        progress ->
                                                writing.of(
                                                        papers,
                                                        season.report(
                                                                season.look(of).board(), progress),
                                                        progress),
                                        to));
    }

    ReportCard reports() {
        return reports;
    }

    /// First as the store was left, then with what moved since.
    @Override
    public void shown() {
        clock.play();
        busy = true;
        context.jobs()
                .start(
                        progress -> read(year),
                        () -> busy = false,
                        read -> {
                            show(read);
                            refresh();
                        });
    }

    private void refresh() {
        busy = true;
        context.jobs()
                .start(
                        progress ->
                                season.refresh(progress) == 0
                                        ? Optional.<Read>empty()
                                        : Optional.of(read(year)),
                        () -> busy = false,
                        read -> read.ifPresent(this::show));
    }

    @Override
    public void leave(Runnable then) {
        clock.stop();
        reports.leave(context.shell()::say);
        then.run();
    }

    /// Whether nothing is being read any more.
    boolean isRead() {
        return !busy;
    }

    CockpitPage page() {
        return page;
    }

    private Read read(Optional<TaxYear> wanted) {
        var board = season.look(wanted).board();
        return new Read(board, season.course(board), mail(board.year()));
    }

    private CodeMail mail(TaxYear of) {
        var vigil = context.bench().journey().vigil();
        return CodeMail.of(vigil.hasRead() ? vigil.all() : vigil.reread(), of);
    }

    void show(Read read) {
        year = Optional.of(read.board().year());
        isEmpty = read.course().cards() == 0;
        page.show(read.course(), read.mail());
        context.shell().refresh();
    }

    private void lookAtMail() {
        if (busy || year.isEmpty()) return;
        var of = year.get();
        context.jobs().start(progress -> mail(of), page::show);
    }
}
