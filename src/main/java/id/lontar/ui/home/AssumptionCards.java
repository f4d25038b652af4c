package id.lontar.ui.home;

import id.lontar.form.carry.Assumption;
import id.lontar.form.carry.Assumption.Sort;
import id.lontar.rules.Code;
import id.lontar.words.Words;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything that is assumed when last year's return is carried over: what to choose first, then
/// what to check, then what stays behind.
final class AssumptionCards extends VBox {
    private final Words words;
    private final Map<String, String> codes = new HashMap<>();

    AssumptionCards(Words words, List<Assumption> assumptions) {
        this.words = words;
        setSpacing(8);
        for (var sort : List.of(Sort.CHOOSE, Sort.CHECK, Sort.LEFT)) {
            var these = assumptions.stream().filter(each -> each.sort() == sort).toList();
            if (!these.isEmpty()) getChildren().add(card(sort, these));
        }
    }

    /// The code chosen so far for each asset whose old code was split.
    Map<String, String> codes() {
        return Map.copyOf(codes);
    }

    private VBox card(Sort sort, List<Assumption> assumptions) {
        var title = new Label(words.say("home.carry." + sort));
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        var card = new VBox(title);
        card.getStyleClass().addAll("card", sort == Sort.CHOOSE ? "card-amber" : "card-blue");
        for (var each : assumptions) {
            var text = new Label("• " + each.said(words));
            text.setWrapText(true);
            card.getChildren().add(text);
            each.choice().ifPresent(choice -> card.getChildren().add(choice(each, choice)));
        }
        return card;
    }

    private ComboBox<Code> choice(Assumption assumption, Assumption.Choice choice) {
        var box = new ComboBox<Code>();
        box.setId("code-" + choice.row());
        box.setPromptText(words.say("home.carry.later"));
        box.setAccessibleText(assumption.said(words));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(choice.codes());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Code code) {
                        return code == null ? "" : Assumption.code(code, words);
                    }

                    @Override
                    public Code fromString(String text) {
                        throw new UnsupportedOperationException("not typed");
                    }
                });
        box.valueProperty()
                .addListener((value, before, now) -> codes.put(choice.row(), now.code()));
        return box;
    }
}
