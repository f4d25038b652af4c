package id.lontar.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.AbsentPorts;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Paper;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.help.Help;
import id.lontar.filing.help.HelpEntry;
import id.lontar.ui.Context;
import id.lontar.ui.Jobs;
import id.lontar.ui.Shell;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Views;
import id.lontar.ui.controls.LabeledField;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// F1 begins with the field it is pressed in.
class HelpPanelTest {
    private static final Words WORDS = Words.in(Words.INDONESIAN);

    @BeforeAll
    static void start() {
        Snapshots.start();
    }

    @Test
    void aFieldIsToldWithItsHintItsPlaceOnPaperAndItsTerms() {
        var texts =
                Snapshots.onFx(
                        () -> {
                            var entry = new TextField();
                            var field = new LabeledField("Status PTKP", entry);
                            field.setSource("A1 angka 13");
                            field.setHint("Keadaan pada 1 Januari.");
                            return texts(entry);
                        });
        assertEquals(
                List.of("Status PTKP", "Di kertas: A1 angka 13", "Keadaan pada 1 Januari.", "PTKP"),
                texts.subList(0, 4));
        assertTrue(texts.contains("Dasar: UU PPh Pasal 7; PMK 101/PMK.010/2016"), texts.toString());
    }

    /// Most lines of a return tell it where the pointer rests.
    @Test
    void whatStandsInATooltipIsToldToo() {
        var texts =
                Snapshots.onFx(
                        () -> {
                            var entry = new TextField();
                            new LabeledField("Zakat", entry);
                            entry.setTooltip(new Tooltip("Yang dibayar ke lembaga yang disahkan."));
                            return texts(entry);
                        });
        assertEquals("Yang dibayar ke lembaga yang disahkan.", texts.get(1));
        assertTrue(texts.get(2).equals("Zakat"), texts.toString());
    }

    @Test
    void aCellOfATableIsToldByWhatIsSaidOfIt() {
        var texts =
                Snapshots.onFx(
                        () -> {
                            var entry = new TextField();
                            entry.setAccessibleText("Harga perolehan, baris 2");
                            entry.setAccessibleHelp("Harga beli, bukan harga pasar.");
                            return texts(entry);
                        });
        assertEquals(
                List.of("Harga perolehan, baris 2", "Harga beli, bukan harga pasar."),
                texts.subList(0, 2));
    }

    @Test
    void elsewhereItIsTheSearchAlone() {
        var texts = Snapshots.onFx(() -> texts(new Label("judul")));
        assertEquals("Bantuan", texts.getFirst());
        assertFalse(texts.contains("Dasar: Lontar"));
    }

    private static List<String> texts(Node focus) {
        var context =
                new Context(
                        new Views(WORDS),
                        new Jobs(failure -> {}),
                        AbsentPorts.bench(
                                AbsentPorts.absent(Cabinet.class),
                                AbsentPorts.absent(Paper.class),
                                AbsentPorts.absent(ReturnFiles.class),
                                Clock.systemUTC()),
                        AbsentPorts.absent(Shell.class));
        var panel = new HelpPanel(context, new Silent(), Optional.of(focus));
        return all(panel.node())
                .filter(Label.class::isInstance)
                .map(each -> ((Label) each).getText())
                .toList();
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(HelpPanelTest::all)
                        : Stream.empty());
    }

    private record Silent() implements Help {
        @Override
        public Found find(String typed) {
            return new Found(List.of(), true);
        }

        @Override
        public List<HelpEntry> all() {
            return List.of();
        }
    }
}
