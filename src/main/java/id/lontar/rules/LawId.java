package id.lontar.rules;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.tax.TaxYear;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Names the law one form follows in one tax year. It is another exactly when something that can
/// move a result is: a figure, which codes a list has and what they carry beside their label, what
/// a line reads and behind which gate, or which formula it has. Labels, sources, comments and the
/// order in which anything is written down do not count.
///
/// @param digits eight hexadecimal digits
public record LawId(String digits) {
    private static final int LENGTH = 8;
    private static final String CODE = "code";

    /// What of an element of a code list is for reading only.
    private static final Set<String> LABELS = Set.of("id", "en");

    /// @param more law files the form uses beside those its rules read: code lists, due dates
    public static LawId of(RuleBook book, Law law, TaxYear year, Collection<String> more) {
        var text = new StringBuilder();
        for (var file : files(book, law, year, more))
            law.find(file, year)
                    .ifPresent(
                            entry -> text.append(file).append('=').append(meaning(entry.value())));
        for (var rule : sortedById(book.in(year))) text.append('\n').append(rule);
        return new LawId(digest(text.toString()).substring(0, LENGTH));
    }

    /// Every law file that the rules of a year take a figure from, and `more`.
    private static TreeSet<String> files(
            RuleBook book, Law law, TaxYear year, Collection<String> more) {
        var files = new TreeSet<>(more);
        var telling = law.telling(files::add);
        for (var rule : book.in(year)) rule.parameters().forEach(each -> telling.value(each, year));
        return files;
    }

    private static List<String> sortedById(List<Rule<?>> rules) {
        return rules.stream()
                .map(
                        rule ->
                                rule.line().id()
                                        + "<"
                                        + rule.reads().stream().map(LawId::reading).toList()
                                        + rule.firstYear()
                                        + "."
                                        + rule.version())
                .sorted()
                .toList();
    }

    private static String reading(Source<?> source) {
        return switch (source) {
            case Gated<?>(var behind, var gate, var closed) ->
                    reading(behind) + " if " + reading(gate) + " else " + closed;
            case Optionally<?>(var question, var fallback) -> question.id() + " or " + fallback;
            case Listed(var table, var settling) ->
                    table.id() + " or any of " + settling.stream().map(Source::id).toList();
            default -> source.id();
        };
    }

    private static String meaning(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, String>();
            for (var each : node.properties())
                if (!node.has(CODE) || !LABELS.contains(each.getKey()))
                    members.put(each.getKey(), meaning(each.getValue()));
            return members.toString();
        }
        if (!node.isArray()) return node.toString();
        var elements = new ArrayList<String>();
        for (var each : node) if (!isHeading(each)) elements.add(meaning(each));
        if (node.path(0).has(CODE)) Collections.sort(elements);
        return elements.toString();
    }

    /// A line of a chart of accounts that only groups what follows.
    private static boolean isHeading(JsonNode element) {
        return element.has(CODE) && element.path(CODE).asText().isEmpty();
    }

    private static String digest(String text) {
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return digits;
    }
}
