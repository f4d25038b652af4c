package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.NotNow;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.controls.DateField;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// A place for the receipt that the tax office's portal gave, which closes the return.
final class PortalReceiptCard {
    private final Context context;
    private final Words words;
    private final SealModel model;
    private final Picker picker;
    private final Parent node;
    private Optional<Path> file = Optional.empty();

    @FXML private Label chosen;
    @FXML private TextField ntte;
    @FXML private DateField date;
    @FXML private NewsBanner news;

    PortalReceiptCard(Context context, SealModel model, Picker picker) {
        this.context = context;
        this.words = context.views().words();
        this.model = model;
        this.picker = picker;
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        ntte.textProperty().addListener((text, before, now) -> news.clear());
        date.valueProperty().addListener((day, before, now) -> news.clear());
        date.editor().setAccessibleText(context.views().words().say("desk.carry.date"));
    }

    Parent node() {
        return node;
    }

    @FXML
    void choose() {
        var picked =
                picker.open(
                        node,
                        words.say("desk.carry.choose"),
                        words.say("desk.carry.kind"),
                        "*.pdf");
        file = picked.or(() -> file);
        news.clear();
        chosen.setText(file.map(each -> String.valueOf(each.getFileName())).orElse(""));
    }

    /// Number and date are kept as the person gives them: the layout of an NTTE of the tax office
    /// is not published, so none is demanded.
    @FXML
    void close() {
        var number = ntte.getText().strip();
        var day = date.getValue();
        if (number.isEmpty() || day.isEmpty() || file.isEmpty()) {
            news.show(new News(Tone.WRONG, "", words.say("desk.carry.needed")));
            return;
        }
        if (day.get().isAfter(LocalDate.ofInstant(context.bench().clock().instant(), Words.WIB))) {
            news.show(new News(Tone.WRONG, "", words.say("desk.carry.future")));
            return;
        }
        var receipt =
                new Filing.PortalReceipt(number, day.get(), Optional.of("portal-receipt.pdf"));
        var from = file.get();
        context.jobs()
                .start(
                        progress -> read(from),
                        content ->
                                content.ifPresentOrElse(
                                        bytes -> stored(receipt, bytes),
                                        () ->
                                                news.show(
                                                        new News(
                                                                Tone.WRONG,
                                                                "",
                                                                words.say("desk.carry.notPdf")))));
    }

    private void stored(Filing.PortalReceipt receipt, byte[] content) {
        try {
            var filing = context.bench().journey().filedAtPortal(model.filing(), receipt, content);
            context.shell().go(new Go.ReceiptOf(filing.id()));
        } catch (NotNow refused) {
            news.show(new News(Tone.WRONG, "", words.say(refused.key())));
        }
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        var head = new String(content, 0, Math.min(5, content.length), StandardCharsets.US_ASCII);
        return head.equals("%PDF-") ? Optional.of(content) : Optional.empty();
    }
}
