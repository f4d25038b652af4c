package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Receipt;
import id.lontar.filing.ReceiptCheck;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.controls.StatePill;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Nothing here is called a receipt before it was checked, each time it is opened.
final class ReceiptPage {
    private final Context context;
    private final Words words;
    private final ReceiptModel model;
    private final Picker picker;
    private final Parent node;

    @FXML private StatePill pill;
    @FXML private Label title;
    @FXML private Label sentence;
    @FXML private GridPane facts;
    @FXML private Button save;
    @FXML private Button print;
    @FXML private Button check;
    @FXML private Button correct;
    @FXML private VBox history;
    @FXML private VBox evidence;
    @FXML private VBox sheet;
    @FXML private ImageView picture;

    ReceiptPage(Context context, ReceiptModel model, Picker picker) {
        this.context = context;
        this.words = context.views().words();
        this.model = model;
        this.picker = picker;
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        picture.setPreserveRatio(true);
        sheet.setAccessibleText(words.say("desk.receipt.picture"));
        NewsBanner.hide(sheet, true);
        drawHistory();
        evidence.getChildren().setAll(new EvidenceCard(context, model.filing(), picker).node());
        drawStanding();
    }

    Parent node() {
        return node;
    }

    void shown() {
        model.pdf().ifPresent(this::drawPicture);
        check();
    }

    /// Whether the check has spoken and the picture is there.
    boolean settledPicture() {
        return picture.getImage() != null && !check.isDisabled();
    }

    String sentence() {
        return sentence.getText();
    }

    /// Before the check and without a receipt: where the return stands.
    private void drawStanding() {
        var state = model.filing().state();
        pill.show(tone(state), words.say("desk.state." + state));
        title.setText(words.say("desk.receipt.title." + group(state), form()));
        sentence.setText(
                model.sameAs()
                        .map(first -> words.say("desk.receipt.text.sameAs", first))
                        .orElseGet(() -> words.say("desk.receipt.text." + group(state))));
        var pdf = model.pdf().isPresent();
        NewsBanner.hide(save, !pdf);
        NewsBanner.hide(print, !pdf);
        NewsBanner.hide(check, state != FilingState.ACCEPTED || !pdf);
        NewsBanner.hide(correct, !state.isSettled());
        if (!state.isFiled()) correct.setText(words.say("desk.receipt.again"));
        facts.getChildren().clear();
        if (state == FilingState.FILED_AT_PORTAL)
            model.filing().portalReceipt().ifPresent(this::drawPortal);
        NewsBanner.hide(facts, facts.getChildren().isEmpty());
    }

    @FXML
    void check() {
        if (model.filing().state() != FilingState.ACCEPTED) return;
        var pdf = model.pdf();
        if (pdf.isEmpty()) {
            notReceipt(List.of("desk.receipt.gone"));
            return;
        }
        check.setDisable(true);
        context.jobs().start(model.check(pdf.get()), () -> check.setDisable(false), this::judged);
    }

    private void judged(ReceiptCheck.Verdict verdict) {
        switch (verdict) {
            case ReceiptCheck.Verdict.Genuine(var receipt) -> genuine(receipt);
            case ReceiptCheck.Verdict.NotOurs(var reasons) -> notReceipt(reasons);
        }
    }

    private void genuine(Receipt receipt) {
        pill.show(Tone.DONE, words.say("desk.state.ACCEPTED"));
        title.setText(words.say("desk.receipt.title.done", form()));
        sentence.setText(words.say("desk.receipt.checked"));
        facts.getChildren().clear();
        fact("desk.receipt.ntte", mono(grouped(receipt.ntte())));
        fact("desk.receipt.filedAt", new Label(words.moment(receipt.filedAt())));
        fact("desk.receipt.confirmed", new Label(confirmed(receipt)));
        fact("desk.receipt.status", new Label(status(receipt)));
        var fingerprint = mono(receipt.fingerprint());
        fingerprint.getStyleClass().add("fingerprint");
        fact("desk.receipt.fingerprint", fingerprint);
        fact("desk.receipt.issuer", issuer(receipt.gatewayName()));
        for (var each : new Node[] {facts, save, print, correct}) NewsBanner.hide(each, false);
    }

    /// Only the tax office's own gateway may leave the second line out.
    private Node issuer(String name) {
        if (model.byAuthority()) return new Label(name);
        var not = new Label(words.say("desk.receipt.notDjp"));
        not.getStyleClass().add("strong");
        return new VBox(2, new Label(name), not);
    }

    private void notReceipt(List<String> reasonKeys) {
        pill.show(Tone.WRONG, words.say("desk.receipt.notOne"));
        title.setText(words.say("desk.receipt.title.notOne", form()));
        sentence.setText(words.say("desk.receipt.notText", News.reasons(reasonKeys, words)));
        facts.getChildren().clear();
        for (var each : new Node[] {facts, save, print, correct}) NewsBanner.hide(each, true);
    }

    private void drawPortal(Filing.PortalReceipt receipt) {
        fact("desk.receipt.portalNtte", mono(receipt.ntte()));
        fact("desk.receipt.portalDate", new Label(words.date(receipt.date())));
        fact("desk.receipt.portalIssuer", new Label(words.say("desk.receipt.portalUnchecked")));
    }

    private void drawHistory() {
        var day = Optional.<LocalDate>empty();
        for (var line : new History(context.bench(), words).of(model.filing())) {
            var today = LocalDate.ofInstant(line.at(), Words.WIB);
            if (!day.equals(Optional.of(today))) {
                var date = new Label(words.date(today));
                date.getStyleClass().add("muted");
                history.getChildren().add(date);
                day = Optional.of(today);
            }
            var at = new Label(words.time(line.at()));
            at.getStyleClass().add("strong");
            at.setMinWidth(Label.USE_PREF_SIZE);
            var text = new Label(line.text());
            text.setWrapText(true);
            var row = new HBox(at, text);
            row.getStyleClass().add("timeline-line");
            history.getChildren().add(row);
        }
    }

    private void drawPicture(byte[] pdf) {
        view(pdf)
                .first(
                        image -> {
                            picture.setImage(image);
                            NewsBanner.hide(sheet, false);
                        });
    }

    @FXML
    void save() {
        model.pdf().ifPresent(pdf -> view(pdf).save(sentence));
    }

    @FXML
    void print() {
        model.pdf().ifPresent(pdf -> view(pdf).print(sentence));
    }

    @FXML
    void correct() {
        context.jobs().start(model.again(), fresh -> context.shell().go(new Go.Wizard(fresh.id())));
    }

    private PdfView view(byte[] pdf) {
        var name =
                words.say(
                        "desk.receipt.file",
                        model.filing().taxReturn().form(),
                        model.filing().taxReturn().year().toString());
        return new PdfView(context, pdf, name, picker);
    }

    /// A value that can be selected and copied.
    private static Node mono(String text) {
        var value = new TextField(text);
        value.setEditable(false);
        value.getStyleClass().setAll("mono", "fact-value", "strong");
        return value;
    }

    private void fact(String key, Node value) {
        var label = new Label(words.say(key));
        label.getStyleClass().addAll("muted", "sheet-cell");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMaxHeight(Double.MAX_VALUE);
        if (value instanceof Label wrapped) {
            wrapped.setWrapText(true);
            wrapped.setMaxWidth(Double.MAX_VALUE);
            wrapped.setMinHeight(Label.USE_PREF_SIZE);
        }
        var cell = new HBox(value);
        HBox.setHgrow(value, Priority.ALWAYS);
        cell.getStyleClass().add("sheet-cell");
        cell.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        label.setLabelFor(value);
        facts.addRow(facts.getRowCount(), label, cell);
    }

    private String confirmed(Receipt receipt) {
        var how =
                words.find("desk.verifiedBy." + receipt.verifiedBy()).orElse(receipt.verifiedBy());
        return words.say("desk.receipt.confirmedBy", words.moment(receipt.verifiedAt()), how);
    }

    private String status(Receipt receipt) {
        var plain = words.say("status." + receipt.status());
        return switch (receipt.status()) {
            case NIHIL -> plain;
            case KURANG_BAYAR -> words.say("desk.receipt.paid", plain, receipt.amount().toString());
            case LEBIH_BAYAR -> plain + " Rp " + receipt.amount();
        };
    }

    private String form() {
        return model.atHand().formAndYear(words);
    }

    private static String group(FilingState state) {
        return switch (state) {
            case ACCEPTED -> "checking";
            case FILED_AT_PORTAL -> "portal";
            case REJECTED, LAPSED, WITHDRAWN, SUPERSEDED -> state.name();
            default -> "notYet";
        };
    }

    private static Tone tone(FilingState state) {
        return switch (state) {
            case ACCEPTED, FILED_AT_PORTAL -> Tone.DONE;
            case REJECTED, LAPSED -> Tone.WRONG;
            case WITHDRAWN, SUPERSEDED, DRAFT -> Tone.CALM;
            default -> Tone.WAITING;
        };
    }

    /// In fours, for the eye.
    private static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
