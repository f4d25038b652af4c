package id.lontar.ui.board;

import id.lontar.filing.season.Card;
import id.lontar.filing.season.Clients;
import id.lontar.filing.season.Season;
import id.lontar.filing.season.View;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The season of an office: every return of a year in its lane, found by typing, gone through with
/// the arrows, and many taken through a step at once. Here its parts are put together: what the
/// store has comes through [Reading], what of it is looked at is up to [Filters], where the
/// keyboard is to [LaneRow], what is done to [DeedBar] and [Deeds].
public final class BoardScreen implements Screen {
    private final Context context;
    private final Words words;
    private final BoardModel model = new BoardModel();
    private final Runs runs;
    private final RunPanel panel;
    private final Opening opening;
    private final Reading reading;
    private final Register register;
    private final BoardPage page;
    private final SeasonLine season;
    private final Filters filters;
    private final LaneRow row;
    private final DeedBar bar;
    private final NothingSeen nothing;
    private CardWords say;
    private Optional<TaxYear> chosen = Optional.empty();
    private boolean begun;

    /// @param runs of this window: a batch goes on while another page is looked at
    public BoardScreen(Context context, Runs runs) {
        this(context, runs, new Go.Board());
    }

    /// @param place which year and lane are looked at first
    public BoardScreen(Context context, Runs runs, Go.Board place) {
        this.context = context;
        this.words = context.views().words();
        this.say = new CardWords(words, model.board().today());
        this.runs = runs;
        this.panel = new RunPanel(context, runs, this::read, this::tellReading);
        this.opening = new Opening(context);
        this.register = new Register(context, this::read);
        var store = new Season(context.bench(), words);
        var clients = new Clients(context.bench().cabinet());
        this.reading = new Reading(context.jobs(), store, clients, this::show);
        var doing = new Deeds(context, store, runs, new Done());
        this.page = new BoardPage(context.views());
        this.season = new SeasonLine(words, page.season(), this::choose, register);
        this.filters = new Filters(context, page.filters(), this::look);
        this.row = new LaneRow(page.lanes(), model, () -> say, new Told());
        this.bar = new DeedBar(page.deeds(), model, words, doing::perform, this::unpick);
        this.nothing = new NothingSeen(words, page.nothing(), register::add, filters::clear);
        page.showRun(panel.node());
        page.follow(this::fold);
        new BoardKeys(page.root(), page.search(), new Keyed());
        chosen = place.year();
        place.lane().ifPresent(lane -> filters.set(View.ALL.in(Set.of(lane))));
        model.look(filters.view());
        tell();
    }

    @Override
    public List<String> breadcrumb() {
        return List.of(words.say("board.title", model.board().year().toString()));
    }

    @Override
    public Node centre() {
        return page.node();
    }

    @Override
    public List<Node> headerActions() {
        var keys = new Button(words.say("board.keys"));
        keys.getStyleClass().add("quiet");
        keys.setOnAction(event -> showKeys());
        var add = new Button(words.say("board.client.add"));
        add.setOnAction(event -> register.add());
        var season = new Button(words.say("board.season"));
        season.setOnAction(event -> toSeason());
        return List.of(keys, season, add);
    }

    @Override
    public void shown() {
        panel.follow();
        read();
    }

    @Override
    public void leave(Runnable then) {
        panel.rest();
        then.run();
    }

    private final class Told implements LaneRow.Told {
        @Override
        public void moved() {
            tell();
        }

        @Override
        public void picked() {
            bar.show();
        }

        @Override
        public void open(Card card) {
            opening.open(card);
        }
    }

    private final class Done implements Deeds.Told {
        @Override
        public void begun() {
            stay();
            unpick();
            panel.follow();
        }

        @Override
        public void noted() {
            stay();
            unpick();
            read();
        }
    }

    /// Where somebody did something the board stays, though nothing of that year be left to do.
    private void stay() {
        chosen = Optional.of(model.board().year());
    }

    private final class Keyed implements BoardKeys.Does {
        @Override
        public boolean deed(int digit) {
            return bar.press(digit);
        }

        @Override
        public void toTheCards() {
            row.enter();
        }

        @Override
        public void readAgain() {
            read();
        }

        @Override
        public void season() {
            toSeason();
        }

        @Override
        public void client() {
            row.current().ifPresent(register::edit);
        }
    }

    /// Whether nothing is being read from the store any more.
    boolean isRead() {
        return !reading.isUnderWay();
    }

    BoardModel model() {
        return model;
    }

    /// What is looked at or picked is another.
    void redraw() {
        draw();
        row.redraw();
    }

    private void choose(TaxYear other) {
        chosen = Optional.of(other);
        read();
    }

    private void read() {
        reading.read(chosen);
    }

    /// A board as it is in the store now.
    void show(Reading.Read read) {
        var before = breadcrumb();
        model.show(read.board());
        say = new CardWords(words, read.board().today());
        season.show(read);
        filters.show(read.board());
        redraw();
        tellReading();
        // while a batch moves cards, what stands above the page is not made anew each time
        if (!runs.isUnderWay() || !breadcrumb().equals(before)) context.shell().refresh();
        begin();
    }

    /// The keyboard starts on the cards, once there are any.
    private void begin() {
        if (begun || model.seen() == 0) return;
        begun = true;
        row.enter();
    }

    private void look(View view) {
        model.look(view);
        draw();
    }

    private void draw() {
        row.showAndStay();
        bar.show();
        tell();
        tellEmpty();
    }

    private void tellReading() {
        season.reading(reading.told());
    }

    /// The whole of the card under the cursor, or how the keys work.
    private void tell() {
        page.tell(row.current().map(say::whole), words.say("board.hint"));
    }

    private void tellEmpty() {
        var nobody = model.board().cards().isEmpty();
        var busy = nobody && reading.told().isPresent();
        page.showLanes(model.seen() > 0);
        if (model.seen() > 0 || busy) nothing.hide();
        else nothing.show(nobody);
    }

    private void fold(BoardPage.Room room) {
        filters.fold(room.narrow());
        bar.narrow(room.narrow());
        row.textSize(room.pixels());
        season.narrow(room.narrow());
        tell();
    }

    private void unpick() {
        model.unpick();
        row.redraw();
        bar.show();
    }

    private void toSeason() {
        context.shell().go(new Go.Cockpit(Optional.of(model.board().year())));
    }

    private void showKeys() {
        var drawer = new Drawer(context, words.say("board.keys"));
        for (var line : words.say("board.keys.text").split("\n")) drawer.text(line);
        drawer.open(words.say("ui.close"), drawer::close);
    }
}
