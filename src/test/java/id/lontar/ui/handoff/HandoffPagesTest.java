package id.lontar.ui.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Filing;
import id.lontar.filing.Handoff.Task;
import id.lontar.filing.handoff.Received;
import id.lontar.filing.handoff.TestDesk;
import id.lontar.form.Place;
import id.lontar.rules.Taxpayer;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Jobs;
import id.lontar.ui.Shell;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Views;
import id.lontar.ui.desk.Picker;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// The page for handing on, over real stores of two people.
class HandoffPagesTest implements Shell, Picker {
    private static final Words WORDS = Words.in(Words.INDONESIAN);

    @TempDir Path folder;
    private TestDesk dewi;
    private TestDesk rudi;
    private final List<Go> went = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(failures::add);
    private final BorderPane frame = new BorderPane();
    private Optional<Path> picked = Optional.empty();

    @BeforeEach
    void open() {
        Snapshots.start();
        dewi = new TestDesk(folder.resolve("a"), "Dewi Lestari");
        rudi = new TestDesk(folder.resolve("b"), "Rudi Hartono");
        dewi.knows(rudi);
        rudi.knows(dewi);
    }

    @AfterEach
    void close() {
        jobs.close();
        dewi.close();
        rudi.close();
        assertEquals(List.of(), failures);
    }

    @Test
    void aReturnThatCameShowsWhoChangedWhatAndGoesOnWithAComment() throws IOException {
        var atRudi = reviewed();
        var screen = show(rudi, Optional.of(atRudi.id()));
        await(() -> says("Langkah 1: disiapkan oleh Dewi Lestari"));
        await(() -> says("Sesuai KTP?"));
        assertTrue(says("Siti Rahmawati"), "what was changed here since");
        fire("commentAdd");
        await(() -> says("Komentar perlu kata-kata."));
        type("commentText", "Sudah dicek.");
        fire("commentAdd");
        await(() -> says("Sudah dicek."));
        fire(resolve());
        await(() -> says("Diselesaikan Rudi Hartono"));
        Snapshots.take("handoff-return", screen, WORDS);
        put(screen);
        Snapshots.onFx(
                () -> {
                    var context = new Context(new Views(WORDS), jobs, rudi.bench, this);
                    frame.setRight(HandoffDrawer.of(context, rudi.stored(atRudi), () -> {}));
                    return true;
                });
        await(() -> nodes(frame.getRight()).anyMatch(each -> "changes".equals(each.getId())));
        Snapshots.onFx(
                () -> {
                    frame.setRight(null);
                    return true;
                });

        picked = Optional.of(folder.resolve("2.lontar-serah"));
        fire("handoffSend");
        await(() -> says("Ketik dulu kata sandi"));
        type("handoffPassphrase", "Salah-Sekali-9");
        fire("handoffSend");
        await(() -> says("Kata sandi tidak membuka kunci serah terima"));
        assertTrue(Files.notExists(picked.get()));
        type("handoffPassphrase", TestDesk.PASSPHRASE);
        fire("handoffSend");
        await(() -> says("Tersimpan: 2.lontar-serah"));
        await(() -> says("Langkah 2: disiapkan oleh Rudi Hartono"));
        assertEquals(
                Received.Updated.class, dewi.receive(Files.readAllBytes(picked.get())).getClass());
    }

    @Test
    void whatWasChangedHereIsShownBeforeAnythingIsTaken() throws IOException {
        var atRudi = reviewed();
        var file = rudi.send(atRudi, dewi, Task.REVIEW, Task.PREPARE);
        var draft = dewi.cabinet.filings().getFirst();
        dewi.edit(draft, answers -> answers.with(Taxpayer.NAME, "Dari Dewi"));
        picked = Optional.of(Files.write(folder.resolve("kembali.lontar-serah"), file));

        var screen = show(dewi, Optional.empty());
        await(() -> says("Kartu Anda: Dewi Lestari"));
        fire("receiveOpen");
        await(() -> says("Pilih dulu berkasnya."));
        fire("receiveChoose");
        type("receivePassphrase", TestDesk.PASSPHRASE);
        fire("receiveOpen");
        await(() -> says("Konsep di sini diubah sejak diserahkan"));
        assertTrue(says("Dari Dewi") && says("Siti Rahmawati"));
        Snapshots.take("handoff-differs", screen, WORDS);
        put(screen);
        assertEquals(
                Optional.of("Dari Dewi"),
                dewi.stored(draft).taxReturn().answers().get(Taxpayer.NAME));
        fire("choice-BOTH");
        await(() -> !went.isEmpty());
        assertEquals(new Go.Handoff(Optional.of(draft.id())), went.getFirst());
        assertEquals(2, dewi.cabinet.filings().size());
    }

    @Test
    void aStrangersCardIsAskedAboutAndKeptOnceItWasCompared() throws IOException {
        var draft = dewi.sample();
        var file = dewi.send(draft, rudi, Task.PREPARE, Task.REVIEW);
        rudi.keys.remove(dewi.card);
        picked = Optional.of(Files.write(folder.resolve("1.lontar-serah"), file));
        var screen = show(rudi, Optional.empty());
        fire("receiveChoose");
        type("receivePassphrase", TestDesk.PASSPHRASE);
        fire("receiveOpen");
        await(() -> says("yang kartunya belum dikenal di sini") && says(dewi.card.groups()));
        Snapshots.take("handoff-stranger", screen, WORDS);
        put(screen);
        assertEquals(List.of(), rudi.cabinet.filings());
        fire("cardSame");
        await(() -> rudi.keys.colleagues().contains(dewi.card));
        type("receivePassphrase", TestDesk.PASSPHRASE);
        fire("receiveOpen");
        await(() -> !went.isEmpty());
        assertEquals(1, rudi.cabinet.filings().size());
    }

    @Test
    void anotherCardIsMadeHereAndTheOneBeforeStillOpensItsFiles() throws IOException {
        var file = dewi.send(dewi.sample(), rudi, Task.PREPARE, Task.REVIEW);
        show(rudi, Optional.empty());
        await(() -> says(rudi.card.groups()));
        fire("cardAnother");
        await(() -> says("Kartu lama tetap ada"));
        type("cardName", "Rudi Hartono");
        type("cardPassphrase", TestDesk.PASSPHRASE);
        type("cardAgain", TestDesk.PASSPHRASE);
        fire("cardMake");
        await(() -> rudi.keys.owned().size() == 2);
        var newer = rudi.keys.own().orElseThrow();
        await(() -> says(newer.groups()) && !says("Kartu lama tetap ada"));
        picked = Optional.of(Files.write(folder.resolve("1.lontar-serah"), file));
        fire("receiveChoose");
        type("receivePassphrase", TestDesk.PASSPHRASE);
        fire("receiveOpen");
        await(() -> !went.isEmpty());
        assertEquals(1, rudi.cabinet.filings().size());
    }

    private Filing reviewed() throws IOException {
        var draft = dewi.sample();
        dewi.handoffs.comment(draft, new Place.AtQuestion(Taxpayer.NAME.id()), "Sesuai KTP?");
        var file = dewi.send(draft, rudi, Task.PREPARE, Task.REVIEW);
        var added = (Received.Added) rudi.receive(file);
        return rudi.edit(added.filing(), answers -> answers.with(Taxpayer.NAME, "Siti Rahmawati"));
    }

    private HandoffScreen show(TestDesk desk, Optional<String> filing) {
        var context = new Context(new Views(WORDS), jobs, desk.bench, this);
        return Snapshots.onFx(
                () -> {
                    var screen = new HandoffScreen(context, filing, this);
                    put(screen);
                    screen.shown();
                    return screen;
                });
    }

    /// A picture takes the page out of the window it was in.
    private void put(HandoffScreen screen) {
        Snapshots.onFx(
                () -> {
                    frame.setCenter(screen.centre());
                    return true;
                });
    }

    private boolean says(String text) {
        return nodes(frame)
                .anyMatch(
                        each ->
                                each instanceof Labeled label
                                        && label.getText() != null
                                        && label.getText().contains(text));
    }

    private String resolve() {
        return Snapshots.onFx(
                () ->
                        nodes(frame)
                                .map(Node::getId)
                                .filter(id -> id != null && id.startsWith("resolve-"))
                                .findFirst()
                                .orElseThrow());
    }

    private void fire(String id) {
        Snapshots.onFx(
                () -> {
                    ((Button) find(id)).fire();
                    return true;
                });
    }

    private void type(String id, String text) {
        await(() -> nodes(frame).anyMatch(each -> id.equals(each.getId())));
        Snapshots.onFx(
                () -> {
                    if (find(id) instanceof TextInputControl field) field.setText(text);
                    return true;
                });
    }

    private Node find(String id) {
        return nodes(frame).filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }

    private static Stream<Node> nodes(Node node) {
        var inner =
                switch (node) {
                    case ScrollPane pane -> Stream.of(pane.getContent());
                    case ComboBox<?> box -> Stream.<Node>empty();
                    case Parent parent -> parent.getChildrenUnmodifiable().stream();
                    default -> Stream.<Node>empty();
                };
        return Stream.concat(
                Stream.of(node), inner.toList().stream().flatMap(HandoffPagesTest::nodes));
    }

    private static void await(BooleanSupplier wanted) {
        var end = System.currentTimeMillis() + 30_000;
        while (!Snapshots.onFx(wanted::getAsBoolean)) {
            assertTrue(System.currentTimeMillis() < end, "it did not come to that");
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void go(Go place) {
        went.add(place);
    }

    @Override
    public void refresh() {}

    @Override
    public void say(String text) {}

    @Override
    public void offer(String text, String action, Runnable run) {}

    @Override
    public void failed(Throwable cause) {
        failures.add(cause);
    }

    @Override
    public void openDrawer(Node content) {}

    @Override
    public void closeDrawer() {}

    @Override
    public Optional<Path> open(Node over, String title, String kind, String... pattern) {
        return picked;
    }

    @Override
    public List<Path> openAll(Node over, String title, String kind, String... pattern) {
        return List.of();
    }

    @Override
    public Optional<Path> save(Node over, String title, String name) {
        return picked;
    }
}
