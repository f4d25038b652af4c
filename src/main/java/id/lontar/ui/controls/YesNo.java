package id.lontar.ui.controls;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Two answers side by side, where no is an answer too and neither is given yet at first.
public final class YesNo extends HBox {
    private final RadioButton yes = new RadioButton();
    private final RadioButton no = new RadioButton();
    private final ToggleGroup group = new ToggleGroup();
    private final ReadOnlyObjectWrapper<Optional<Boolean>> value =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public YesNo(String yesText, String noText) {
        getStyleClass().add("yes-no");
        yes.setText(yesText);
        no.setText(noText);
        for (var each : new RadioButton[] {yes, no}) each.setToggleGroup(group);
        getChildren().setAll(yes, no);
        group.selectedToggleProperty().addListener((toggle, before, now) -> value.set(answer(now)));
    }

    private Optional<Boolean> answer(@Nullable Toggle chosen) {
        return chosen == null ? Optional.empty() : Optional.of(chosen.equals(yes));
    }

    public ReadOnlyObjectProperty<Optional<Boolean>> valueProperty() {
        return value.getReadOnlyProperty();
    }

    public Optional<Boolean> getValue() {
        return value.get();
    }

    public void setValue(Optional<Boolean> answer) {
        group.selectToggle(answer.map(each -> each ? yes : no).orElse(null));
    }

    /// Where the keyboard comes in: the answer that is given, else the first.
    public RadioButton entry() {
        return no.isSelected() ? no : yes;
    }

    /// The question is read out with each of its answers.
    public void setQuestion(String question) {
        for (var each : new RadioButton[] {yes, no})
            each.setAccessibleText(question + ": " + each.getText());
    }
}
