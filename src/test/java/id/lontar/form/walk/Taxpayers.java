package id.lontar.form.walk;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.rules.Answers;
import id.lontar.rules.Question;
import id.lontar.rules.Table;
import id.lontar.tax.TaxYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Everybody who can file one form, and what the law asks of whom. Written by hand from the law,
/// never from the form: the walk holds the form against it.
final class Taxpayers {
    final Form form;
    final TaxYear year;
    final LocalDate today;
    final List<Aspect> aspects = new ArrayList<>();
    final Map<String, Fact> facts = new LinkedHashMap<>();

    /// Questions that follow nowhere and stand on the paper because the law prints them.
    final Set<String> told = new HashSet<>();

    private final List<Set<String>> impossible = new ArrayList<>();
    private final Answers always;

    /// @param always what every taxpayer of this form has at hand
    Taxpayers(Form form, int year, LocalDate today, Answers always) {
        this.form = form;
        this.year = new TaxYear(year);
        this.today = today;
        this.always = always;
    }

    Taxpayers differ(Aspect aspect) {
        aspects.add(aspect);
        return this;
    }

    /// Two cases that no taxpayer is in at once, written `aspect=case`.
    Taxpayers never(String one, String other) {
        impossible.add(Set.of(one, other));
        return this;
    }

    /// What is asked of some, and without which their return is not finished.
    Taxpayers must(String article, Predicate<Situation> when, Object... asked) {
        return put(new Fact(when, each -> true, article), asked);
    }

    /// What may be left open.
    Taxpayers may(String article, Predicate<Situation> when, Object... asked) {
        return put(new Fact(when, each -> false, article), asked);
    }

    /// What some need to be finished, and others may leave open.
    Taxpayers asked(
            String article,
            Predicate<Situation> when,
            Predicate<Situation> needed,
            Object... asked) {
        return put(new Fact(when, needed, article), asked);
    }

    Taxpayers told(Object... asked) {
        for (var each : asked) told.add(id(each));
        return this;
    }

    private Taxpayers put(Fact fact, Object... asked) {
        for (var each : asked)
            if (facts.put(id(each), fact) != null)
                throw new IllegalArgumentException("said twice: " + id(each));
        return this;
    }

    static String id(Object asked) {
        return switch (asked) {
            case Question<?> question -> question.id();
            case Table table -> table.id();
            default -> throw new IllegalArgumentException(asked.toString());
        };
    }

    /// Whether nobody is in all these cases at once.
    boolean excludes(Map<String, String> cases) {
        return impossible.stream()
                .anyMatch(
                        pair ->
                                pair.stream()
                                        .allMatch(
                                                each ->
                                                        each.split("=")[1].equals(
                                                                cases.get(each.split("=")[0]))));
    }

    Answers atHand(Situation situation) {
        var answers = always;
        for (var aspect : aspects)
            for (var each : aspect.cases())
                if (situation.is(aspect.name(), each.name()))
                    answers = each.brings().apply(answers);
        return answers;
    }

    /// The questions and tables of the form; what is only shown is not asked.
    Set<String> ids() {
        var ids = new TreeSet<String>();
        for (var page : form.pages())
            for (var element : page.elements()) id(element).ifPresent(ids::add);
        return ids;
    }

    static Optional<String> id(Element element) {
        return switch (element) {
            case Element.Field field -> Optional.of(field.question().id());
            case Element.Grid grid -> Optional.of(grid.table().id());
            case Element.Computed computed -> Optional.empty();
            case Element.Heading heading -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return form.code().code();
    }
}
