package id.lontar.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.AbsentPorts;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Paper;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.Workbench;
import id.lontar.filing.help.HelpTexts;
import id.lontar.form.annual.AnnualForms;
import id.lontar.rules.Law;
import id.lontar.store.HelpIndex;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Jobs;
import id.lontar.ui.Shell;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Theme;
import id.lontar.ui.Views;
import id.lontar.words.Words;

import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

@Timeout(60)
class HelpScreenTest implements Shell {
    private static final Words WORDS = Words.in(Words.INDONESIAN);
    private final HelpIndex help =
            new HelpIndex(() -> HelpTexts.in(WORDS, Law.shipped(), AnnualForms.ALL));
    private final List<Go> went = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private Context context;

    @BeforeEach
    void start() {
        Snapshots.start();
        context = new Context(new Views(WORDS), new Jobs(failures::add), bench(), this);
    }

    @AfterEach
    void close() {
        context.jobs().close();
        help.close();
        assertEquals(List.of(), failures);
    }

    @Test
    void untilSomethingIsTypedItShowsWhatPeopleOftenAsk() {
        var page = open(Optional.empty());
        await(() -> rows(page).size() > 15);
        assertTrue(said(page).startsWith("Yang sering ditanyakan"));
        Snapshots.take("help", screen(Optional.empty(), 15), WORDS);
    }

    @Test
    void oneTypesChoosesAndGoesByTheKeyboardAlone() {
        var page = open(Optional.empty());
        await(() -> !rows(page).isEmpty());
        type(page, "di mana bukti");
        await(() -> current(page).equals(Optional.of("help-how.receipt")));
        press(page, KeyCode.DOWN);
        assertFalse(current(page).equals(Optional.of("help-how.receipt")));
        press(page, KeyCode.UP);
        assertEquals(Optional.of("help-how.receipt"), current(page));
        press(page, KeyCode.ENTER);
        assertEquals(List.of(new Go.Archive()), went);
        press(page, KeyCode.ESCAPE);
        assertEquals("", query(page).getText());
        await(() -> said(page).startsWith("Yang sering"));
    }

    @Test
    void theWordsThatWereFoundAreMarkedAndTheChosenIsToldWhole() {
        var page = open(Optional.of("zakta"));
        await(() -> current(page).equals(Optional.of("help-term.zakat")));
        assertTrue(
                all(page)
                        .filter(each -> each.getStyleClass().contains("found"))
                        .anyMatch(each -> ((Text) each).getText().equals("Zakat")));
        assertTrue(
                texts(page)
                        .contains("Istilah · Dasar: UU PPh Pasal 9 ayat (1) huruf g; PP 60/2010"));
        Snapshots.take("help-found", screen(Optional.of("zakta"), 2), WORDS);
    }

    @Test
    void aLongListShowsTheLinesThatWereFound() {
        var page = open(Optional.of("sepeda motor"));
        await(() -> !rows(page).isEmpty() && said(page).contains("ditemukan"));
        assertTrue(texts(page).stream().anyMatch(each -> each.contains("baris lagi")));
        Snapshots.take("help-law", screen(Optional.of("sepeda motor"), 2), WORDS);
    }

    @Test
    void nothingFoundSaysWhatToTry() {
        var page = open(Optional.of("xqzzyw"));
        await(() -> said(page).contains("Tidak ada yang ditemukan"));
        assertEquals(List.of(), rows(page));
        Snapshots.take("help-nothing", screen(Optional.of("xqzzyw"), 0), WORDS);
    }

    /// Every place a how-to leads to can be gone to.
    @Test
    void everyHowToLeadsWhereItSays() {
        var page = open(Optional.empty());
        await(() -> rows(page).size() > 15);
        var leads =
                Snapshots.onFx(
                        () -> {
                            var fired = 0;
                            for (var row : rows(page)) {
                                ((HelpRow) row).current(true);
                                for (var each : all(row).toList())
                                    if (each instanceof Button button) {
                                        button.fire();
                                        fired++;
                                    }
                            }
                            return fired;
                        });
        assertEquals(leads, went.size());
        assertTrue(went.contains(new Go.Checkup()) && went.contains(new Go.Settings()));
    }

    private Parent open(Optional<String> topic) {
        return (Parent) screen(topic, 0).centre();
    }

    /// Shown, and with so many results.
    private HelpScreen screen(Optional<String> topic, int results) {
        var screen =
                Snapshots.onFx(
                        () -> {
                            var made = new HelpScreen(context, help, topic);
                            var scene = new Scene(new VBox(made.centre()), 1000, 900);
                            Theme.dress(scene, 100);
                            made.shown();
                            return made;
                        });
        await(() -> rows((Parent) screen.centre()).size() >= results);
        return screen;
    }

    private static List<Node> rows(Parent page) {
        return List.copyOf(((Parent) page.lookup("#helpRows")).getChildrenUnmodifiable());
    }

    private static Optional<String> current(Parent page) {
        return rows(page).stream()
                .filter(
                        each ->
                                each.getPseudoClassStates()
                                        .contains(PseudoClass.getPseudoClass("current")))
                .map(Node::getId)
                .findFirst();
    }

    private static String said(Parent page) {
        return ((Label) page.lookup("#helpSaid")).getText();
    }

    private static TextField query(Parent page) {
        return (TextField) page.lookup("#helpQuery");
    }

    private static void type(Parent page, String text) {
        Snapshots.onFx(
                () -> {
                    query(page).setText(text);
                    return text;
                });
    }

    private static void press(Parent page, KeyCode key) {
        Snapshots.onFx(
                () -> {
                    var event =
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
                    Event.fireEvent(query(page), event);
                    return key;
                });
    }

    private static List<String> texts(Parent page) {
        return Snapshots.onFx(
                () ->
                        all(page)
                                .filter(Label.class::isInstance)
                                .map(each -> ((Label) each).getText())
                                .toList());
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? List.copyOf(parent.getChildrenUnmodifiable()).stream()
                                .flatMap(HelpScreenTest::all)
                        : Stream.empty());
    }

    private static void await(BooleanSupplier condition) {
        while (!Snapshots.onFx(condition::getAsBoolean)) LockSupport.parkNanos(2_000_000);
    }

    private static Workbench bench() {
        return AbsentPorts.bench(
                AbsentPorts.absent(Cabinet.class),
                AbsentPorts.absent(Paper.class),
                AbsentPorts.absent(ReturnFiles.class),
                Clock.systemUTC());
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
}
