package id.lontar.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.ColorScheme;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

class LookTest {
    @BeforeAll
    static void start() {
        Snapshots.start();
    }

    @AfterEach
    void light() {
        wear(Look.LIGHT);
    }

    @Test
    void theDesktopIsFollowed() {
        assertEquals(Look.LIGHT, Look.of(Map.of(), ColorScheme.LIGHT));
        assertEquals(Look.DARK, Look.of(Map.of(), ColorScheme.DARK));
        assertEquals(
                Look.CONTRAST,
                Look.of(Map.of("Windows.SPI.HighContrast", true), ColorScheme.LIGHT));
        assertEquals(
                Look.CONTRAST,
                Look.of(Map.of("GTK.theme_name", "HighContrastInverse"), ColorScheme.DARK));
        assertEquals(
                Look.DARK, Look.of(Map.of("GTK.theme_name", "Adwaita-dark"), ColorScheme.DARK));
    }

    @Test
    void whatASettingDoesNotNameFollowsTheDesktop() {
        var system = Snapshots.onFx(() -> Look.of(Look.SYSTEM));
        assertEquals(system, Snapshots.onFx(() -> Look.of("of a later version")));
        for (var look : Look.values()) assertEquals(look, Look.of(look.setting()));
    }

    /// The dark controls come as a sheet of their own, which empties fields within a list: nobody
    /// saw where to type.
    @Test
    void aFieldInAListLooksLikeAnyOther() {
        for (var look : Look.values()) {
            wear(look);
            for (var control : List.<Supplier<Control>>of(TextField::new, ComboBox::new)) {
                var alone = control.get();
                var listed = control.get();
                Snapshots.onFx(
                        () -> {
                            var cell = new VBox(listed);
                            cell.getStyleClass().addAll("cell", "list-cell");
                            var scene = new Scene(new VBox(alone, cell), 200, 200);
                            Theme.dress(scene, 100);
                            scene.getRoot().applyCss();
                            return 0;
                        });
                assertEquals(fills(alone), fills(listed), look + " " + alone);
                assertEquals(3, fills(listed).size(), look + " " + alone);
            }
        }
    }

    private static List<Paint> fills(Region region) {
        return region.getBackground().getFills().stream().map(BackgroundFill::getFill).toList();
    }

    @Test
    void headingsAndButtonsShrinkAgainWithTheText() {
        Snapshots.onFx(
                () -> {
                    var title = new Label("Akun");
                    title.getStyleClass().add("title");
                    var button = new Button("Kirim");
                    button.getStyleClass().add("accent");
                    var scene = new Scene(new VBox(title, new VBox(button)), 400, 400);
                    for (var percent : List.of(100, 200, 150, 100)) {
                        Theme.dress(scene, percent);
                        scene.getRoot().applyCss();
                        var body = Theme.BODY * percent / 100;
                        assertEquals(body * 0.964, button.getFont().getSize(), 0.1);
                        assertEquals(body * 1.571, title.getFont().getSize(), 0.1);
                    }
                    return null;
                });
    }

    /// Also a window that is open already, such as the practice mailbox; sheets of others stay.
    @Test
    void everyOpenWindowChangesAtOnceAndKeepsItsTextSize() {
        Snapshots.onFx(
                () -> {
                    var stage = new Stage();
                    stage.setScene(new Scene(new VBox(), 100, 100));
                    Theme.dress(stage.getScene(), 150);
                    stage.getScene().getStylesheets().add("data:text/css,.own{}");
                    stage.show();
                    Theme.wear(Look.DARK);
                    assertEquals(150, Theme.percent(stage.getScene()));
                    assertEquals(Color.web("#141a19"), ground(stage.getScene()));
                    Theme.wear(Look.LIGHT);
                    assertEquals(Color.web("#fbfaf6"), ground(stage.getScene()));
                    var sheets = stage.getScene().getStylesheets();
                    assertEquals(3, sheets.size());
                    assertTrue(sheets.contains("data:text/css,.own{}"));
                    stage.hide();
                    stage.setScene(new Scene(new Group()));
                    return null;
                });
    }

    private static Color ground(Scene scene) {
        scene.getRoot().applyCss();
        var fills = ((VBox) scene.getRoot()).getBackground().getFills();
        return (Color) fills.getFirst().getFill();
    }

    private static void wear(Look look) {
        Snapshots.onFx(
                () -> {
                    Theme.wear(look);
                    return null;
                });
    }
}
