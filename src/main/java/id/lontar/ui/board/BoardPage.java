package id.lontar.ui.board;

import id.lontar.filing.Lane;
import id.lontar.filing.season.View;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Views;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Consumer;

/// The controls of the board as they stand in the window, each handed to the part of the board that
/// it belongs to, and where they stand when there is little room.
final class BoardPage {
    /// Below this many em of width the filters and the deeds are folded.
    private static final double NARROW = 68;

    private final Parent node;
    private boolean narrow;

    @FXML private BorderPane root;
    @FXML private VBox head;
    @FXML private HBox line;
    @FXML private FlowPane tools;
    @FXML private Label left;
    @FXML private Label more;
    @FXML private Hyperlink propose;
    @FXML private TextField search;
    @FXML private ComboBox<TaxYear> year;
    @FXML private ToggleButton filter;
    @FXML private ComboBox<Optional<Lane>> lane;
    @FXML private ComboBox<Optional<FormCode>> form;
    @FXML private ComboBox<View.Due> due;
    @FXML private ComboBox<View.Order> order;
    @FXML private MenuButton views;
    @FXML private VBox runPlace;
    @FXML private ScrollPane scroll;
    @FXML private HBox lanes;
    @FXML private ScrollPane empty;
    @FXML private Label emptyTitle;
    @FXML private Label emptyText;
    @FXML private FlowPane emptyActions;
    @FXML private Label about;
    @FXML private FlowPane deeds;

    BoardPage(Views views) {
        node = views.load(this);
    }

    Parent node() {
        return node;
    }

    BorderPane root() {
        return root;
    }

    TextField search() {
        return search;
    }

    FlowPane deeds() {
        return deeds;
    }

    SeasonLine.Parts season() {
        return new SeasonLine.Parts(left, more, propose, year);
    }

    Filters.Parts filters() {
        return new Filters.Parts(search, filter, lane, form, due, order, views);
    }

    LaneRow.Parts lanes() {
        return new LaneRow.Parts(lanes, scroll);
    }

    NothingSeen.Parts nothing() {
        return new NothingSeen.Parts(empty, emptyTitle, emptyText, emptyActions);
    }

    /// Above the lanes, for as long as it is to be seen.
    void showRun(Node panel) {
        runPlace.getChildren().setAll(panel);
        runPlace.managedProperty().bind(panel.managedProperty());
    }

    /// @param card the whole of the one under the cursor
    void tell(Optional<String> card, String otherwise) {
        about.setText(card.orElse(otherwise));
        seen(about, card.isPresent() || !narrow);
    }

    void showLanes(boolean shown) {
        seen(scroll, shown);
    }

    /// How much room there is.
    ///
    /// @param pixels of the body text
    record Room(double pixels, boolean narrow) {}

    /// @param told when there is more room or less
    void follow(Consumer<Room> told) {
        root.widthProperty().addListener((width, before, now) -> fold(told));
        left.fontProperty().addListener((font, before, now) -> fold(told));
    }

    private void fold(Consumer<Room> told) {
        var pixels = left.getFont().getSize();
        narrow = root.getWidth() > 0 && root.getWidth() / pixels < NARROW;
        place(line);
        told.accept(new Room(pixels, narrow));
    }

    /// With little room what is left to do stands beside the search, so that a row of cards is won.
    private void place(HBox said) {
        var at = narrow ? tools : head;
        if (at.getChildren().contains(said)) return;
        (narrow ? head : tools).getChildren().remove(said);
        if (narrow) at.getChildren().add(said);
        else at.getChildren().addFirst(said);
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
