package id.lontar.filing.help;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.form.Forms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.rules.Parameter;
import id.lontar.rules.Topic;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The figures and code lists of the law, each dated entry with its article.
final class LawTexts {
    private static final int LARGEST_YEAR = 9999;

    private final Words words;
    private final Law law;
    private final Map<String, Parameter<?>> parameters;

    LawTexts(Words words, Law law, Forms forms) {
        this.words = words;
        this.law = law;
        this.parameters = parameters(law, forms);
    }

    /// Each figure that a rule of any form reads, by its name.
    private static Map<String, Parameter<?>> parameters(Law law, Forms forms) {
        var found = new HashMap<String, Parameter<?>>();
        for (var form : forms.all()) {
            var year = new TaxYear(form.firstYear());
            var assessment = form.assess(law, year, Answers.NONE);
            for (var line : assessment.lines())
                for (var reading : assessment.explain(line).readings())
                    if (reading.source() instanceof Parameter<?> figure)
                        found.put(figure.id(), figure);
        }
        return found;
    }

    Stream<HelpEntry> entries() {
        return Stream.of(Topic.values())
                .filter(each -> each != Topic.INNER)
                .flatMap(each -> Law.files(each).stream())
                .flatMap(name -> law.entries(name).stream().map(each -> entry(name, each)));
    }

    private HelpEntry entry(String name, Law.Entry entry) {
        var text = new ArrayList<String>();
        text.addAll(value(name, entry));
        Optional.ofNullable(entry.note().get(words.locale().getLanguage()))
                .ifPresent(note -> text.add(note + "."));
        return new HelpEntry(
                "law." + name + "." + entry.from(),
                Kind.LAW,
                words.say("law." + name) + " · " + years(entry),
                name,
                String.join("\n", text),
                words.say("help.source", entry.law())
                        + (entry.confidence() == Law.Confidence.CONFIRMED
                                ? ""
                                : " · " + words.say("law.confidence." + entry.confidence())),
                Optional.empty(),
                "");
    }

    private String years(Law.Entry entry) {
        if (entry.until() == Integer.MAX_VALUE) return words.say("help.since", plain(entry.from()));
        return entry.from() == entry.until()
                ? plain(entry.from())
                : entry.from() + "–" + entry.until();
    }

    private static String plain(int year) {
        return Integer.toString(year);
    }

    private List<String> value(String name, Law.Entry entry) {
        if (entry.value().isArray()) return entry.value().valueStream().map(this::code).toList();
        return Optional.ofNullable(parameters.get(name))
                .map(figure -> List.of(figure.said(words, law, new TaxYear(entry.from()))))
                .orElseGet(() -> members(entry.value()));
    }

    /// A code as its list has it, or a day of a calendar.
    private String code(JsonNode element) {
        if (element.isValueNode()) return element.asText();
        var label = element.path(words.locale().getLanguage());
        return (element.path("code").asText()
                        + "  "
                        + (label.isMissingNode() ? element.path("id") : label).asText())
                .strip();
    }

    private List<String> members(JsonNode value) {
        return value.properties().stream()
                .flatMap(
                        each ->
                                words.find("help.member." + each.getKey()).stream()
                                        .map(key -> words.say("help.member." + each.getKey()))
                                        .map(said -> said + ": " + plain(each.getValue())))
                .toList();
    }

    /// So large a whole number is an amount; years and months stand as they are.
    private static String plain(JsonNode value) {
        return value.isIntegralNumber() && value.asLong() > LARGEST_YEAR
                ? Rupiah.of(value.asLong()).toString()
                : value.asText();
    }
}
