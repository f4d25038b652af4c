package id.lontar.ui.wizard;

import id.lontar.form.Place;
import id.lontar.rules.Enclosed;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The files a return is sent with, by what each proves.
final class FormFiles extends VBox implements Part {
    /// Joined on the page of the payments, each to its own.
    private static final String PAYMENT = "PAYMENT";

    private final List<AttachedFiles> files = new ArrayList<>();
    private final Label title = new Label();

    FormFiles() {
        getStyleClass().add("card");
        title.getStyleClass().add("section-title");
        getChildren().add(title);
    }

    @Override
    public void bind(Sheet sheet) {
        var takes = sheet.model().form().tables().anyMatch(each -> each.equals(Enclosed.FILES));
        setVisible(takes);
        setManaged(takes);
        if (!takes) return;
        title.setText(sheet.labels().of(Enclosed.FILES.id()));
        for (var purpose : Enclosed.PURPOSES)
            if (!purpose.equals(PAYMENT) && sheet.labels().names("files.purpose", purpose)) {
                var attached = new AttachedFiles();
                attached.setPurpose(purpose);
                attached.bind(sheet);
                files.add(attached);
                getChildren().add(attached);
            }
    }

    @Override
    public void follow() {
        files.forEach(AttachedFiles::follow);
    }

    @Override
    public boolean reveal(Place place) {
        return false;
    }
}
