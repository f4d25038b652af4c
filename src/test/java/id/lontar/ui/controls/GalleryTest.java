package id.lontar.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.money.Rupiah;
import id.lontar.ui.Screen;
import id.lontar.ui.Snapshots;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class GalleryTest {
    @BeforeAll
    static void start() {
        Snapshots.start();
    }

    @Test
    void typingGroupsThousandsAndLosesNothing() {
        Snapshots.onFx(
                () -> {
                    var field = new MoneyField();
                    for (var digit : "1240000".split("")) field.appendText(digit);
                    assertEquals("1.240.000", field.getText());
                    assertEquals(Optional.of(Rupiah.of(1_240_000)), field.getValue());
                    field.positionCaret(1);
                    field.insertText(1, "9");
                    assertEquals("19.240.000", field.getText());
                    field.insertText(field.getCaretPosition(), "5");
                    assertEquals("195.240.000", field.getText());
                    field.setText("1.24");
                    assertEquals("1.24", field.getText());
                    assertTrue(field.isUnreadable());
                    assertEquals(Optional.empty(), field.getValue());
                    return field;
                });
    }

    @Test
    void aDecimalTypedByHandNeverMakesTheAmountAHundredTimesLarger() {
        Snapshots.onFx(
                () -> {
                    var field = new MoneyField();
                    for (var each : "1240000.50".split("")) field.appendText(each);
                    assertEquals("1.240.000.50", field.getText());
                    assertTrue(field.isUnreadable());
                    field.clear();
                    for (var each : "1240000,50".split("")) field.appendText(each);
                    assertEquals(Optional.of(Rupiah.of(1_240_000)), field.getValue());
                    return field;
                });
    }

    @Test
    void aDateIsReadAsPeopleWriteIt() {
        var march = Optional.of(LocalDate.of(2025, 3, 25));
        for (var typed :
                List.of("25/03/2025", "25-3-25", "25032025", "25 Maret 2025", "2025-03-25"))
            assertEquals(march, DateText.parse(typed), typed);
        assertEquals(Optional.empty(), DateText.parse("31/02/2025"));
    }

    @Test
    void everyControlIsDrawnInEveryState() {
        Snapshots.take("gallery", new Gallery(), Words.in(Words.INDONESIAN));
    }

    private static final class Gallery implements Screen {
        @Override
        public List<String> breadcrumb() {
            return List.of("Siti Rahmawati", "1770S 2024");
        }

        @Override
        public List<Node> headerActions() {
            var main = new Button("SPT baru");
            main.getStyleClass().add("primary");
            return List.of(new Button("Impor…"), main);
        }

        @Override
        public Node centre() {
            var gross = new MoneyField();
            gross.setValue(Optional.of(Rupiah.of(186_500_000)));
            var first = new LabeledField("Penghasilan bruto", gross);
            first.setSource("A1 angka 8");
            first.setHint("Biaya jabatan paling banyak Rp 6.000.000 per pemberi kerja.");
            var net = new MoneyField();
            net.setValue(Optional.of(Rupiah.of(28_800_000)));
            var second = new LabeledField("Penghasilan neto", net);
            second.setSource("A1 angka 12");
            second.setError("Lebih besar dari bruto dikurangi biaya (22.800.000).");
            second.setRepair("Isi 22.800.000", () -> {});
            var date = new DateField("hh/bb/tttt");
            date.setValue(Optional.of(LocalDate.of(2025, 3, 25)));
            var npwp = new NpwpField();
            npwp.setText("3171010101900001");
            var fields =
                    new HBox(
                            16,
                            first,
                            second,
                            new LabeledField("Tanggal", date),
                            new LabeledField("NPWP", npwp));
            var pills = new HBox(8);
            for (var tone : Tone.values())
                pills.getChildren().add(new StatePill(tone, "Menunggu kode"));
            var primary = new Button("Segel dan kirim");
            primary.getStyleClass().add("primary");
            var quiet = new Button("Pakai aplikasi autentikator");
            quiet.getStyleClass().add("quiet");
            var buttons = new HBox(8, primary, new Button("Kembali"), quiet);
            var title = new Label("Penghasilan dari pekerjaan");
            title.getStyleClass().add("title");
            var card = new VBox(fields, pills, buttons, new FingerprintLabel("7QK4-M2ZD").large());
            card.getStyleClass().add("card");
            var page = new VBox(title, card);
            page.getStyleClass().add("page");
            return page;
        }

        @Override
        public Optional<Node> right() {
            var panel = new VBox(new Label("Hasil sementara"));
            panel.getStyleClass().add("right-panel");
            return Optional.of(panel);
        }
    }
}
