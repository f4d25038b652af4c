package id.lontar.ui.board;

import id.lontar.filing.Client;
import id.lontar.filing.Lane;
import id.lontar.filing.batch.Asking;
import id.lontar.filing.batch.Batch;
import id.lontar.filing.batch.Checking;
import id.lontar.filing.batch.Stage;
import id.lontar.filing.season.Board;
import id.lontar.filing.season.Card;
import id.lontar.filing.season.Clients;
import id.lontar.filing.season.Season;
import id.lontar.filing.season.View;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Context;
import id.lontar.ui.Screen;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The season of an office: every return of a year in its lane, found by typing, gone through with
/// the arrows, and many taken through a step at once.
public final class BoardScreen implements Screen {
    /// Below this many em of width the filters and the deeds are folded.
    private static final double NARROW = 68;

    private static final int QUESTIONS = 4;

    private final Context context;
    private final Words words;
    private final Season season;
    private final BoardModel model = new BoardModel();
    private final Runs runs;
    private final RunPanel panel;
    private final Opening opening;
    private final Reading reading;
    private Optional<TaxYear> chosen = Optional.empty();
    private boolean settingYear;
    private boolean narrow;
    private boolean swallow;
    private boolean begun;
    private @Nullable Parent drawn;
    private @Nullable LaneRow row;
    private @Nullable DeedBar bar;
    private @Nullable Filters filters;

    @FXML private BorderPane root;
    @FXML private VBox head;
    @FXML private HBox line;
    @FXML private FlowPane tools;
    @FXML private Label left;
    @FXML private Label more;
    @FXML private Hyperlink propose;
    @FXML private TextField search;
    @FXML private ComboBox<TaxYear> year;
    @FXML private ToggleButton filter;
    @FXML private ComboBox<Optional<Lane>> lane;
    @FXML private ComboBox<Optional<FormCode>> form;
    @FXML private ComboBox<View.Due> due;
    @FXML private ComboBox<View.Order> order;
    @FXML private MenuButton views;
    @FXML private VBox runPlace;
    @FXML private ScrollPane scroll;
    @FXML private HBox lanes;
    @FXML private ScrollPane empty;
    @FXML private Label emptyTitle;
    @FXML private Label emptyText;
    @FXML private FlowPane emptyActions;
    @FXML private Label about;
    @FXML private FlowPane deeds;

    /// @param runs of this window: a batch goes on while another page is looked at
    public BoardScreen(Context context, Runs runs) {
        this.context = context;
        this.words = context.views().words();
        this.season = new Season(context.bench(), words);
        this.runs = runs;
        this.reading =
                new Reading(
                        context.jobs(), season, new Clients(context.bench().cabinet()), this::show);
        this.panel = new RunPanel(context, runs, this::read, this::tellReading);
        this.opening = new Opening(context);
    }

    @Override
    public List<String> breadcrumb() {
        return List.of(words.say("board.title", model.board().year().toString()));
    }

    @Override
    public Node centre() {
        if (drawn == null) drawn = context.views().load(this);
        return drawn;
    }

    @Override
    public List<Node> headerActions() {
        var keys = new Button(words.say("board.keys"));
        keys.getStyleClass().add("quiet");
        keys.setOnAction(event -> showKeys());
        var add = new Button(words.say("board.client.add"));
        add.setOnAction(event -> new ClientForm(context, Optional.empty(), this::read).open());
        return List.of(keys, add);
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

    @FXML
    void initialize() {
        row = new LaneRow(lanes, scroll, model, this::cardWords, new Told());
        bar = new DeedBar(deeds, model, words, this::perform, this::unpick);
        filters =
                new Filters(
                        context,
                        new Filters.Parts(search, filter, lane, form, due, order, views),
                        this::look);
        year.setConverter(new Said<>(TaxYear::toString));
        year.valueProperty()
                .addListener(
                        (value, before, now) -> {
                            if (settingYear || now == null) return;
                            chosen = Optional.of(now);
                            read();
                        });
        runPlace.getChildren().setAll(panel.node());
        runPlace.managedProperty().bind(panel.node().managedProperty());
        propose.setOnAction(event -> takeProposed());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.widthProperty().addListener((width, before, now) -> fold());
        left.fontProperty().addListener((font, before, now) -> fold());
        model.look(View.ALL);
        tell();
    }

    private final class Told implements LaneRow.Told {
        @Override
        public void moved() {
            tell();
        }

        @Override
        public void picked() {
            if (bar != null) bar.show();
        }

        @Override
        public void open(Card card) {
            opening.open(card);
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
        if (row != null) row.redraw();
    }

    private CardWords cardWords() {
        return new CardWords(words, model.board().today());
    }

    private void read() {
        reading.read(chosen);
    }

    /// A board as it is in the store now.
    void show(Reading.Read read) {
        model.show(read.board());
        settingYear = true;
        year.getItems().setAll(read.years());
        year.setValue(read.board().year());
        settingYear = false;
        propose.setText(words.say("board.propose", read.proposed()));
        seen(propose, read.proposed() > 0 && !read.board().cards().isEmpty());
        if (filters != null) filters.show(read.board());
        draw();
        count(read.board());
        context.shell().refresh();
        begin();
    }

    /// The keyboard starts on the cards, once there are any.
    private void begin() {
        if (begun || model.seen() == 0 || row == null) return;
        begun = true;
        row.enter();
    }

    private void look(View view) {
        model.look(view);
        draw();
    }

    private void draw() {
        if (row != null) row.showAndStay();
        if (bar != null) bar.show();
        tell();
        tellEmpty();
    }

    /// How much is left, and until when.
    private void count(Board board) {
        var open = board.left().count();
        var next =
                board.left()
                        .flatMap(each -> each.due().stream())
                        .filter(day -> !day.isBefore(board.today()))
                        .min(java.util.Comparator.naturalOrder())
                        .map(day -> board.today().until(day, ChronoUnit.DAYS));
        left.setText(
                board.cards().isEmpty()
                        ? ""
                        : open == 0
                                ? words.say("board.left.none")
                                : next.map(days -> words.say("board.left.days", open, days))
                                        .orElse(words.say("board.left", open)));
        tellReading();
    }

    private void tellReading() {
        var board = model.board();
        var all = board.cards().size();
        more.setText(
                reading.told()
                        .map(at -> words.say("board.reading", at.done(), at.of()))
                        .orElse(all == 0 ? "" : words.say("board.of", all)));
        seen(more, !narrow || reading.told().isPresent());
    }

    /// The whole of the card under the cursor, or how the keys work.
    private void tell() {
        var card = row == null ? Optional.<Card>empty() : row.current();
        about.setText(card.map(cardWords()::whole).orElse(words.say("board.hint")));
        seen(about, card.isPresent() || !narrow);
    }

    private void tellEmpty() {
        var nobody = model.board().cards().isEmpty();
        var busy = nobody && reading.told().isPresent();
        seen(scroll, model.seen() > 0);
        seen(empty, model.seen() == 0 && !busy);
        if (model.seen() > 0 || busy) return;
        emptyTitle.setText(words.say(nobody ? "board.empty" : "board.nothing"));
        emptyText.setText(words.say(nobody ? "board.empty.text" : "board.nothing.text"));
        var action = new Button();
        action.getStyleClass().add("primary");
        if (nobody) {
            action.setText(words.say("board.client.add"));
            action.setOnAction(
                    event -> new ClientForm(context, Optional.empty(), this::read).open());
        } else {
            action.setText(words.say("board.views.clear"));
            action.setOnAction(
                    event -> {
                        if (filters != null) filters.clear();
                    });
        }
        emptyActions.getChildren().setAll(action);
    }

    private void fold() {
        var pixels = left.getFont().getSize();
        narrow = root.getWidth() > 0 && root.getWidth() / pixels < NARROW;
        if (filters != null) filters.fold(narrow);
        if (bar != null) bar.narrow(narrow);
        if (row != null) row.textSize(pixels);
        place(line);
        tellReading();
        tell();
    }

    /// With little room what is left to do stands beside the search, so that a row of cards is won.
    private void place(HBox said) {
        var at = narrow ? tools : head;
        if (at.getChildren().contains(said)) return;
        (narrow ? head : tools).getChildren().remove(said);
        if (narrow) at.getChildren().add(said);
        else at.getChildren().addFirst(said);
    }

    private void pressed(KeyEvent event) {
        swallow = false;
        if (handled(event)) event.consume();
    }

    /// The letter of a key that was a shortcut is not to be typed where it led to.
    private void typed(KeyEvent event) {
        if (swallow) event.consume();
        swallow = false;
    }

    private boolean handled(KeyEvent event) {
        var typing = search.isFocused();
        if (event.isShortcutDown() && event.getCode().isDigitKey() && bar != null)
            return bar.press(event.getCode().getCode() - KeyCode.DIGIT0.getCode());
        if (isFind(event, typing)) {
            search.requestFocus();
            search.selectAll();
            swallow = !event.isShortcutDown();
            return true;
        }
        if (typing && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER)) {
            if (row != null) row.enter();
            return true;
        }
        if (typing && event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            return true;
        }
        return switch (event.getCode()) {
            case F5 -> {
                read();
                yield true;
            }
            case F2 -> {
                if (row != null) row.current().ifPresent(this::edit);
                yield true;
            }
            default -> false;
        };
    }

    private static boolean isFind(KeyEvent event, boolean typing) {
        if (event.isShortcutDown()) return event.getCode() == KeyCode.F;
        return !typing && isSlash(event);
    }

    private static boolean isSlash(KeyEvent event) {
        return event.getCode() == KeyCode.SLASH || event.getCode() == KeyCode.DIVIDE;
    }

    private void unpick() {
        model.unpick();
        if (row != null) row.redraw();
        if (bar != null) bar.show();
    }

    private void edit(Card card) {
        context.jobs()
                .start(
                        progress -> client(card),
                        client -> {
                            var asked = new ClientForm(context, client, this::read);
                            if (client.isEmpty()) asked.about(card);
                            asked.open();
                        });
    }

    private Optional<Client> client(Card card) {
        var clients = new Clients(context.bench().cabinet());
        return context.bench().cabinet().office().clients().stream()
                .filter(each -> each.id().equals(card.personId()))
                .findFirst()
                .or(() -> clients.find(card.npwp()));
    }

    private void takeProposed() {
        propose.setDisable(true);
        context.jobs()
                .start(
                        progress -> {
                            var clients = new Clients(context.bench().cabinet());
                            return clients.take(clients.proposed()).added().size();
                        },
                        () -> propose.setDisable(false),
                        added -> {
                            context.shell().say(words.say("board.proposed", added));
                            read();
                        });
    }

    /// @param cards that the deed takes
    private void perform(Deed deed, List<Card> cards) {
        if (runs.isUnderWay() && isRun(deed)) {
            context.shell().say(words.say("board.run.busy"));
            return;
        }
        var ids = cards.stream().map(Card::id).toList();
        switch (deed) {
            case CHECK -> run(deed, ids, new Checking(context.bench()), Batch.underWay(), () -> {});
            case REVIEW -> note(() -> season.review(ids), "board.reviewed", ids.size());
            case ASK ->
                    new AskClient(
                            context,
                            ids.size(),
                            what -> note(() -> season.ask(ids, what), "board.asked", ids.size()));
            case ANSWERED -> note(() -> season.answered(ids), "board.answered", ids.size());
            case SIGN ->
                    new SignMany(
                                    context,
                                    cards,
                                    opened ->
                                            run(
                                                    deed,
                                                    ids,
                                                    opened.stage(),
                                                    Batch.underWay(),
                                                    opened.signer()::close))
                            .open();
            case SEND -> ask(deed, cards, Asking.toSend(context.bench()));
            case CODES -> ask(deed, cards, Asking.forCodes(context.bench(), false));
            case RECEIPTS -> ask(deed, cards, Asking.forReceipts(context.bench()));
        }
    }

    private static boolean isRun(Deed deed) {
        return switch (deed) {
            case CHECK, SIGN, SEND, CODES, RECEIPTS -> true;
            case ASK, ANSWERED, REVIEW -> false;
        };
    }

    private void ask(Deed deed, List<Card> cards, Stage stage) {
        var ids = cards.stream().map(Card::id).toList();
        new SendMany(context, deed, cards, () -> run(deed, ids, stage, QUESTIONS, () -> {})).open();
    }

    private void run(Deed deed, List<String> ids, Stage stage, int atOnce, Runnable closing) {
        if (runs.start(deed, ids, stage, atOnce, closing).isEmpty()) {
            closing.run();
            context.shell().say(words.say("board.run.busy"));
            return;
        }
        unpick();
        panel.follow();
    }

    private void note(Runnable work, String saidKey, int count) {
        context.jobs()
                .start(
                        progress -> {
                            work.run();
                            return count;
                        },
                        done -> {
                            unpick();
                            context.shell().say(words.say(saidKey, done));
                            read();
                        });
    }

    private void showKeys() {
        var drawer = new Drawer(context, words.say("board.keys"));
        for (var line : words.say("board.keys.text").split("\n")) drawer.text(line);
        drawer.open(words.say("ui.close"), drawer::close);
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
