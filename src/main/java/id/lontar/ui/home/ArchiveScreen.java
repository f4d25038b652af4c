package id.lontar.ui.home;

import id.lontar.ui.Context;
import id.lontar.ui.Screen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Returns that are finished, each with its receipt.
public final class ArchiveScreen implements Screen {
    private final Context context;
    private @Nullable Parent drawn;

    @FXML private GridPane rows;
    @FXML private VBox table;
    @FXML private Label empty;

    public ArchiveScreen(Context context) {
        this.context = context;
    }

    @Override
    public List<String> breadcrumb() {
        return List.of(context.views().words().say("home.archive"));
    }

    @Override
    public Node centre() {
        if (drawn == null) drawn = context.views().load(this);
        return drawn;
    }

    @Override
    public void shown() {
        context.jobs().start(progress -> Overview.read(context.bench(), List.of()), this::show);
    }

    void show(Overview overview) {
        var settled =
                overview.returns().stream()
                        .filter(each -> each.filing().state().isSettled())
                        .toList();
        empty.setVisible(settled.isEmpty());
        empty.setManaged(settled.isEmpty());
        table.setVisible(!settled.isEmpty());
        table.setManaged(!settled.isEmpty());
        new ReturnRows(context).fill(table, rows, settled);
    }
}
