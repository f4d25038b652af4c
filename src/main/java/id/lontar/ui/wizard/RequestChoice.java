package id.lontar.ui.wizard;

import static id.lontar.rules.op.Personal.OVERPAID_REQUEST;

import id.lontar.form.Place;
import id.lontar.rules.Code;
import id.lontar.ui.Reveal;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Line 17: what to ask for when too much was paid, each choice with what follows from it.
public final class RequestChoice extends VBox implements Part {
    private final ToggleGroup group = new ToggleGroup();
    private final List<RadioButton> buttons = new ArrayList<>();
    private @Nullable Sheet sheet;

    public RequestChoice() {
        getStyleClass().addAll("card", "request-choice");
        setId("result-overpaidRequest");
    }

    @Override
    public void bind(Sheet sheet) {
        this.sheet = sheet;
        var title = new Label("17   " + sheet.labels().of(OVERPAID_REQUEST.id()));
        title.getStyleClass().add("strong");
        getChildren().setAll(title);
        for (var code : sheet.codes("overpaid-requests")) add(sheet, code);
    }

    private void add(Sheet sheet, Code code) {
        var button = new RadioButton(code.code() + ".  " + sheet.labels().code(code));
        button.setToggleGroup(group);
        button.setId("result-overpaidRequest-" + code.code());
        button.setUserData(code.code());
        button.setOnAction(event -> sheet.model().answer(OVERPAID_REQUEST, code.code()));
        var follows = new Label(sheet.labels().option(OVERPAID_REQUEST.id(), code.code()));
        follows.getStyleClass().addAll("hint", "request-follows");
        follows.setWrapText(true);
        button.setAccessibleHelp(follows.getText());
        buttons.add(button);
        getChildren().add(new VBox(button, follows));
    }

    @Override
    public void follow() {
        if (sheet == null) return;
        var model = sheet.model();
        var asked = sheet.field(OVERPAID_REQUEST.id()).asked().test(model.assessment());
        setVisible(asked);
        setManaged(asked);
        var chosen = model.answers().get(OVERPAID_REQUEST).orElse("");
        for (var button : buttons) button.setSelected(chosen.equals(button.getUserData()));
    }

    @Override
    public boolean reveal(Place place) {
        if (!place.equals(new Place.AtQuestion(OVERPAID_REQUEST.id()))) return false;
        Reveal.focus(buttons.getFirst());
        return true;
    }
}
