package id.lontar.ui.frame;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;

/// The leaf, the name, where one is, and what can be done from here.
final class Header extends HBox {
    private final Button brand = new Button("Lontar", logo());
    private final Label path = new Label();
    private final HBox actions = new HBox(16);
    private final HBox lead = new HBox();

    Header() {
        getStyleClass().add("header");
        brand.getStyleClass().setAll("button", "brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        brand.setMouseTransparent(true);
        brand.setFocusTraversable(false);
        path.getStyleClass().add("breadcrumb");
        path.setMinWidth(0);
        actions.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().setAll(lead, brand, path, between, actions);
        lead.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(lead.getChildren()));
    }

    /// The name leads home from every screen, once there is a home.
    void home(String text, Runnable go) {
        brand.setMouseTransparent(false);
        brand.setFocusTraversable(true);
        brand.setAccessibleText(text);
        brand.setTooltip(new Tooltip(text));
        brand.setOnAction(event -> go.run());
    }

    void show(List<String> breadcrumb, List<Node> headerActions) {
        path.setText(String.join(" › ", breadcrumb));
        actions.getChildren().setAll(headerActions);
        lead.getChildren().clear();
    }

    /// The path is whole or away: beside large buttons its first letters say nothing, and the
    /// window's title has it.
    @Override
    protected void layoutChildren() {
        var others =
                getManagedChildren().stream()
                        .filter(each -> !each.equals(path) && each.isResizable())
                        .mapToDouble(each -> each.minWidth(-1))
                        .sum();
        var sides = snappedLeftInset() + snappedRightInset();
        var gaps = getSpacing() * (getManagedChildren().size() - 1);
        path.setVisible(getWidth() - sides - gaps - others >= path.prefWidth(-1));
        super.layoutChildren();
    }

    void lead(Node node) {
        lead.getChildren().setAll(node);
    }

    private static Node logo() {
        var leaf = new Region();
        leaf.getStyleClass().add("logo");
        var vein = new Region();
        vein.getStyleClass().add("logo-vein");
        return new StackPane(leaf, vein);
    }
}
