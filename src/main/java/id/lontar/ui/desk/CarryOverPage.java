package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.NotNow;
import id.lontar.form.layout.CopyList;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.controls.CopyButton;
import id.lontar.ui.controls.DateField;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;
import id.lontar.work.WholeFile;

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
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The guided way to the tax office's portal. Nothing is sent by this page.
final class CarryOverPage {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    /// In letters: below this the columns stand under each other.
    private static final int SIDE_BY_SIDE = 70;

    /// In letters: what is shorter, such as an amount or a number, is never broken.
    private static final int LONGEST_LINE = 24;

    private final Context context;
    private final Words words;
    private final SealModel model;
    private final Picker picker;
    private final Ticks ticks;
    private final CopyList copies;
    private final List<CopyList.Page> pages;
    private final BorderPane frame = new BorderPane();
    private final Parent node;
    private Optional<Path> file = Optional.empty();

    @FXML private VBox root;
    @FXML private NewsBanner blocked;
    @FXML private Label progress;
    @FXML private HBox columns;
    @FXML private VBox side;
    @FXML private Label order;
    @FXML private VBox list;
    @FXML private Label filesText;
    @FXML private Pane fileButtons;
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
        this.copies = new CopyList(model.atHand().form(), model.atHand().assessment(), words);
        this.pages = copies.pages();
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
        files();
        order.setText(
                copies.source()
                        .map(known -> words.say("desk.carry.order", known))
                        .orElse(words.say("desk.carry.orderUnknown")));
        for (var page : pages) {
            var title = new Label(page.title());
            title.setWrapText(true);
            title.getStyleClass().addAll("section-title", "carry-head");
            list.getChildren().add(title);
            page.parts().forEach(this::part);
        }
        count();
        root.widthProperty().subscribe(this::arrange);
        progress.fontProperty().subscribe(this::arrange);
    }

    /// With large text the second column goes below the first.
    private void arrange() {
        var width = root.getWidth();
        var narrow = width > 0 && width < SIDE_BY_SIDE * progress.getFont().getSize();
        if (narrow == root.getChildren().contains(side)) return;
        columns.getChildren().remove(side);
        root.getChildren().remove(side);
        (narrow ? root : columns).getChildren().add(side);
    }

    /// Buttons only for what the portal is known to take in.
    private void files() {
        var portal = context.bench().papers().portal();
        var taxReturn = model.filing().taxReturn();
        var known = portal.credits(taxReturn).isPresent();
        filesText.setText(
                words.say(
                        known ? "desk.carry.filesText" : "desk.carry.filesNone",
                        model.atHand().form().code()));
        NewsBanner.hide(fileButtons, !known);
        credits.setDisable(isEmpty(portal.credits(taxReturn)));
        payments.setDisable(isEmpty(portal.payments(taxReturn)));
    }

    private static boolean isEmpty(Optional<String> list) {
        return list.filter(text -> !text.isEmpty()).isEmpty();
    }

    private void part(CopyList.Part part) {
        var title = new Label(part.title());
        title.setWrapText(true);
        title.getStyleClass().addAll("strong", "carry-part");
        list.getChildren().add(title);
        part.items().forEach(each -> list.getChildren().add(line(each)));
    }

    Parent node() {
        return frame;
    }

    private Node line(CopyList.Item item) {
        var tick = new CheckBox();
        tick.setSelected(ticks.has(item.key()));
        tick.setAccessibleText(words.say("desk.carry.done", item.label()));
        var where = item.typed() ? item.place() : compared(item);
        var paper = new Label(where);
        paper.setWrapText(true);
        paper.getStyleClass().addAll("source-note", "carry-paper");
        var label = new Label(item.label());
        label.setWrapText(true);
        NewsBanner.hide(paper, where.isEmpty() || where.equals(item.label()));
        var what = new VBox(label, paper);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.getStyleClass().add("carry-what");
        var value = new Label(item.shown());
        value.getStyleClass().addAll("mono", "carry-value");
        value.setWrapText(item.shown().length() > LONGEST_LINE);
        if (!value.isWrapText()) value.setMinWidth(Label.USE_PREF_SIZE);
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

    /// The portal works this one out: what stands there should be the same.
    private String compared(CopyList.Item item) {
        var compare = words.say("desk.carry.compare");
        return item.place().isEmpty() ? compare : item.place() + " · " + compare;
    }

    /// Ticks of an earlier list, whose lines are no more, do not count.
    private void count() {
        var keys =
                pages.stream()
                        .flatMap(page -> page.parts().stream())
                        .flatMap(part -> part.items().stream())
                        .map(CopyList.Item::key)
                        .toList();
        var done = keys.stream().filter(ticks::has).count();
        progress.setText(words.say("desk.carry.progress", done, keys.size()));
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
        context.bench()
                .papers()
                .portal()
                .credits(model.filing().taxReturn())
                .ifPresent(list -> save("kredit", list));
    }

    @FXML
    void savePayments() {
        context.bench()
                .papers()
                .portal()
                .payments(model.filing().taxReturn())
                .ifPresent(list -> save("pembayaran", list));
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
                                                progress ->
                                                        WholeFile.writeOwn(
                                                                target,
                                                                list.getBytes(
                                                                        StandardCharsets.UTF_8)),
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
