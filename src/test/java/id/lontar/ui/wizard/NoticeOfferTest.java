package id.lontar.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.filing.ReturnFiles;
import id.lontar.form.annual.AnnualForms;
import id.lontar.ui.Snapshots;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The notice is offered where the extension is asked about.
class NoticeOfferTest {
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
    void aPersonPrintsTheNoticeBesideTheQuestion() throws Exception {
        prints(window.open(2024, Filled.underpaid()));
    }

    @Test
    void aCompanyIsAskedAndPrintsItToo() throws Exception {
        for (var name : List.of("1771-2024-underpaid", "CT-BADAN-2025-overpaid"))
            prints(window.open(sample(name)));
    }

    private void prints(WizardScreen screen) throws Exception {
        var code = screen.model().form().code().code();
        Snapshots.onFx(
                () -> {
                    screen.goTo("identity");
                    return null;
                });
        Snapshots.take("notice-" + code, screen, window.words);
        var offer = Snapshots.onFx(() -> (NoticeOffer) screen.centre().lookup(".notice-offer"));
        var button = (Button) offer.getChildren().getFirst();
        assertEquals("Cetak pemberitahuan perpanjangan", button.getText());
        assertTrue(((Region) button).getWidth() > 0);
        var file = folder.resolve(code + ".pdf");
        Snapshots.onFx(
                () -> {
                    offer.write(file);
                    return null;
                });
        var told = "Pemberitahuan tersimpan: " + file;
        Await.until(() -> window.said.contains(told));
        assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertEquals(List.of(), window.failures);
    }

    private static id.lontar.filing.TaxReturn sample(String name) throws IOException {
        var file = "src/main/resources/id/lontar/exchange/samples/" + name + ".lontar.json";
        var read = new ReturnFileJson(AnnualForms.ALL).read(Files.readAllBytes(Path.of(file)));
        return ((ReturnFiles.Reading.Read) read).taxReturn();
    }
}
