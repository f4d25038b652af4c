package id.lontar.ui.wizard;

import id.lontar.form.Place;

import javafx.scene.control.Hyperlink;

/// The mark at a line that somebody wrote something beside it, and the way to it.
final class RemarkMark extends Hyperlink {
    RemarkMark() {
        getStyleClass().add("remark-mark");
        setMinWidth(USE_PREF_SIZE);
        seen(false);
    }

    void follow(Sheet sheet, Place place) {
        var count = sheet.remarks().at(place.id());
        seen(count > 0);
        if (count == 0) return;
        setId("remark-" + Sheet.id(place.id()));
        setText("\u270e " + sheet.words().say("wizard.remarks", count));
        setAccessibleText(
                sheet.words().say("wizard.remarksAt", count, sheet.labels().of(place.id())));
        setOnAction(event -> sheet.ways().remarks(place));
    }

    private void seen(boolean seen) {
        setVisible(seen);
        setManaged(seen);
    }
}
