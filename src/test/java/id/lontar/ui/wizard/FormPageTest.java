package id.lontar.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.Page;
import id.lontar.form.Place;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.op.Form1770;
import id.lontar.form.op.Form1770S;
import id.lontar.rules.Answers;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.Personal;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Views;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Any page can be drawn from the form alone.
class FormPageTest {
    @TempDir Path folder;
    private WizardWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new WizardWindow(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void everythingAPageAsksCanBeReached() {
        var screen = window.open(2024, Filled.underpaid());
        for (var page : Form1770S.FORM.pages()) {
            if (page.id().equals(Steps.REVIEW)) continue;
            var view = drawn(screen, page);
            for (var element : page.elements())
                if (!(element instanceof Element.Heading)
                        && element.asked().test(screen.model().assessment()))
                    assertTrue(
                            Snapshots.onFx(() -> view.reveal(place(element))),
                            page.id() + " " + element);
        }
        assertEquals(List.of(), window.failures);
    }

    @Test
    void whatIsTypedReachesTheReturnAndItsLines() {
        var screen = window.open(2024, Filled.underpaid());
        var view = drawn(screen, page("income"));
        Snapshots.onFx(
                () -> {
                    ((TextField) find(view, "#employers-0-net")).setText("187.380.000");
                    return null;
                });
        assertEquals(
                187_380_000,
                screen.model()
                        .answers()
                        .rows(id.lontar.rules.op.Personal.EMPLOYERS)
                        .getFirst()
                        .amount(id.lontar.rules.op.Personal.EMPLOYER_NET)
                        .amount());
    }

    @Test
    void aQuestionThatIsNotAskedIsNotShown() {
        var screen = window.open(2024, Filled.underpaid());
        var view = drawn(screen, page("identity"));
        assertTrue(find(view, "#identity-name").getParent().isVisible());
        assertNull(view.root().lookup("#identity-spouseNpwp"));
    }

    @Test
    void theResultSaysWhatIsStillNeededAndLeadsThere() {
        var screen = window.open(2024, Answers.NONE);
        var view = drawn(screen, page("result"));
        var link = (Hyperlink) find(view, "#needed-identity-npwp");
        Snapshots.onFx(
                () -> {
                    link.fire();
                    return null;
                });
        assertEquals("identity", screen.model().page().id());
    }

    @Test
    void whatHasBeenAnsweredIsNoLongerNeeded() {
        var screen = window.open(2024, Answers.NONE);
        var view = drawn(screen, page("result"));
        Snapshots.onFx(
                () -> {
                    screen.model().answer(id.lontar.rules.Taxpayer.NPWP, "3171010101900001");
                    view.follow();
                    return null;
                });
        assertNull(view.root().lookup("#needed-identity-npwp"));
        assertNotNull(view.root().lookup("#needed-identity-name"));
    }

    /// A sum that was known and is not any more must not stay on the page.
    @Test
    void aSumThatWaitsSaysSo() {
        var screen = window.open(2024, Filled.underpaid());
        var view = drawn(screen, page("credits"));
        var total = (Label) find(view, "#credits-total");
        assertTrue(total.getText().matches(".*\\d"), total.getText());
        Snapshots.onFx(
                () -> {
                    var model = screen.model();
                    var slip = model.answers().rows(Personal.CREDITS).getFirst();
                    model.setRows(Personal.CREDITS, List.of(slip.without(Personal.CREDIT_AMOUNT)));
                    view.follow();
                    return null;
                });
        assertTrue(total.getText().endsWith("belum diisi"), total.getText());
    }

    /// Two ways of keeping books are looked at, not searched for.
    @Test
    void aShortListIsOpenedAndItsAnswerCanBeTakenBack() {
        var screen = window.open(Form1770.FORM);
        var about =
                Form1770.FORM.pages().stream().filter(each -> each.id().equals("about")).findAny();
        var view = drawn(screen, about.orElseThrow());
        Snapshots.onFx(
                () -> {
                    var way = (ComboBox<?>) find(view, "#business-method");
                    assertEquals(2, way.getItems().size());
                    way.getSelectionModel().selectFirst();
                    assertTrue(screen.model().answers().get(Books.METHOD).isPresent());
                    Event.fireEvent(way, pressed(KeyCode.DELETE));
                    assertTrue(screen.model().answers().get(Books.METHOD).isEmpty());
                    return null;
                });
        assertEquals(List.of(), window.failures);
    }

    private static KeyEvent pressed(KeyCode key) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "", key.getName(), key, false, false, false, false);
    }

    private PageView drawn(WizardScreen screen, Page page) {
        return Snapshots.onFx(
                () -> {
                    var view =
                            PageView.load(
                                    new FormPage(page), new Views(window.words), screen.sheet());
                    new Scene(new StackPane(view.root()), 780, 700);
                    view.follow();
                    view.root().applyCss();
                    view.root().layout();
                    return view;
                });
    }

    private static Node find(PageView view, String id) {
        var node = view.root().lookup(id);
        assertNotNull(node, id);
        return node;
    }

    private static Page page(String id) {
        return Form1770S.FORM.pages().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Place place(Element element) {
        return switch (element) {
            case Element.Field field -> new Place.AtQuestion(field.question().id());
            case Element.Grid grid -> new Place.AtTable(grid.table().id());
            case Element.Computed computed -> new Place.AtLine(computed.line().id());
            case Element.Heading heading -> throw new IllegalArgumentException(heading.id());
        };
    }

    /// Every page of every form that is shipped has its words and can be opened.
    @Test
    void everyPageOfEveryFormOpens() {
        for (Form form : AnnualForms.ALL.all()) {
            var screen = window.open(form);
            for (var page : form.pages()) if (!page.id().equals(Steps.REVIEW)) drawn(screen, page);
        }
        assertEquals(List.of(), window.failures);
    }
}
