package id.lontar.ui.board;

import id.lontar.ui.Context;
import id.lontar.ui.TabStops;
import id.lontar.words.Words;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// What a deed asks before it is done, beside the board.
final class Drawer {
    private final Context context;
    private final VBox column = new VBox(12);
    private final Label problem = new Label();
    private final Button main = new Button();

    Drawer(Context context, String title) {
        this.context = context;
        var heading = new Label(title);
        heading.setWrapText(true);
        heading.getStyleClass().add("section-title");
        column.getChildren().add(heading);
        problem.setWrapText(true);
        problem.getStyleClass().add("field-error");
        wrong("");
    }

    Words words() {
        return context.views().words();
    }

    void text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        column.getChildren().add(label);
    }

    void add(Node node) {
        column.getChildren().add(node);
    }

    void wrong(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        problem.setManaged(!text.isEmpty());
    }

    Button main() {
        return main;
    }

    /// @param run on the main button
    void open(String button, Runnable run) {
        main.setText(button);
        main.setWrapText(true);
        main.getStyleClass().add("primary");
        main.setOnAction(event -> run.run());
        var cancel = new Button(words().say("ui.cancel"));
        cancel.setOnAction(event -> close());
        column.getChildren().addAll(problem, new FlowPane(10, 8, main, cancel));
        context.shell().openDrawer(column);
        if (column.getScene() != null) TabStops.fill(column);
        else column.sceneProperty().addListener(new Entered());
    }

    /// The drawer takes its content into the window only when it is laid out; before that nothing
    /// in it takes the keyboard.
    private final class Entered implements ChangeListener<Scene> {
        @Override
        public void changed(
                ObservableValue<? extends Scene> scene,
                @Nullable Scene before,
                @Nullable Scene now) {
            if (now == null) return;
            column.sceneProperty().removeListener(this);
            TabStops.fill(column);
        }
    }

    void close() {
        context.shell().closeDrawer();
    }
}
