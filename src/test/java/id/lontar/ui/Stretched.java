package id.lontar.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// A page as it would be in a language that takes more room: every text some 40 % longer and full
/// of accents, which also stand higher. Figures and names of people stretch along, so it is a
/// little more than any language asks.
final class Stretched {
    private static final double MORE = 1.4;
    private static final String PLAIN = "AaEeIiOoUuNnCcSsYy";
    private static final String ACCENTED = "ÅåÉéÎîØøÜüÑñÇçŠšÝý";

    private Stretched() {}

    /// Stretches every text under a root, lays it out, hands it on, and puts all back.
    static void whole(Parent root, Consumer<Parent> look) {
        var before = new LinkedHashMap<Labeled, String>();
        stretch(root, before);
        settle(root);
        try {
            look.accept(root);
        } finally {
            before.forEach(Labeled::setText);
            settle(root);
        }
    }

    private static void settle(Parent root) {
        root.applyCss();
        root.layout();
        root.layout();
    }

    private static void stretch(Node node, Map<Labeled, String> before) {
        if (node instanceof Labeled label
                && !(node instanceof ListCell)
                && !label.textProperty().isBound()
                && label.getText() != null
                && label.getText().chars().anyMatch(Character::isLetter)) {
            before.put(label, label.getText());
            label.setText(text(label.getText()));
        }
        if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(each -> stretch(each, before));
    }

    /// Words stay words, so that a line can still be broken between them.
    static String text(String plain) {
        var text = new StringBuilder();
        for (var word : plain.split(" ")) {
            var longer = new StringBuilder();
            for (var i = 0; i < word.length(); i++) longer.append(accented(word.charAt(i)));
            var letters = word.chars().filter(Character::isLetter).count();
            longer.append("~".repeat((int) Math.round(letters * (MORE - 1))));
            if (!text.isEmpty()) text.append(' ');
            text.append(longer);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static char accented(char letter) {
        var at = PLAIN.indexOf(letter);
        return at < 0 ? letter : ACCENTED.charAt(at);
    }
}
