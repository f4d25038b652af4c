package id.lontar.form;

import id.lontar.rules.Assessment;

import java.util.List;
import java.util.function.Predicate;

/// One page of the wizard: what it asks and shows, and whether it is in the flow at all.
public record Page(String id, List<Element> elements, Predicate<Assessment> when) {
    public Page {
        elements = List.copyOf(elements);
    }

    public static Page page(String id, Element... elements) {
        return new Page(id, List.of(elements), always -> true);
    }

    public Page when(Predicate<Assessment> when) {
        return new Page(id, elements, when);
    }
}
