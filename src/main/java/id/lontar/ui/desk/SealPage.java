package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.rules.Enclosed;
import id.lontar.rules.Row;
import id.lontar.tax.Npwp;
import id.lontar.ui.Context;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// "This is what you will sign": the return as one page, its proofs, and what is still missing.
final class SealPage {
    private final Context context;
    private final Words words;
    private final SealModel model;
    private final Picker picker;
    private final Attachments attachments;
    private final BorderPane frame = new BorderPane();
    private final Parent node;
    private Runnable changed = () -> {};

    @FXML private VBox root;
    @FXML private VBox missing;
    @FXML private NewsBanner news;
    @FXML private Label title;
    @FXML private Label subtitle;
    @FXML private Label form;
    @FXML private Label formName;
    @FXML private Label period;
    @FXML private Label name;
    @FXML private Label npwp;
    @FXML private Label status;
    @FXML private GridPane rows;
    @FXML private Label counts;
    @FXML private VBox filesCard;
    @FXML private VBox files;
    @FXML private Button addFile;
    @FXML private VBox warnings;
    @FXML private VBox notes;

    SealPage(Context context, SealModel model, Picker picker) {
        this.context = context;
        this.words = context.views().words();
        this.model = model;
        this.picker = picker;
        this.attachments = new Attachments(context.bench().cabinet());
        this.node = context.views().load(this);
        frame.setCenter(node);
    }

    @FXML
    void initialize() {
        root.setOnDragOver(
                event -> {
                    if (event.getDragboard().hasFiles() && !model.sealed())
                        event.acceptTransferModes(TransferMode.COPY);
                    event.consume();
                });
        root.setOnDragDropped(
                event -> {
                    event.getDragboard().getFiles().forEach(each -> add(each.toPath()));
                    event.setDropCompleted(true);
                    event.consume();
                });
        draw();
    }

    Parent node() {
        return frame;
    }

    /// @param changed what else depends on the attachments
    void onChange(Runnable changed) {
        this.changed = changed;
    }

    void draw() {
        var atHand = model.atHand();
        var summary = new Summary(atHand, words);
        title.setText(words.say(model.sealed() ? "desk.seal.sealed" : "desk.seal.title"));
        subtitle.setText(
                words.say(model.sealed() ? "desk.seal.sealed.text" : "desk.seal.subtitle"));
        form.setText(atHand.form().code().code());
        formName.setText(words.say("form." + atHand.form().code().code()));
        period.setText(
                words.say("desk.seal.period", atHand.assessment().year(), atHand.revision(words)));
        name.setText(atHand.name());
        npwp.setText(atHand.npwp().map(Npwp::grouped).orElse(""));
        status.setText(summary.allowance());
        drawRows(summary);
        counts.setText(summary.counts());
        drawFiles();
        var list = new FindingList(context, model);
        var open = model.open() && !model.sealed();
        list.draw("desk.seal.missing", open ? model.blocking() : List.of(), missing);
        list.draw("desk.seal.warnings", open ? model.warnings() : List.of(), warnings);
        list.draw("desk.seal.notes", open ? model.notes() : List.of(), notes);
    }

    private void drawRows(Summary summary) {
        rows.getChildren().clear();
        var at = 0;
        for (var each : summary.rows()) {
            var label = new Label(each.label());
            label.setWrapText(true);
            label.setMaxWidth(Double.MAX_VALUE);
            var amount = new Label(each.amount());
            amount.getStyleClass().add("money");
            amount.setMinWidth(Label.USE_PREF_SIZE);
            var number = new Label(each.number());
            number.setMinWidth(Label.USE_PREF_SIZE);
            for (var cell : List.of(number, label, amount)) {
                cell.getStyleClass().add("sheet-cell");
                if (each.strong()) cell.getStyleClass().add("strong");
                cell.setMaxHeight(Double.MAX_VALUE);
            }
            amount.setMaxWidth(Double.MAX_VALUE);
            number.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(label, Priority.ALWAYS);
            rows.addRow(at++, number, label, amount);
        }
    }

    private void drawFiles() {
        NewsBanner.hide(addFile, model.sealed() || !model.open());
        files.getChildren()
                .setAll(attachments.rows(model.filing()).stream().map(this::file).toList());
        NewsBanner.hide(files, files.getChildren().isEmpty());
        NewsBanner.hide(filesCard, !addFile.isVisible() && files.getChildren().isEmpty());
    }

    private HBox file(Row row) {
        var named = row.text(Enclosed.FILE_NAME);
        var label = new Label(named);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var purpose = purposes(row);
        purpose.setAccessibleText(words.say("desk.file.purposeOf", named));
        var remove = new Button(words.say("desk.file.remove"));
        remove.getStyleClass().add("quiet");
        remove.setAccessibleText(words.say("desk.file.removeOf", named));
        remove.setOnAction(event -> moved(attachments.remove(model.filing(), row)));
        purpose.setDisable(model.sealed());
        remove.setDisable(model.sealed());
        var line = new HBox(label, purpose, remove);
        line.getStyleClass().add("row");
        return line;
    }

    private Optional<String> named(String purpose) {
        return words.find(model.atHand().form().label("files.purpose." + purpose));
    }

    private ComboBox<String> purposes(Row row) {
        var box = new ComboBox<String>();
        box.getItems()
                .setAll(
                        Enclosed.PURPOSES.stream()
                                .filter(each -> named(each).isPresent())
                                .toList());
        box.setValue(row.text(Enclosed.FILE_PURPOSE));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String purpose) {
                        return named(purpose).orElse(purpose);
                    }

                    @Override
                    public String fromString(String text) {
                        return text;
                    }
                });
        box.setOnAction(event -> moved(attachments.purpose(model.filing(), row, box.getValue())));
        return box;
    }

    @FXML
    void addFile() {
        picker.open(root, words.say("desk.file.add"), words.say("desk.file.kind"), "*.*")
                .ifPresent(this::add);
    }

    void add(Path file) {
        if (model.sealed() || !model.open()) return;
        var filing = model.filing();
        context.jobs()
                .start(
                        progress -> attachments.add(filing, file, "SLIP"),
                        added -> {
                            switch (added) {
                                case Attachments.Added.Done(var changedFiling) ->
                                        moved(changedFiling);
                                case Attachments.Added.Refused(var key, var named) ->
                                        news.show(
                                                new News(
                                                        Tone.WRONG,
                                                        "",
                                                        words.say(
                                                                key,
                                                                named,
                                                                Attachments.LARGEST / 1_000_000)));
                            }
                        });
    }

    private void moved(Filing filing) {
        news.clear();
        model.moved(filing);
        draw();
        changed.run();
    }

    /// In place, not in another program: the plain PDF of a draft is not left lying on the disk.
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
}
