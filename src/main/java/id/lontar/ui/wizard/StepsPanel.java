package id.lontar.ui.wizard;

import id.lontar.ui.controls.Tone;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// The steps at the left with a sign for each: done, here, asks for attention.
final class StepsPanel extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Sheet sheet;
    private final Consumer<String> go;
    private final VBox list = new VBox();
    private List<Steps.Step> shown = List.of();
    private String current = "";

    StepsPanel(Sheet sheet, Consumer<String> go) {
        this.sheet = sheet;
        this.go = go;
        getStyleClass().addAll("nav", "wizard-steps");
        list.getStyleClass().add("step-list");
        var model = sheet.model();
        var title =
                new Label(
                        sheet.words()
                                .say(
                                        "wizard.steps.title",
                                        model.form().code().code(),
                                        model.year().toString()));
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        var revision = model.filing().taxReturn().revision();
        var who =
                new Label(
                        revision == 0
                                ? sheet.words().say("wizard.steps.normal")
                                : sheet.words().say("wizard.steps.revision", revision));
        who.getStyleClass().addAll("muted", "small");
        var head = new VBox(title, who);
        head.getStyleClass().add("steps-head");
        getChildren().setAll(head, list);
    }

    void follow() {
        var steps = Steps.of(sheet.model());
        var here = sheet.model().page().id();
        if (steps.equals(shown) && here.equals(current)) return;
        shown = steps;
        current = here;
        list.getChildren().setAll(steps.stream().map(this::step).toList());
    }

    private Button step(Steps.Step step) {
        var button = new Button(sheet.labels().page(step.page()));
        button.setId("step-" + step.page());
        button.getStyleClass().setAll("button", "step");
        button.setGraphic(mark(step.mark()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> go.accept(step.page()));
        button.pseudoClassStateChanged(CURRENT, step.page().equals(current));
        button.pseudoClassStateChanged(DONE, step.mark() == Steps.Mark.DONE);
        button.pseudoClassStateChanged(WARNED, step.mark() == Steps.Mark.WARNING);
        button.pseudoClassStateChanged(WRONG, step.mark() == Steps.Mark.ERROR);
        button.setAccessibleText(
                button.getText() + ", " + sheet.words().say("wizard.mark." + step.mark()));
        return button;
    }

    private static StackPane mark(Steps.Mark mark) {
        var box = new StackPane();
        box.getStyleClass().add("step-mark");
        switch (mark) {
            case DONE -> box.getChildren().add(Tone.DONE.mark());
            case WARNING -> box.getChildren().add(sign("!"));
            case ERROR -> box.getChildren().add(sign("×"));
            case TODO -> {}
        }
        return box;
    }

    private static Label sign(String sign) {
        var label = new Label(sign);
        label.getStyleClass().add("step-sign");
        return label;
    }
}
