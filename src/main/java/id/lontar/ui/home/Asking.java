package id.lontar.ui.home;

import id.lontar.ui.TabStops;
import id.lontar.words.Words;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One question after another in one place, with the way back to each.
final class Asking {
    private final Words words;
    private final Label question;
    private final Label why;
    private final VBox choices;
    private final FlowPane actions;
    private final Button back;
    private final Deque<Runnable> before = new ArrayDeque<>();
    private @Nullable Runnable current;

    /// Where a question stands.
    ///
    /// @param choices what can be answered, or what is shown
    /// @param actions the buttons, of which the way back is the last
    record Place(Label question, Label why, VBox choices, FlowPane actions, Button back) {}

    Asking(Words words, Place place) {
        this.words = words;
        this.question = place.question();
        this.why = place.why();
        this.choices = place.choices();
        this.actions = place.actions();
        this.back = place.back();
        back.setOnAction(event -> back());
    }

    /// Goes on to a question, which draws itself.
    void next(Runnable step) {
        if (current != null) before.push(current);
        current = step;
        back.setDisable(before.isEmpty());
        step.run();
        Platform.runLater(this::focusFirst);
    }

    private void back() {
        if (before.isEmpty()) return;
        current = before.pop();
        back.setDisable(before.isEmpty());
        current.run();
    }

    /// Runs what somebody waited for, unless they went back meanwhile and are asked something else.
    <T> Consumer<T> ifStillHere(Consumer<T> then) {
        var here = current;
        return value -> {
            if (Objects.equals(here, current)) then.accept(value);
        };
    }

    void ask(String key, String whyKey) {
        say(words.say(key), words.say(whyKey));
    }

    /// A new question, or something told, with nothing to choose yet.
    void say(String title, String about) {
        question.setText(title);
        because(about);
        choices.getChildren().clear();
        actions.getChildren().setAll(back);
    }

    void because(String about) {
        why.setText(about);
    }

    void show(Node node) {
        choices.getChildren().setAll(node);
    }

    /// @param arguments what the question names
    void yesOrNo(String key, Consumer<Boolean> answer, Object... arguments) {
        say(words.say(key, arguments), words.say(key + ".why"));
        choice(words.say("ui.yes"), words.say(key + ".yes"), () -> answer.accept(true));
        choice(words.say("ui.no"), words.say(key + ".no"), () -> answer.accept(false));
    }

    void choice(String text, String about, Runnable then) {
        var button = new Button(text + "\n" + about);
        button.setWrapText(true);
        button.setAccessibleText(text + ". " + about);
        button.getStyleClass().add("choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> then.run());
        choices.getChildren().add(button);
    }

    /// The button that is meant to be pressed; another such button becomes a plain one.
    void main(Button button) {
        for (var each : actions.getChildren()) each.getStyleClass().removeAll("primary", "large");
        button.getStyleClass().addAll("primary", "large");
        button.setDefaultButton(true);
        actions.getChildren().addFirst(button);
        TabStops.enter(actions);
    }

    void beforeBack(Button button) {
        actions.getChildren().add(actions.getChildren().size() - 1, button);
    }

    private void focusFirst() {
        Stream.of(choices, actions)
                .map(each -> List.copyOf(each.getChildren()))
                .flatMap(List::stream)
                .filter(each -> each instanceof Button && !each.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
