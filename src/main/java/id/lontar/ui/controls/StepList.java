package id.lontar.ui.controls;

import id.lontar.form.Finding;
import id.lontar.form.Finding.Severity;
import id.lontar.words.Words;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// The steps of a return at the left of the window, with a sign for each: done, here, asks for
/// attention. Each is a way to its page.
public final class StepList extends VBox {
    /// How it stands with one page.
    public enum Mark {
        TODO,
        DONE,
        WARNING,
        ERROR;

        /// A page one has been through, by what is still to be put right on it.
        public static Mark passed(List<Finding> findings) {
            if (findings.stream().anyMatch(each -> each.severity() == Severity.ERROR)) return ERROR;
            return findings.stream().allMatch(each -> each.severity() == Severity.NOTE)
                    ? DONE
                    : WARNING;
        }
    }

    /// @param page its name in the form
    /// @param text its name as people read it
    public record Step(String page, String text, Mark mark) {}

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Words words;
    private final Consumer<String> go;
    private final VBox list = new VBox();
    private List<Step> shown = List.of();
    private String current = "";

    /// @param about which return this is: what stands out, then the rest in small print
    /// @param go called with the page whose step was pressed
    public StepList(Words words, String title, String about, Consumer<String> go) {
        this.words = words;
        this.go = go;
        var head = new VBox(line(title, "strong"), line(about, "muted", "small"));
        head.getStyleClass().add("steps-head");
        list.getStyleClass().add("step-list");
        getStyleClass().addAll("nav", "steps");
        getChildren().setAll(head, list);
    }

    /// @param here the page one is on
    public void show(List<Step> steps, String here) {
        if (steps.equals(shown) && here.equals(current)) return;
        shown = List.copyOf(steps);
        current = here;
        list.getChildren().setAll(steps.stream().map(this::button).toList());
    }

    private Button button(Step step) {
        var button = new Button(step.text());
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.setId("step-" + step.page());
        button.getStyleClass().setAll("button", "step");
        button.setGraphic(sign(step.mark()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> go.accept(step.page()));
        button.pseudoClassStateChanged(CURRENT, step.page().equals(current));
        button.pseudoClassStateChanged(DONE, step.mark() == Mark.DONE);
        button.pseudoClassStateChanged(WARNED, step.mark() == Mark.WARNING);
        button.pseudoClassStateChanged(WRONG, step.mark() == Mark.ERROR);
        button.setAccessibleText(step.text() + ", " + words.say("ui.step." + step.mark()));
        return button;
    }

    private static Node sign(Mark mark) {
        var box = new StackPane();
        box.getStyleClass().add("step-mark");
        switch (mark) {
            case DONE -> box.getChildren().add(Tone.DONE.mark());
            case WARNING -> box.getChildren().add(line("!", "step-sign"));
            case ERROR -> box.getChildren().add(line("×", "step-sign"));
            case TODO -> {}
        }
        return box;
    }

    private static Label line(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        return label;
    }
}
