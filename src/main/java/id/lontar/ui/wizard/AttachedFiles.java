package id.lontar.ui.wizard;

import static id.lontar.rules.Enclosed.FILES;
import static id.lontar.rules.Enclosed.FILE_NAME;

import id.lontar.form.Place;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// The files of one purpose, chosen or dropped here. In FXML: `<AttachedFiles purpose="SLIP"/>`.
public final class AttachedFiles extends FlowPane implements Part {
    private final Button choose = new Button();
    private String purpose = "OTHER";
    private String proves = "";
    private @Nullable Sheet sheet;

    /// What else changes when a file is added, such as the payment it proves.
    private BiFunction<Answers, String, Answers> beside = (answers, name) -> answers;

    public AttachedFiles() {
        getStyleClass().add("attached-files");
        choose.setOnAction(event -> choose());
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getProves() {
        return proves;
    }

    /// The question whose answer wants this proof; without an answer nothing is asked for.
    public void setProves(String question) {
        proves = question;
    }

    void alsoChange(BiFunction<Answers, String, Answers> beside) {
        this.beside = beside;
    }

    @Override
    public void bind(Sheet sheet) {
        this.sheet = sheet;
        choose.setId("attach-" + purpose);
        choose.setText(sheet.words().say("wizard.attach", name(sheet)));
    }

    @Override
    public void follow() {
        show(row -> true);
    }

    /// Only the one file that proves one row.
    void follow(String name) {
        show(row -> row.text(FILE_NAME).equals(name));
    }

    private void show(Predicate<Row> mine) {
        if (sheet == null) return;
        var wanted = proves.isEmpty() || sheet.model().answers().values().containsKey(proves);
        choose.setVisible(wanted);
        choose.setManaged(wanted);
        getChildren().setAll(choose);
        for (var row : Proofs.of(purpose, sheet.model()))
            if (mine.test(row)) getChildren().add(chip(sheet, row));
    }

    private HBox chip(Sheet sheet, Row row) {
        var name = row.text(FILE_NAME);
        var remove = new Button("×");
        remove.getStyleClass().addAll("quiet", "grid-remove");
        remove.setAccessibleText(sheet.words().say("wizard.removeNamed", name));
        remove.setOnAction(event -> sheet.model().removeRow(FILES, row.key()));
        var chip = new HBox(new Label(name), remove);
        chip.getStyleClass().add("file-chip");
        return chip;
    }

    private void choose() {
        if (sheet == null) return;
        var chooser = new FileChooser();
        chooser.setTitle(sheet.words().say("wizard.attach", name(sheet)));
        var files = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (files != null) attach(files);
    }

    private String name(Sheet sheet) {
        return sheet.labels().option("files.purpose", purpose);
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) drag.acceptTransferModes(TransferMode.COPY);
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        attach(drag.getDragboard().getFiles());
        drag.setDropCompleted(true);
        drag.consume();
    }

    void attach(List<File> files) {
        if (sheet == null || files.isEmpty()) return;
        var model = sheet.model();
        var rest = files.subList(1, files.size());
        sheet.proofs()
                .keep(
                        files.getFirst().toPath(),
                        purpose,
                        model.answers().rows(FILES),
                        row -> {
                            add(model, row);
                            attach(rest);
                        });
    }

    private void add(WizardModel model, Row row) {
        var added = model.answers().withRow(FILES, row);
        model.change(beside.apply(added, row.text(FILE_NAME)), new Place.AtTable(FILES.id()));
    }

    @Override
    public boolean reveal(Place place) {
        return false;
    }
}
