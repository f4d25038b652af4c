package id.lontar.ui.controls;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What a state feels like. Never colour alone: each has a mark, and a word stands beside it.
public enum Tone {
    CALM("", "mark-dot"),
    WAITING("amber", "mark-clock"),
    WRONG("red", "mark-alert"),
    DONE("green", "mark-check"),
    ADVICE("blue", "mark-dot");

    private final String colour;
    private final String mark;

    Tone(String colour, String mark) {
        this.colour = colour;
        this.mark = mark;
    }

    /// Puts `prefix-COLOUR` on a node in the place of another tone's, such as `card-amber`.
    public void dress(Node node, String prefix) {
        for (var each : values()) node.getStyleClass().remove(prefix + "-" + each.colour);
        if (!colour.isEmpty()) node.getStyleClass().add(prefix + "-" + colour);
    }

    /// A small shape that scales with the text beside it.
    public Region mark() {
        return shape(mark);
    }

    static Region shape(String styleClass) {
        var shape = new Region();
        shape.getStyleClass().addAll("mark", styleClass);
        return shape;
    }
}
