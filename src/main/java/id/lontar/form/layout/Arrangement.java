package id.lontar.form.layout;

import id.lontar.form.Form;
import id.lontar.rules.Assessment;
import id.lontar.rules.Gated;
import id.lontar.rules.Line;
import id.lontar.rules.Listed;
import id.lontar.rules.Optionally;
import id.lontar.rules.Parameter;
import id.lontar.rules.Question;
import id.lontar.rules.Source;
import id.lontar.rules.Table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The sheets of a form in order.
///
/// @param source where this order is known from: a message key, or empty
public record Arrangement(String source, List<FormSheet> sheets) {
    public Arrangement {
        sheets = List.copyOf(sheets);
    }

    /// The paper of a form: as it is known, else in the order its pages give.
    public static Arrangement paper(Form form) {
        return Arrangements.find("paper", form).orElseGet(() -> Derived.of(form));
    }

    /// The order in which the tax office's portal asks this form, when it is known.
    public static Optional<Arrangement> portal(Form form) {
        return Arrangements.find("portal", form);
    }

    /// The notice that a return comes later, for each form of a year. Its source is the beginning
    /// of the message keys of what goes with it.
    public static Arrangement notice(Form form) {
        return Arrangements.find("notice", form)
                .orElseThrow(() -> new IllegalArgumentException(form.code() + " has no notice"));
    }

    /// Every sheet with what a return says on it. Sheets that are kept for use are left out while
    /// nothing stands on them.
    public List<Laid> lay(Form form, Assessment assessment) {
        var laying = new Laying(form, assessment);
        return sheets.stream()
                .map(laying::sheet)
                .filter(each -> !each.sheet().whenUsed() || each.isUsed(assessment))
                .toList();
    }

    /// What the form asks or works out and no sheet that was laid names, with something on it.
    public static Optional<Laid> rest(Form form, Assessment assessment, List<Laid> laid) {
        var named = new HashSet<String>();
        for (var each : laid)
            for (var part : each.sheet().parts())
                for (var entry : part.entries()) named.addAll(ids(entry));
        named.addAll(copied(assessment, named));
        var sheet = Derived.rest(form, assessment, named);
        return sheet.parts().isEmpty()
                ? Optional.empty()
                : Optional.of(new Laying(form, assessment).sheet(sheet));
    }

    /// A question that one of these lines repeats as it is, such as the zakat.
    private static Set<String> copied(Assessment assessment, Set<String> named) {
        return assessment.lines().stream()
                .filter(line -> named.contains(line.id()))
                .flatMap(line -> repeated(assessment, line).stream())
                .collect(Collectors.toSet());
    }

    /// The question whose answer a line repeats as it is.
    static Optional<String> repeated(Assessment assessment, Line<?> line) {
        var readings = assessment.explain(line).readings();
        if (readings.size() != 1 || !isTyped(readings.getFirst().source())) return Optional.empty();
        var typed = readings.getFirst();
        return typed.value().known().equals(assessment.known(line))
                ? Optional.of(typed.source().id())
                : Optional.empty();
    }

    /// Everything that one of its sheets names.
    Set<String> names() {
        return sheets.stream()
                .flatMap(sheet -> sheet.parts().stream())
                .flatMap(part -> part.entries().stream())
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    private static boolean isTyped(Source<?> source) {
        return switch (source) {
            case Question<?> question -> true;
            case Optionally<?> optional -> true;
            case Gated<?> gated -> isTyped(gated.source());
            case Table table -> false;
            case Listed list -> false;
            case Line<?> line -> false;
            case Parameter<?> figure -> false;
        };
    }

    private static Set<String> ids(Entry entry) {
        var ids = new HashSet<String>();
        ids.add(entry.id());
        ids.add(entry.beside());
        ids.add(entry.tells());
        ids.addAll(entry.totals().values());
        for (var extra : entry.extra()) ids.addAll(extra.lines().values());
        return ids;
    }
}
