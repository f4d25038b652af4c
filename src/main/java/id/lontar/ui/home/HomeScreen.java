package id.lontar.ui.home;

import id.lontar.filing.Discarding;
import id.lontar.filing.Filing;
import id.lontar.filing.Person;
import id.lontar.filing.Vault;
import id.lontar.rules.Law;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where everything stands, and the one next thing for each return.
public final class HomeScreen implements Screen {
    private final Context context;
    private final Vault vault;
    private final Words words;
    private @Nullable Parent drawn;

    @FXML private Label greeting;
    @FXML private Label deadline;
    @FXML private Label relief;
    @FXML private FlowPane cards;
    @FXML private VBox waiting;
    @FXML private Label waitingTitle;
    @FXML private Label waitingText;
    @FXML private Button waitingGo;
    @FXML private VBox moved;
    @FXML private VBox movedDrafts;
    @FXML private VBox backupCard;
    @FXML private Label backupTrouble;
    @FXML private Label backup;
    @FXML private Button backUp;
    @FXML private VBox busy;
    @FXML private VBox broken;
    @FXML private VBox empty;
    @FXML private VBox offered;
    @FXML private VBox table;
    @FXML private GridPane rows;

    public HomeScreen(Context context, Vault vault) {
        this.context = context;
        this.vault = vault;
        this.words = context.views().words();
    }

    @Override
    public List<String> breadcrumb() {
        return List.of();
    }

    @Override
    public Node centre() {
        if (drawn == null) {
            drawn = context.views().load(this);
            takeDrops(drawn);
        }
        return drawn;
    }

    /// What a colleague handed over is dropped here as well as on its own page.
    private void takeDrops(Node node) {
        node.setOnDragOver(
                event -> {
                    if (dropped(event).isPresent()) event.acceptTransferModes(TransferMode.COPY);
                    event.consume();
                });
        node.setOnDragDropped(
                event -> {
                    var file = dropped(event);
                    file.ifPresent(
                            each -> context.shell().go(new Go.Handoff(Optional.empty(), file)));
                    event.setDropCompleted(file.isPresent());
                    event.consume();
                });
    }

    private static Optional<Path> dropped(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .map(File::toPath)
                .filter(each -> each.toString().endsWith(".lontar-serah"))
                .findFirst();
    }

    @Override
    public List<Node> headerActions() {
        var fresh = new Button(words.say("home.new"));
        fresh.getStyleClass().add("primary");
        fresh.setOnAction(event -> newReturn());
        var handoff = new Button(words.say("ui.handoff.title"));
        handoff.setId("handoff");
        handoff.setOnAction(event -> context.shell().go(new Go.Handoff(Optional.empty())));
        return List.of(handoff, fresh);
    }

    @Override
    public void shown() {
        read();
    }

    @FXML
    void initialize() {
        only(busy);
        seen(cards, false);
        greeting.setText(words.say(timeOfDay()));
    }

    /// Either the overview or, said openly, that it could not be read.
    private record Read(Optional<Overview> overview, Optional<Exception> failure) {}

    @FXML
    void read() {
        only(busy);
        context.jobs()
                .start(
                        progress -> {
                            try {
                                return new Read(
                                        Optional.of(
                                                Overview.read(
                                                        context.bench(), vault.backupPlaces())),
                                        Optional.empty());
                            } catch (RuntimeException e) {
                                return new Read(Optional.empty(), Optional.of(e));
                            }
                        },
                        read -> {
                            read.overview().ifPresent(this::show);
                            read.failure().ifPresent(this::failed);
                        });
    }

    private void failed(Exception failure) {
        only(broken);
        context.shell().failed(failure);
    }

    /// Who of several sits before the window cannot be known.
    private static Optional<Person> alone(List<Person> people) {
        return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
    }

    void show(Overview overview) {
        var name = alone(overview.people()).map(Person::calledName);
        greeting.setText(
                name.map(each -> words.say("home.greeting", words.say(timeOfDay()), each))
                        .orElse(words.say(timeOfDay())));
        deadline(overview.deadline());
        waiting(overview.waiting());
        moved(overview.moved());
        backup(overview);
        seen(cards, true);
        if (overview.returns().isEmpty()) {
            only(empty);
            new PracticePeople(context, overview.people()).offer(offered);
            return;
        }
        only(table);
        new ReturnRows(context)
                .deleting(overview.disposable(), this::discard)
                .fill(table, rows, overview.returns());
    }

    /// At once, without a question: it can be brought back for a while.
    private void discard(Overview.Entry entry) {
        var bench = context.bench();
        var discarding = new Discarding(bench.cabinet(), bench.clock());
        context.jobs()
                .start(
                        progress -> discarding.discard(entry.filing().id()),
                        this::read,
                        gone -> offerBack(entry, discarding, gone));
    }

    private void offerBack(Overview.Entry entry, Discarding discarding, Discarding.Discarded gone) {
        var of = gone.filing().taxReturn();
        context.shell()
                .offer(
                        words.say("home.discarded", of.form() + " " + of.year(), entry.person()),
                        words.say("home.discard.undo"),
                        () ->
                                context.jobs()
                                        .start(
                                                progress -> {
                                                    discarding.bringBack(gone);
                                                    return gone;
                                                },
                                                back -> {
                                                    context.shell()
                                                            .say(words.say("home.discard.back"));
                                                    read();
                                                }));
    }

    private void deadline(Overview.Deadline due) {
        var key =
                due.met()
                        ? "home.deadline.met"
                        : due.daysLeft() > 0
                                ? "home.deadline.left"
                                : due.daysLeft() == 0
                                        ? "home.deadline.today"
                                        : "home.deadline.past";
        deadline.setText(
                words.say(
                        key,
                        words.say("home.deadline." + due.kind()),
                        due.year().toString(),
                        words.date(due.date().due()),
                        Math.abs(due.daysLeft())));
        var waived = due.date().relaxedTo();
        var unsure = due.date().confidence() == Law.Confidence.UNCERTAIN;
        relief.setText(
                (waived.map(day -> words.say("home.deadline.relief", words.date(day))).orElse("")
                                + " "
                                + (unsure ? words.say("home.deadline.unsure") : ""))
                        .strip());
        seen(relief, !due.met() && (waived.isPresent() || unsure));
    }

    private void waiting(List<Overview.Entry> entries) {
        seen(waiting, !entries.isEmpty());
        if (entries.isEmpty()) return;
        var filing = entries.getFirst().filing();
        var stuck = StateWords.stuckAt(words, filing);
        waitingTitle.setText(words.say("home.waiting.title", entries.size()));
        waitingText.setText(
                words.say(
                                "home.waiting.safe",
                                filing.taxReturn().form(),
                                filing.taxReturn().year().toString(),
                                received(filing))
                        + " "
                        + stuck.map(who -> words.say("home.waiting.stuck", who))
                                .orElse(words.say("home.waiting.mail")));
        waitingGo.setText(words.say(stuck.isPresent() ? "home.waiting.qr" : "home.waiting.enter"));
        waitingGo.setOnAction(
                event -> context.shell().go(new Go.CodeDesk(Optional.of(filing.id()))));
    }

    /// Each draft whose figures another law moves, with the way to see what and by how much.
    private void moved(List<Overview.Moved> drafts) {
        seen(moved, !drafts.isEmpty());
        movedDrafts.getChildren().clear();
        for (var each : drafts) {
            var of = each.filing().taxReturn();
            var link =
                    new Hyperlink(
                            words.say(
                                    "home.moved.draft",
                                    each.person(),
                                    of.form(),
                                    of.year().toString(),
                                    each.lines()));
            link.setWrapText(true);
            link.setOnAction(event -> context.shell().go(new Go.Wizard(each.filing().id())));
            movedDrafts.getChildren().add(link);
        }
    }

    private String received(Filing filing) {
        return filing.provisional().map(each -> words.moment(each.receivedAt())).orElse("");
    }

    /// Every place that is in trouble, or else how the daily one stands.
    private void backup(Overview overview) {
        var now = context.bench().clock().instant();
        var trouble = overview.backups().stream().filter(each -> each.isInTrouble(now)).toList();
        var told = trouble.isEmpty() ? overview.backups().stream().limit(1).toList() : trouble;
        backup.setText(
                told.stream()
                        .map(new BackupWords(words, now)::of)
                        .collect(Collectors.joining("\n\n")));
        backupCard.getStyleClass().remove("card-amber");
        if (!trouble.isEmpty()) backupCard.getStyleClass().add("card-amber");
        seen(backupTrouble, !trouble.isEmpty());
    }

    @FXML
    void backUp() {
        new BackupNow(context, vault).into(vault.place().resolve("backups"), backUp, this::read);
    }

    @FXML
    void newReturn() {
        context.shell().go(new Go.NewReturn(Optional.empty()));
    }

    private void only(Node shown) {
        for (var each : new Node[] {busy, broken, empty, table}) seen(each, each.equals(shown));
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    private String timeOfDay() {
        var hour = LocalTime.ofInstant(context.bench().clock().instant(), Words.WIB).getHour();
        return hour < 4 || hour >= 18
                ? "home.evening"
                : hour < 11 ? "home.morning" : hour < 15 ? "home.noon" : "home.afternoon";
    }
}
