package id.lontar.ui.desk;

import id.lontar.ui.Context;
import id.lontar.ui.Go;

import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// The code desk with nothing on it.
final class EmptyDesk {
    private final Context context;
    private final Picker picker;

    @FXML private VBox root;
    @FXML private NewsBanner news;

    EmptyDesk(Context context, Picker picker) {
        this.context = context;
        this.picker = picker;
    }

    @FXML
    void home() {
        context.shell().go(new Go.Home());
    }

    @FXML
    void openSealed() {
        OpenSealed.ask(context, picker, root, news);
    }
}
