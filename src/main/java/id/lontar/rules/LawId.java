package id.lontar.rules;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.tax.TaxYear;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Names the law one form follows in one tax year. Two programs give the same id when every figure
/// and code list the form takes from the law is the same, and every line follows from the same
/// lines by the same article. The order of names in a law file and where it says its source do not
/// count.
///
/// @param digits eight hexadecimal digits
public record LawId(String digits) {
    private static final int LENGTH = 8;

    /// @param more law files the form uses beside those its rules read: code lists, due dates
    public static LawId of(RuleBook book, Law law, TaxYear year, Collection<String> more) {
        var text = new StringBuilder();
        for (var file : files(book, law, year, more))
            law.find(file, year)
                    .ifPresent(
                            entry -> text.append(file).append('=').append(sorted(entry.value())));
        for (var rule : sortedById(book.in(year))) text.append(rule).append('\n');
        return new LawId(digest(text.toString()).substring(0, LENGTH));
    }

    /// Every law file that the rules of a year take a figure from, and `more`.
    private static TreeSet<String> files(
            RuleBook book, Law law, TaxYear year, Collection<String> more) {
        var files = new TreeSet<>(more);
        var telling = law.telling(files::add);
        for (var rule : book.in(year))
            for (var source : rule.reads())
                if (source instanceof Parameter<?> figure) telling.value(figure, year);
        return files;
    }

    private static List<String> sortedById(List<Rule<?>> rules) {
        return rules.stream()
                .map(
                        rule ->
                                rule.line().id()
                                        + "<"
                                        + rule.reads().stream().map(Source::id).toList()
                                        + "<"
                                        + rule.article())
                .sorted()
                .toList();
    }

    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, String>();
            node.properties().forEach(each -> members.put(each.getKey(), sorted(each.getValue())));
            return members.toString();
        }
        if (!node.isArray()) return node.toString();
        var elements = new ArrayList<String>();
        node.forEach(each -> elements.add(sorted(each)));
        return elements.toString();
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
