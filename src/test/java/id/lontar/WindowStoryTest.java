package id.lontar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.CodeFinder;
import id.lontar.store.DataFolder;
import id.lontar.ui.Snapshots;
import id.lontar.ui.frame.Window;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A person's first evening with the program: the real window over the whole program, from the
/// first start to a receipt, once with the code of the mail and once with the phone's QR.
class WindowStoryTest {
    private static final long PATIENCE = 90_000;

    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();
    private Lontar lontar;
    private Stage stage;

    @BeforeEach
    void open() {
        Snapshots.start();
        var start =
                new Start(
                        new DataFolder(folder),
                        Optional.of(Words.INDONESIAN),
                        true,
                        Optional.empty());
        lontar = new Lontar(start);
        stage =
                Snapshots.onFx(
                        () -> {
                            var shown = new Stage();
                            new Window(shown, lontar).open();
                            return shown;
                        });
    }

    @AfterEach
    void close() {
        Snapshots.onFx(
                () -> {
                    List.copyOf(javafx.stage.Window.getWindows())
                            .forEach(javafx.stage.Window::hide);
                    return null;
                });
        lontar.close();
    }

    @Test
    void fromTheFirstStartToAReceiptWithTheCodeOfTheMail() {
        begin();
        send();
        press("Kotak surat latihan");
        until(() -> code().isPresent());
        var digits = code().orElseThrow();
        Snapshots.onFx(
                () -> {
                    stage.toFront();
                    stage.requestFocus();
                    return null;
                });
        robot.write(digits, 0);
        accepted("dengan kode email");
    }

    @Test
    void fromTheFirstStartToAReceiptWithTheQrOfThePhone() {
        begin();
        send();
        press("Ponsel latihan");
        press("Masuk");
        press("Periksa");
        until(() -> id("pin").isPresent());
        fill("pin", "246810");
        press("Setujui dan tampilkan QR");
        press("Salin gambar");
        press("Papan klip");
        accepted("dengan QR");
        press("Lontar");
        until(() -> says("SPT baru"));
    }

    private void begin() {
        press("Buat penyimpanan");
        tick("kept");
        press("Mulai");
        press("SPT untuk Andi Pratama");
        press("2024");
        press("Tidak");
        press("Tidak");
        press("Tidak");
        press("Mulai mengisi");
        until(() -> id("identity-name").isPresent());
        on();
        press("+ Tambah pemberi kerja");
        until(() -> id("employers-0-net").isPresent());
        fill("employers-0-name", "PT Contoh Sejahtera");
        fill("employers-0-gross", "50.000.000");
        fill("employers-0-deductions", "2.500.000");
        fill("employers-0-net", "47.500.000");
        on();
        tick("credits-none");
        on();
        on();
        tick("assets-none");
        on();
        tick("debts-none");
        on();
        on();
        on();
        until(() -> says("Ini yang akan Anda tanda tangani"));
    }

    private void send() {
        press("Buat kunci perangkat");
        until(() -> id("again").isPresent());
        fill("passphrase", "Latihan-9x");
        fill("again", "Latihan-9x");
        press("make", "Buat");
        press("signInEnter", "Masuk");
        until(() -> says("terdaftar di gateway"));
        fill("passphrase", "Latihan-9x");
        press("Segel dan kirim");
        until(() -> says("Masukkan kode dari email"));
    }

    private void accepted(String how) {
        until(() -> says("Bukti diperiksa"));
        assertTrue(says(how), this::text);
        assertTrue(says("bukan bukti penerimaan DJP"));
    }

    /// The next page, by the keyboard.
    private void on() {
        var before = title();
        robot.press(KeyCode.ALT).press(KeyCode.RIGHT).release(KeyCode.RIGHT).release(KeyCode.ALT);
        until(() -> !title().equals(before));
    }

    private String title() {
        return Snapshots.onFx(
                () ->
                        all(stage.getScene().getRoot())
                                .filter(each -> each.getStyleClass().contains("title"))
                                .map(each -> ((Labeled) each).getText())
                                .findFirst()
                                .orElse(""));
    }

    private Optional<String> code() {
        return CodeFinder.find(text()) instanceof CodeFinder.Result.Found(var found)
                ? Optional.of(found.digits())
                : Optional.empty();
    }

    private void press(String text) {
        until(() -> button(text).isPresent());
        fire(button(text).orElseThrow());
    }

    /// By its id where several say the same.
    private void press(String id, String text) {
        until(() -> id(id).filter(each -> !each.isDisabled()).isPresent());
        var node = (ButtonBase) id(id).orElseThrow();
        assertTrue(node.getText().startsWith(text), node.getText());
        fire(node);
    }

    private void fire(ButtonBase button) {
        robot.interact(button::fire);
    }

    private void tick(String id) {
        until(() -> id(id).isPresent());
        robot.interact(() -> ((CheckBox) id(id).orElseThrow()).setSelected(true));
    }

    private void fill(String id, String text) {
        var field = (TextInputControl) id(id).orElseThrow();
        robot.interact(
                () -> {
                    field.requestFocus();
                    field.setText(text);
                });
    }

    private Optional<Node> id(String id) {
        return Snapshots.onFx(() -> nodes().filter(each -> id.equals(each.getId())).findFirst());
    }

    private Optional<ButtonBase> button(String text) {
        return Snapshots.onFx(
                () ->
                        nodes().filter(ButtonBase.class::isInstance)
                                .map(ButtonBase.class::cast)
                                .filter(each -> !each.isDisabled())
                                .filter(
                                        each ->
                                                each.getText() != null
                                                        && each.getText()
                                                                .lines()
                                                                .findFirst()
                                                                .orElse("")
                                                                .equals(text))
                                .findFirst());
    }

    private boolean says(String text) {
        return text().contains(text);
    }

    private String text() {
        return Snapshots.onFx(
                () ->
                        nodes().flatMap(
                                        each ->
                                                switch (each) {
                                                    case Labeled label ->
                                                            Stream.ofNullable(label.getText());
                                                    case TextInputControl field ->
                                                            Stream.ofNullable(field.getText());
                                                    default -> Stream.empty();
                                                })
                                .collect(Collectors.joining("\n")));
    }

    /// What is on the screen, of every window.
    private static Stream<Node> nodes() {
        return List.copyOf(javafx.stage.Window.getWindows()).stream()
                .filter(each -> each.getScene() != null)
                .flatMap(each -> all(each.getScene().getRoot()));
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible()) return Stream.empty();
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(WindowStoryTest::all)
                        : Stream.empty());
    }

    private void until(BooleanSupplier there) {
        var end = System.currentTimeMillis() + PATIENCE;
        while (!there.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, this::text);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
