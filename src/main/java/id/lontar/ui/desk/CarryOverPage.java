package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.NotNow;
import id.lontar.rules.Settlement;
import id.lontar.rules.Table;
import id.lontar.rules.op.Personal;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.controls.CopyButton;
import id.lontar.ui.controls.DateField;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The guided way to the tax office's portal. Nothing is sent by this page.
final class CarryOverPage {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Context context;
    private final Words words;
    private final SealModel model;
    private final Picker picker;
    private final Ticks ticks;
    private final List<CopyList.Section> sections;
    private final BorderPane frame = new BorderPane();
    private final Parent node;
    private Optional<Path> file = Optional.empty();

    @FXML private VBox root;
    @FXML private NewsBanner blocked;
    @FXML private Label progress;
    @FXML private VBox list;
    @FXML private TextField ntte;
    @FXML private DateField date;
    @FXML private Button credits;
    @FXML private Button payments;
    @FXML private NewsBanner saved;
    @FXML private Label chosen;
    @FXML private NewsBanner news;

    CarryOverPage(Context context, SealModel model, Picker picker) {
        this.context = context;
        this.words = context.views().words();
        this.model = model;
        this.picker = picker;
        this.ticks = new Ticks(context.bench().cabinet(), model.filing().id());
        this.sections = new CopyList(model.atHand(), words).sections();
        this.node = context.views().load(this);
        frame.setCenter(node);
    }

    @FXML
    void initialize() {
        ntte.textProperty().addListener((text, before, now) -> news.clear());
        date.valueProperty().addListener((day, before, now) -> news.clear());
        if (model.waits()) blocked.show(new News(Tone.WRONG, "", words.say("journey.still-waits")));
        else if (model.blocking().isEmpty()) blocked.clear();
        else
            blocked.show(
                    new News(
                            Tone.WAITING,
                            words.say("desk.carry.incomplete.title", model.blocking().size()),
                            words.say("desk.carry.incomplete.text")));
        credits.setDisable(!has(Personal.CREDITS));
        payments.setDisable(!has(Settlement.PAYMENTS));
        for (var section : sections) {
            var title = new Label(section.title());
            title.getStyleClass().addAll("section-title", "carry-head");
            list.getChildren().add(title);
            section.items().forEach(each -> list.getChildren().add(line(each)));
        }
        count();
    }

    private boolean has(Table table) {
        return !model.filing().taxReturn().answers().rows(table).isEmpty();
    }

    Parent node() {
        return frame;
    }

    private Node line(CopyList.Item item) {
        var tick = new CheckBox();
        tick.setSelected(ticks.has(item.key()));
        tick.setAccessibleText(words.say("desk.carry.done", item.label()));
        var paper = new Label(item.paper());
        paper.getStyleClass().addAll("source-note", "carry-paper");
        var label = new Label(item.label());
        label.setWrapText(true);
        NewsBanner.hide(paper, item.paper().equals(item.label()));
        var what = new VBox(label, paper);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMinWidth(0);
        var value = new Label(item.shown());
        value.getStyleClass().addAll("mono", "carry-value");
        value.setWrapText(true);
        var copy =
                new CopyButton(
                        words.say("desk.carry.copy"),
                        words.say("desk.carry.copied"),
                        item.copied());
        copy.setAccessibleText(words.say("desk.carry.copyOf", item.label()));
        copy.onCopied(() -> tick.setSelected(true));
        copy.setMinWidth(CopyButton.USE_PREF_SIZE);
        var line = new HBox(tick, what, value, copy);
        line.getStyleClass().add("copy-line");
        line.pseudoClassStateChanged(DONE, tick.isSelected());
        tick.selectedProperty()
                .addListener(
                        (at, before, now) -> {
                            ticks.set(item.key(), now);
                            line.pseudoClassStateChanged(DONE, now);
                            count();
                        });
        return line;
    }

    private void count() {
        var all = sections.stream().mapToInt(each -> each.items().size()).sum();
        progress.setText(words.say("desk.carry.progress", ticks.count(), all));
    }

    @FXML
    void openPdf() {
        var name = model.atHand().form().code() + "-" + model.atHand().assessment().year() + ".pdf";
        context.jobs()
                .start(
                        model.paper(),
                        pdf ->
                                frame.setCenter(
                                        new PdfView(context, pdf, name, picker)
                                                .node(() -> frame.setCenter(node))));
    }

    @FXML
    void saveCredits() {
        save("kredit", context.bench().papers().portal().credits(model.filing().taxReturn()));
    }

    @FXML
    void savePayments() {
        save("pembayaran", context.bench().papers().portal().payments(model.filing().taxReturn()));
    }

    private void save(String what, String list) {
        var name =
                "%s-%s-%s.csv"
                        .formatted(
                                model.atHand().form().code(),
                                model.atHand().assessment().year(),
                                what);
        picker.save(root, words.say("desk.carry.saveList"), name)
                .ifPresent(
                        target ->
                                context.jobs()
                                        .start(
                                                progress -> Files.writeString(target, list),
                                                file -> tellSaved(file, list)));
    }

    private void tellSaved(Path file, String list) {
        saved.show(
                new News(
                        Tone.DONE,
                        "",
                        words.say(
                                "desk.carry.savedList",
                                String.valueOf(file.getFileName()),
                                list.lines().count())));
    }

    @FXML
    void choose() {
        choose(
                picker.open(
                        root,
                        words.say("desk.carry.choose"),
                        words.say("desk.carry.kind"),
                        "*.pdf"));
    }

    void choose(Optional<Path> picked) {
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
        var head =
                new String(
                        content,
                        0,
                        Math.min(5, content.length),
                        java.nio.charset.StandardCharsets.US_ASCII);
        return head.equals("%PDF-") ? Optional.of(content) : Optional.empty();
    }
}
