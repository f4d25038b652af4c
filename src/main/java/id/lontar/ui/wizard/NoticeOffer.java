package id.lontar.ui.wizard;

import id.lontar.form.Place;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Beside the question whether the return comes later: prints the notice to hand in.
public final class NoticeOffer extends VBox implements Part {
    private final Button print = new Button();
    private final Label hint = new Label();
    private @Nullable Sheet sheet;

    public NoticeOffer() {
        getStyleClass().add("notice-offer");
        print.setId("print-notice");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        print.setOnAction(event -> choose());
        getChildren().addAll(print, hint);
    }

    @Override
    public void bind(Sheet sheet) {
        this.sheet = sheet;
        print.setText(sheet.words().say("wizard.notice.print"));
        hint.setText(sheet.words().say("wizard.notice.hint"));
        print.setWrapText(true);
        print.setAccessibleHelp(hint.getText());
    }

    private void choose() {
        if (sheet == null) return;
        var chooser = new FileChooser();
        chooser.setTitle(sheet.words().say("wizard.notice.print"));
        var model = sheet.model();
        chooser.setInitialFileName(
                sheet.words().say("wizard.notice.file", model.year().toString()) + ".pdf");
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) write(file.toPath());
    }

    void write(Path file) {
        if (sheet == null) return;
        var said = sheet;
        said.notices().write(file, said.model(), saved -> said.say("wizard.notice.saved", saved));
    }

    @Override
    public void follow() {}

    @Override
    public boolean reveal(Place place) {
        return false;
    }
}
