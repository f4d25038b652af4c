package id.lontar.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.money.Rupiah;
import id.lontar.ui.Snapshots;
import id.lontar.words.Words;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class SpokenAmountTest {
    private static final Words WORDS = Words.in(Words.INDONESIAN);

    @BeforeAll
    static void start() {
        Snapshots.start();
    }

    @Test
    void fewDigitsNeedNoWords() {
        assertEquals(Optional.empty(), say(0));
        assertEquals(Optional.empty(), say(999));
        assertEquals(Optional.of("seribu rupiah"), say(1_000));
        assertEquals(Optional.of("minus dua juta rupiah"), say(-2_000_000));
        assertEquals(Optional.empty(), SpokenAmount.words(Optional.empty(), WORDS));
    }

    private static Optional<String> say(long amount) {
        return SpokenAmount.words(Optional.of(Rupiah.of(amount)), WORDS);
    }

    @Test
    void theWordsFollowWhatIsTypedAndGoWithTheFocus() {
        Snapshots.onFx(
                () -> {
                    var field = new MoneyField();
                    var other = new Button("other");
                    SpokenAmount.under(field, WORDS);
                    var stage = new Stage();
                    stage.setScene(new Scene(new VBox(other, field), 400, 200));
                    stage.show();
                    field.requestFocus();
                    assertEquals(List.of(), said());
                    field.setText("3000000");
                    assertEquals(List.of("tiga juta rupiah"), said());
                    field.setText("30000000");
                    assertEquals(List.of("tiga puluh juta rupiah"), said());
                    field.setText("3x");
                    assertEquals(List.of(), said());
                    field.setText("30000000");
                    other.requestFocus();
                    assertEquals(List.of(), said());
                    field.requestFocus();
                    assertEquals(List.of("tiga puluh juta rupiah"), said());
                    stage.setScene(new Scene(new VBox()));
                    assertEquals(List.of(), said());
                    stage.hide();
                    return null;
                });
    }

    private static List<String> said() {
        return Window.getWindows().stream()
                .filter(each -> each instanceof Popup && each.isShowing())
                .flatMap(each -> ((Popup) each).getContent().stream())
                .map(each -> ((Label) each).getText())
                .toList();
    }
}
