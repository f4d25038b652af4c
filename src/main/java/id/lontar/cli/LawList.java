package id.lontar.cli;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.rules.Law;
import id.lontar.tax.TaxYear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Prints the law: each file with its dated values, its source and how sure it is.
record LawList(Law law, Terminal terminal) {
    /// @param year only what holds in it
    /// @param names law files; all when there are none, and of a code list only how many it has
    void show(Optional<TaxYear> year, List<String> names) {
        for (var name : names)
            if (!Law.files().contains(name))
                throw new Stopped(
                        Exit.NOT_FOUND, "cli.law.unknown", name, String.join(" ", Law.files()));
        for (var name : names.isEmpty() ? Law.files() : names)
            entries(name, year).forEach(entry -> entry(name, entry, !names.isEmpty()));
    }

    private List<Law.Entry> entries(String name, Optional<TaxYear> year) {
        return year.map(each -> law.find(name, each).stream().toList())
                .orElseGet(() -> law.entries(name));
    }

    private void entry(String name, Law.Entry entry, boolean whole) {
        var words = terminal.words();
        var title = words.say("law." + name) + " (" + name + ")";
        var until = entry.until() == Integer.MAX_VALUE ? "" : Integer.toString(entry.until());
        terminal.text(title + ", " + entry.from() + "-" + until);
        for (var each : parts(entry.value(), whole)) terminal.text("  " + each);
        terminal.text(
                "  [" + entry.law() + words.say("cli.law.confidence." + entry.confidence()) + "]");
        Optional.ofNullable(entry.note().get(words.locale().getLanguage()))
                .ifPresent(note -> terminal.text("  " + note + "."));
        terminal.record("figure", members(name, entry));
    }

    private List<String> parts(JsonNode value, boolean whole) {
        if (value.isObject())
            return value.properties().stream()
                    .map(each -> each.getKey() + ": " + plain(each.getValue()))
                    .toList();
        if (!value.isArray()) return List.of(plain(value));
        if (!whole) return List.of(terminal.words().say("cli.law.codes", value.size()));
        var lines = new ArrayList<String>();
        for (var each : value) lines.add(code(each));
        return lines;
    }

    private String code(JsonNode element) {
        if (!element.has("code")) return plain(element);
        var label = element.path(terminal.words().locale().getLanguage());
        return element.path("code").asText()
                + "  "
                + (label.isMissingNode() ? element.path("id") : label).asText();
    }

    private static String plain(JsonNode value) {
        if (value.isValueNode()) return value.asText();
        return value.properties().stream()
                .map(each -> each.getKey() + " " + plain(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> members(String name, Law.Entry entry) {
        var members = new LinkedHashMap<String, Object>();
        members.put("name", name);
        members.put("from", entry.from());
        if (entry.until() != Integer.MAX_VALUE) members.put("until", entry.until());
        members.put("law", entry.law());
        members.put("confidence", entry.confidence().name());
        members.put("value", entry.value());
        return members;
    }
}
