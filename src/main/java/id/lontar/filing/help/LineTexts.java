package id.lontar.filing.help;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.Forms;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.rules.SlipLines;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What each line, question and column of every form wants, where it stands on paper, and which
/// article says so.
record LineTexts(Words words, Law law, Forms forms) {
    private static final int PLACEHOLDERS = 12;
    private static final String OPEN = "…";

    Stream<HelpEntry> entries() {
        return forms.all().stream().flatMap(this::of);
    }

    private Stream<HelpEntry> of(Form form) {
        var year = new TaxYear(form.lastYear());
        var assessment = form.assess(law, year, Answers.NONE);
        var articles = new LinkedHashMap<String, String>();
        for (var line : assessment.lines())
            articles.put(line.id(), assessment.explain(line).article());
        return form.pages().stream()
                .flatMap(page -> page.elements().stream())
                .flatMap(element -> told(form, element, articles).stream())
                .collect(
                        Collectors.toMap(
                                HelpEntry::id, each -> each, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream();
    }

    private List<HelpEntry> told(Form form, Element element, Map<String, String> articles) {
        return switch (element) {
            case Element.Field field ->
                    List.of(entry(form, field.question().id(), field.paper(), ""));
            case Element.Computed line ->
                    List.of(
                            entry(
                                    form,
                                    line.line().id(),
                                    line.paper(),
                                    articles.getOrDefault(line.line().id(), "")));
            case Element.Grid grid -> {
                var entries = new ArrayList<HelpEntry>();
                entries.add(entry(form, grid.table().id(), grid.paper(), ""));
                for (var each : grid.columns())
                    entries.add(
                            entry(
                                    form,
                                    grid.table().id() + "." + each.column().id(),
                                    grid.paper(),
                                    ""));
                yield entries;
            }
            case Element.Heading heading -> List.of();
        };
    }

    private HelpEntry entry(Form form, String id, String paper, String article) {
        var key = form.label(id);
        var text =
                Stream.of(help(key), rule(form, id), slip(form, id, key))
                        .flatMap(Optional::stream)
                        .toList();
        // An article that names the line of the form says where it stands too.
        var basis =
                Stream.of(
                                form.code() + " " + years(form),
                                article.startsWith(form.code() + " ") ? "" : paper,
                                article)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(" · "));
        return new HelpEntry(
                "line." + form.code() + "." + id,
                Kind.LINE,
                words.find(key).map(found -> words.say(key)).orElse(id),
                "",
                String.join("\n", text),
                basis,
                Optional.empty(),
                "");
    }

    private static String years(Form form) {
        var last = form.lastYear();
        return form.firstYear() == last ? Integer.toString(last) : form.firstYear() + "–" + last;
    }

    private Optional<String> help(String key) {
        return words.find(key + ".help").map(found -> words.say(key + ".help"));
    }

    private Optional<String> slip(Form form, String id, String key) {
        var name = id.substring(id.lastIndexOf('.') + 1);
        return words.find(key + ".source")
                .map(
                        found ->
                                words.say(
                                        key + ".source",
                                        SlipLines.in(law, new TaxYear(form.lastYear()))
                                                .line(name)
                                                .orElse("")))
                .map(said -> words.say("help.slip", said));
    }

    /// The rule of a line without the figures of any one return.
    private Optional<String> rule(Form form, String id) {
        return Stream.of("why." + form.code() + "." + id, "why." + id)
                .filter(each -> words.find(each).isPresent())
                .findFirst()
                .map(each -> words.say(each, open()))
                .map(said -> said.replace(" (" + OPEN + ")", "").replace(", " + OPEN, ""));
    }

    private static Object[] open() {
        return Stream.generate(() -> OPEN).limit(PLACEHOLDERS).toArray();
    }
}
