package id.lontar.rules;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.tax.TaxYear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What changed in the law from one tax year to another: figures, entries of code lists, and lines
/// of a form that follow another rule.
public record LawDiff(TaxYear before, TaxYear after) {
    /// @param file the law file, such as `ptkp`
    /// @param part which of its figures, or which code
    /// @param was empty when it is new
    /// @param is empty when it is gone
    /// @param law where it says so, in the later year when it says anything there
    public record Figure(
            String file,
            String part,
            Optional<String> was,
            Optional<String> is,
            String law,
            Law.Confidence confidence) {}

    /// A line whose rule is another, or that is worked out in one of the years only.
    public record Formula(String line, Optional<String> was, Optional<String> is) {}

    public List<Figure> figures(Law law) {
        var changes = new ArrayList<Figure>();
        for (var file : Law.files()) {
            var old = law.find(file, before);
            var now = law.find(file, after);
            var said = now.or(() -> old);
            if (said.isEmpty()) continue;
            var was = old.map(LawDiff::parts).orElse(Map.of());
            var is = now.map(LawDiff::parts).orElse(Map.of());
            for (var part : each(was, is)) {
                var a = Optional.ofNullable(was.get(part));
                var b = Optional.ofNullable(is.get(part));
                if (!a.equals(b))
                    changes.add(
                            new Figure(
                                    file, part, a, b, said.get().law(), said.get().confidence()));
            }
        }
        return changes;
    }

    public List<Formula> formulas(RuleBook book) {
        var was = articles(book, before);
        var is = articles(book, after);
        var changes = new ArrayList<Formula>();
        for (var line : each(was, is)) {
            var a = Optional.ofNullable(was.get(line));
            var b = Optional.ofNullable(is.get(line));
            if (!a.equals(b)) changes.add(new Formula(line, a, b));
        }
        return changes;
    }

    private static Map<String, String> articles(RuleBook book, TaxYear year) {
        var articles = new TreeMap<String, String>();
        for (var rule : book.in(year)) articles.put(rule.line().id(), rule.article());
        return articles;
    }

    private static TreeSet<String> each(Map<String, String> one, Map<String, String> other) {
        var keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    /// A figure by its names, a code list by its codes.
    private static Map<String, String> parts(Law.Entry entry) {
        var parts = new TreeMap<String, String>();
        var value = entry.value();
        if (value.isObject())
            value.properties().forEach(each -> parts.put(each.getKey(), text(each.getValue())));
        else if (value.isArray()) for (var each : value) parts.put(name(each), label(each));
        else parts.put("", text(value));
        return parts;
    }

    private static String name(JsonNode element) {
        return element.has("code") ? element.path("code").asText() : text(element);
    }

    private static String label(JsonNode element) {
        return element.has("id") ? element.path("id").asText() : text(element);
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
