package id.lontar.ui.controls;

import javafx.beans.DefaultProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A control with its label, where on the paper its figure stands, and under it a hint or what is
/// wrong with the figure and how to repair it.
///
/// ```xml <LabeledField label="%..." source="A1 angka 8" hint="%..."><MoneyField
/// fx:id="gross"/></LabeledField> ```
@DefaultProperty("control")
public final class LabeledField extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final Label label = new Label();
    private final Label source = new Label();
    private final Label hint = new Label();
    private final Label error = new Label();
    private final Hyperlink repair = new Hyperlink();
    private final HBox head = new HBox(label, source);
    private @Nullable Node control;
    private boolean steady;

    public LabeledField() {
        getStyleClass().add("field");
        head.getStyleClass().add("field-head");
        label.getStyleClass().add("field-label");
        source.getStyleClass().add("source-note");
        hint.getStyleClass().add("hint");
        error.getStyleClass().add("field-error");
        repair.getStyleClass().add("repair");
        error.setGraphic(Tone.WRONG.mark());
        source.setMinWidth(USE_PREF_SIZE);
        for (var each : new Label[] {hint, error, label}) {
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
        }
        for (var each : new Node[] {source, hint, error, repair}) show(each, false);
        getChildren().setAll(head, hint, error, repair);
    }

    public LabeledField(String label, Node control) {
        this();
        setLabel(label);
        setControl(control);
    }

    public void setControl(Node node) {
        if (control != null) getChildren().remove(control);
        control = node;
        getChildren().add(1, node);
        label.setLabelFor(entry());
        describe();
    }

    public @Nullable Node getControl() {
        return control;
    }

    /// The part of the control that takes the focus.
    private @Nullable Node entry() {
        return switch (control) {
            case DateField date -> date.editor();
            case YesNo choice -> choice.entry();
            case null, default -> control;
        };
    }

    public void setLabel(String text) {
        label.setText(text);
        describe();
    }

    public String getLabel() {
        return label.getText();
    }

    public void setSource(String text) {
        source.setText(text);
        show(source, !text.isEmpty());
        describe();
    }

    public String getSource() {
        return source.getText();
    }

    public void setHint(String text) {
        hint.setText(text);
        show(hint, !text.isEmpty() && !error.isVisible());
        describe();
    }

    public String getHint() {
        return hint.getText();
    }

    /// What is wrong with the figure.
    public void setError(String text) {
        problem(text, true);
    }

    /// Worth a look, but not in the way.
    public void setWarning(String text) {
        problem(text, false);
    }

    private void problem(String text, boolean wrong) {
        error.getStyleClass().setAll("label", wrong ? "field-error" : "field-warning");
        error.setText(text);
        show(error, !text.isEmpty());
        show(repair, false);
        show(hint, text.isEmpty() && !hint.getText().isEmpty());
        var entry = entry();
        if (entry != null) entry.pseudoClassStateChanged(ERROR, wrong && !text.isEmpty());
        describe();
    }

    public String getError() {
        return error.getText();
    }

    public void clearProblem() {
        problem("", false);
    }

    /// A link under the error that does what it says, such as "Isi 22.800.000".
    public void setRepair(String text, Runnable action) {
        repair.setText(text);
        repair.setOnAction(event -> action.run());
        show(repair, true);
    }

    public Hyperlink repair() {
        return repair;
    }

    public boolean isSteady() {
        return steady;
    }

    /// Whether the field stays as wide as it is when something is wrong with it; in a row of fields
    /// one that grew would move its neighbours.
    public void setSteady(boolean steady) {
        this.steady = steady;
    }

    @Override
    protected double computePrefWidth(double height) {
        if (!steady) return super.computePrefWidth(height);
        var sides = snappedLeftInset() + snappedRightInset();
        return sides
                + getManagedChildren().stream()
                        .filter(each -> !each.equals(error))
                        .mapToDouble(each -> each.prefWidth(-1))
                        .max()
                        .orElse(0);
    }

    private void describe() {
        switch (entry()) {
            // Two fields over one another, such as a passphrase hidden and seen, are one to people.
            case StackPane one -> one.getChildren().forEach(this::describe);
            case Node entry -> describe(entry);
            case null -> {}
        }
    }

    private void describe(Node entry) {
        entry.setAccessibleText(
                source.getText().isEmpty()
                        ? label.getText()
                        : label.getText() + ", " + source.getText());
        entry.setAccessibleHelp(error.getText().isEmpty() ? hint.getText() : error.getText());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
