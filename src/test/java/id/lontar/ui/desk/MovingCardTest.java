package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.ui.Snapshots;
import id.lontar.verify.Tools;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/// The moving QR at the code desk.
class MovingCardTest {
    @TempDir Path folder;
    private DeskWindow window;
    private CodeDeskScreen screen;
    private CodeDeskPage page;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
        window.office.channels = List.of("PHONE", "EMAIL", "QR_PAGE");
        window.sent("f-1", "underpaid");
        screen = window.desk("f-1");
        page = screen.page().orElseThrow();
        onFx(() -> page.shown(true));
        window.until(() -> page.moving().node().isVisible());
    }

    @AfterEach
    void close() {
        onFx(page::left);
        window.close();
    }

    @Test
    void itIsShownOnRequestAndChangesEachSecond() throws Exception {
        assertFalse(page.moving().running());
        onFx(() -> show().fire());
        window.until(() -> page.moving().running());
        assertTrue(page.moving().newsText().contains("berganti tiap detik"));
        assertTrue(read().startsWith("SPTM1:"));
        Snapshots.take("meja-qr-bergerak", screen, window.words);
        var before = picture().getImage();
        window.office.asked.add("a second later");
        onFx(page.moving()::tick);
        window.until(() -> !picture().getImage().equals(before));
        window.office.movingSeen = true;
        onFx(page.moving()::tick);
        window.until(() -> page.moving().newsText().contains("Ponsel sudah membaca"));
    }

    @Test
    void whatEndsItIsAskedAboutAndSaid() throws Exception {
        onFx(() -> show().fire());
        window.until(() -> page.moving().running());
        window.office.movingOver = true;
        onFx(page.moving()::tick);
        window.until(() -> !page.moving().running());
        assertTrue(page.moving().newsText().contains("tidak ditampilkan lagi"));
        assertEquals(null, picture().getImage());
    }

    private String read() throws Exception {
        assumeFalse(Tools.missing("zbarimg"), "zbar-tools is not on this machine");
        var image = picture().getImage();
        var file = folder.resolve("qr.png").toFile();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        return Tools.run("zbarimg", "--nodbus", "-q", "--raw", file.toString()).output().strip();
    }

    private Button show() {
        return (Button) find("#movingShow");
    }

    private ImageView picture() {
        return (ImageView) find("ImageView");
    }

    private Node find(String selector) {
        return java.util.Objects.requireNonNull(page.moving().node().lookup(selector));
    }

    private static void onFx(Runnable work) {
        Snapshots.onFx(
                () -> {
                    work.run();
                    return null;
                });
    }
}
