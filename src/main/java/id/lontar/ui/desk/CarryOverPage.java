package id.lontar.ui.desk;

import id.lontar.form.layout.CopyList;
import id.lontar.ui.Context;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;
import id.lontar.work.WholeFile;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// The guided way to the tax office's portal. Nothing is sent by this page.
final class CarryOverPage {
    /// In letters: below this the columns stand under each other.
    private static final int SIDE_BY_SIDE = 70;

    private final Context context;
    private final Words words;
    private final SealModel model;
    private final Picker picker;
    private final CopyList copies;
    private final PortalReceiptCard receipt;
    private final BorderPane frame = new BorderPane();
    private final Parent node;

    @FXML private VBox root;
    @FXML private NewsBanner blocked;
    @FXML private Label progress;
    @FXML private HBox columns;
    @FXML private VBox side;
    @FXML private Label order;
    @FXML private VBox list;
    @FXML private Label filesText;
    @FXML private Pane fileButtons;
    @FXML private Button credits;
    @FXML private Button payments;
    @FXML private NewsBanner saved;

    CarryOverPage(Context context, SealModel model, Picker picker) {
        this.context = context;
        this.words = context.views().words();
        this.model = model;
        this.picker = picker;
        this.copies = new CopyList(model.atHand().form(), model.atHand().assessment(), words);
        this.receipt = new PortalReceiptCard(context, model, picker);
        this.node = context.views().load(this);
        frame.setCenter(node);
    }

    @FXML
    void initialize() {
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
        var ticks = new Ticks(context.bench().cabinet(), model.filing().id());
        new CopyLines(words, ticks, copies.pages(), progress).fill(list);
        side.getChildren().add(receipt.node());
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

    Parent node() {
        return frame;
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
}
