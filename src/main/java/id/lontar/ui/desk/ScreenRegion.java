package id.lontar.ui.desk;

import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Rectangle;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Lets a person draw a box around a QR that stands anywhere on the screen. The capture must be
/// made on the window's thread; nothing is decoded here.
final class ScreenRegion {
    private static final double SMALLEST = 24;

    private final List<Stage> overlays = new ArrayList<>();
    private final Consumer<BufferedImage> chosen;

    private ScreenRegion(Consumer<BufferedImage> chosen) {
        this.chosen = chosen;
    }

    /// Shows a picture of every screen to draw on. Enter takes a whole screen, Escape none.
    static void choose(Window owner, String hint, Consumer<BufferedImage> chosen) {
        var region = new ScreenRegion(chosen);
        var robot = new Robot();
        for (var screen : Screen.getScreens()) {
            var bounds = screen.getBounds();
            region.cover(owner, bounds, robot.getScreenCapture(null, bounds), hint);
        }
    }

    private void cover(Window owner, Rectangle2D bounds, WritableImage picture, String hint) {
        var view = new ImageView(picture);
        view.setFitWidth(bounds.getWidth());
        view.setFitHeight(bounds.getHeight());
        view.setOpacity(0.72);
        var box = new Rectangle();
        box.setFill(Color.TRANSPARENT);
        box.setStroke(Color.web("#0f5f56"));
        box.setStrokeWidth(3);
        var words = new Label(hint);
        words.setStyle(
                "-fx-background-color: #1d2a2b; -fx-text-fill: #ffffff; -fx-padding: 10 16 10 16;"
                        + " -fx-font-size: 16px; -fx-background-radius: 7;");
        words.relocate(24, 24);
        var pane = new Pane(view, box, words);
        pane.setStyle("-fx-background-color: white;");
        pane.setCursor(Cursor.CROSSHAIR);
        var scene = new Scene(pane, bounds.getWidth(), bounds.getHeight());
        draw(pane, box, picture, bounds);
        scene.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) close();
                    if (event.getCode() == KeyCode.ENTER)
                        take(SwingFXUtils.fromFXImage(picture, null));
                });
        show(owner, bounds, scene);
    }

    private void show(Window owner, Rectangle2D bounds, Scene scene) {
        var stage = new Stage(StageStyle.UNDECORATED);
        stage.initOwner(owner);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setAlwaysOnTop(true);
        stage.setScene(scene);
        overlays.add(stage);
        stage.show();
        stage.requestFocus();
    }

    private void draw(Pane pane, Rectangle box, WritableImage picture, Rectangle2D bounds) {
        var from = new Point2D[1];
        pane.setOnMousePressed(event -> from[0] = new Point2D(event.getX(), event.getY()));
        pane.setOnMouseDragged(
                event -> {
                    var drawn = between(from[0], event.getX(), event.getY());
                    box.setX(drawn.getMinX());
                    box.setY(drawn.getMinY());
                    box.setWidth(drawn.getWidth());
                    box.setHeight(drawn.getHeight());
                });
        pane.setOnMouseReleased(
                event -> {
                    var drawn = between(from[0], event.getX(), event.getY());
                    if (drawn.getWidth() < SMALLEST || drawn.getHeight() < SMALLEST) return;
                    take(SwingFXUtils.fromFXImage(cut(picture, drawn, bounds), null));
                });
    }

    private void take(@Nullable BufferedImage picture) {
        close();
        if (picture != null) chosen.accept(picture);
    }

    private void close() {
        overlays.forEach(Stage::close);
        overlays.clear();
    }

    private static Rectangle2D between(Point2D from, double x, double y) {
        return new Rectangle2D(
                Math.min(from.getX(), x),
                Math.min(from.getY(), y),
                Math.abs(from.getX() - x),
                Math.abs(from.getY() - y));
    }

    /// A capture may have more pixels than the screen has points.
    static WritableImage cut(WritableImage picture, Rectangle2D drawn, Rectangle2D bounds) {
        var scaleX = picture.getWidth() / bounds.getWidth();
        var scaleY = picture.getHeight() / bounds.getHeight();
        var x = (int) Math.max(0, drawn.getMinX() * scaleX);
        var y = (int) Math.max(0, drawn.getMinY() * scaleY);
        var width = (int) Math.min(picture.getWidth() - x, drawn.getWidth() * scaleX);
        var height = (int) Math.min(picture.getHeight() - y, drawn.getHeight() * scaleY);
        PixelReader pixels = picture.getPixelReader();
        return new WritableImage(pixels, x, y, Math.max(1, width), Math.max(1, height));
    }
}
