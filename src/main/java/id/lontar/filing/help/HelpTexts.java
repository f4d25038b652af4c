package id.lontar.filing.help;

import id.lontar.form.Forms;
import id.lontar.rules.Law;
import id.lontar.words.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every entry there is, told in one language and found in both.
public final class HelpTexts {
    private HelpTexts() {}

    public static List<HelpEntry> in(Words words, Law law, Forms forms) {
        var other =
                told(
                                Words.in(
                                        words.locale().equals(Words.ENGLISH)
                                                ? Words.INDONESIAN
                                                : Words.ENGLISH),
                                law,
                                forms)
                        .collect(Collectors.toMap(HelpEntry::id, Function.identity()));
        return merged(
                told(words, law, forms)
                        .map(each -> each.with(other.getOrDefault(each.id(), each)))
                        .toList());
    }

    private static Stream<HelpEntry> told(Words words, Law law, Forms forms) {
        return Stream.of(
                        new HowTos(words).entries(),
                        Glossary.in(words.locale()).entries(words).stream(),
                        new LineTexts(words, law, forms).entries(),
                        new LawTexts(words, law, forms).entries(),
                        new CheckupTexts(words).entries())
                .flatMap(each -> each);
    }

    /// What several forms ask in the same words is one entry, which names them all.
    private static List<HelpEntry> merged(List<HelpEntry> entries) {
        var merged = new LinkedHashMap<List<Object>, List<HelpEntry>>();
        for (var each : entries)
            merged.computeIfAbsent(
                            List.of(each.kind(), each.title(), each.text()), k -> new ArrayList<>())
                    .add(each);
        return merged.values().stream().map(HelpTexts::one).toList();
    }

    private static HelpEntry one(List<HelpEntry> same) {
        var first = same.getFirst();
        return new HelpEntry(
                first.id(),
                first.kind(),
                first.title(),
                first.also(),
                first.text(),
                joined(same, HelpEntry::basis),
                first.aim(),
                joined(same, HelpEntry::other));
    }

    private static String joined(List<HelpEntry> entries, Function<HelpEntry, String> part) {
        return String.join(
                "\n",
                new LinkedHashSet<>(
                        entries.stream().map(part).filter(each -> !each.isBlank()).toList()));
    }
}
