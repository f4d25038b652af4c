package id.lontar.rules;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.tax.TaxYear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    /// @param whole whether the other year has nothing at all of this file
    /// @param said where it says so, in the later year when it says anything there
    public record Figure(
            String file,
            String part,
            Optional<String> was,
            Optional<String> is,
            boolean whole,
            Law.Entry said) {}

    /// Figures that stay as they are and rest on something else, or are less or more sure.
    public record Basis(String file, Law.Entry was, Law.Entry is) {}

    /// Lines whose formula stays and rests on another article.
    public record Cited(List<String> lines, String was, String is) {
        public Cited {
            lines = List.copyOf(lines);
        }
    }

    /// A line whose rule is another, or that is worked out in one of the years only.
    public record Formula(String line, Optional<String> was, Optional<String> is) {}

    /// What changed in the files of one topic.
    public List<Figure> figures(Law law, Topic topic) {
        var changes = new ArrayList<Figure>();
        for (var file : Law.files(topic)) {
            var old = law.find(file, before);
            var now = law.find(file, after);
            var said = now.or(() -> old);
            if (said.isEmpty()) continue;
            var was = parts(old, before);
            var is = parts(now, after);
            var whole = was.isEmpty() || is.isEmpty();
            for (var part : each(was, is)) {
                var a = Optional.ofNullable(was.get(part));
                var b = Optional.ofNullable(is.get(part));
                if (!a.equals(b)) changes.add(new Figure(file, part, a, b, whole, said.get()));
            }
        }
        return changes;
    }

    /// What says the same in both years, but not for the same reason.
    public List<Basis> bases(Law law, Topic topic) {
        var changes = new ArrayList<Basis>();
        for (var file : Law.files(topic)) {
            var was = law.find(file, before);
            var is = law.find(file, after);
            if (was.isEmpty() || is.isEmpty()) continue;
            if (parts(was, before).equals(parts(is, after))
                    && !was.get().restsOnTheSameAs(is.get()))
                changes.add(new Basis(file, was.get(), is.get()));
        }
        return changes;
    }

    public List<Formula> formulas(RuleBook book) {
        var was = rules(book, before);
        var is = rules(book, after);
        var changes = new ArrayList<Formula>();
        for (var line : each(was, is)) {
            var a = Optional.ofNullable(was.get(line));
            var b = Optional.ofNullable(is.get(line));
            if (!a.equals(b))
                changes.add(
                        new Formula(
                                line,
                                a.map(each -> each.article(before)),
                                b.map(each -> each.article(after))));
        }
        return changes;
    }

    /// What is worked out the same way, and cited otherwise.
    public List<Cited> cited(RuleBook book) {
        var is = rules(book, after);
        var lines = new LinkedHashMap<List<String>, List<String>>();
        rules(book, before)
                .forEach(
                        (line, rule) -> {
                            var articles = List.of(rule.article(before), rule.article(after));
                            if (rule.equals(is.get(line))
                                    && !articles.getFirst().equals(articles.getLast()))
                                lines.computeIfAbsent(articles, each -> new ArrayList<>())
                                        .add(line);
                        });
        return lines.entrySet().stream()
                .map(
                        each ->
                                new Cited(
                                        each.getValue(),
                                        each.getKey().getFirst(),
                                        each.getKey().getLast()))
                .toList();
    }

    private static Map<String, Rule<?>> rules(RuleBook book, TaxYear year) {
        var rules = new TreeMap<String, Rule<?>>();
        for (var rule : book.in(year)) rules.put(rule.line().id(), rule);
        return rules;
    }

    private static TreeSet<String> each(Map<String, ?> one, Map<String, ?> other) {
        var keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    /// A figure by its names, a code list by its codes. A member that has members of its own gives
    /// one part for each of them, `years.PT`.
    private static Map<String, String> parts(Optional<Law.Entry> entry, TaxYear year) {
        var parts = new TreeMap<String, String>();
        entry.ifPresent(each -> add(parts, "", each.value(), year));
        return parts;
    }

    private static void add(Map<String, String> parts, String at, JsonNode value, TaxYear year) {
        if (value.isObject())
            for (var each : value.properties())
                add(
                        parts,
                        at.isEmpty() ? each.getKey() : at + "." + each.getKey(),
                        each.getValue(),
                        year);
        else if (value.isArray()) for (var each : value) parts.put(name(each), label(each));
        else parts.put(at, inYear(value.asText(), year));
    }

    /// A day of the year after the tax year without that year: the same every year.
    private static String inYear(String text, TaxYear year) {
        var next = (year.year() + 1) + "-";
        return text.startsWith(next) ? text.substring(next.length()) : text;
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
