package id.lontar.cli;

import id.lontar.form.Form;
import id.lontar.form.Forms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Law;
import id.lontar.rules.LawDiff;
import id.lontar.rules.Topic;
import id.lontar.words.Words;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Tells what changed in the law, topic by topic: each figure with its source, of code lists only
/// which are new, gone or otherwise. Programs get every change on a line of its own.
record LawDiffText(Law law, Terminal terminal) {
    private static final String NONE = "-";
    private static final int WIDTH = 98;

    /// Bands by their height, other parts by their name.
    private static final Comparator<LawDiff.Figure> BY_PART =
            Comparator.<LawDiff.Figure>comparingInt(
                            each -> each.part().matches("[0-9_]+") ? each.part().length() : 0)
                    .thenComparing(LawDiff.Figure::part);

    void show(LawDiff diff, Forms forms, boolean holidays) {
        var changed = forms(diff, forms);
        for (var topic : Topic.values()) {
            if (topic == Topic.INNER || (topic == Topic.CALENDAR && !holidays)) continue;
            var changes = diff.figures(law, topic);
            var bases = isList(topic) ? List.<LawDiff.Basis>of() : diff.bases(law, topic);
            changes.forEach(this::record);
            bases.forEach(this::record);
            if (changes.isEmpty() && bases.isEmpty()) continue;
            changed = true;
            heading(topic.key());
            if (isList(topic)) lists(changes);
            else byFile(changes).values().forEach(each -> figures(topic, each));
            bases.forEach(this::basis);
        }
        if (!changed) terminal.say("cli.law.same");
        if (!holidays) terminal.say("cli.law.holidays");
    }

    private static boolean isList(Topic topic) {
        return topic == Topic.CODES || topic == Topic.ACCOUNTS;
    }

    private void heading(String key) {
        terminal.text("");
        terminal.say(key);
    }

    private boolean forms(LawDiff diff, Forms forms) {
        var begun = new ArrayList<String>();
        var ended = new ArrayList<String>();
        var formulas = new ArrayList<String>();
        for (var form : forms.all()) {
            var was = form.covers(diff.before());
            var is = form.covers(diff.after());
            if (was != is) {
                (is ? begun : ended).add(form.code().code());
                record("form", form.code().code(), "", yes(was), yes(is));
            }
            if (was && is) formulas.addAll(formulas(form, diff));
        }
        if (begun.isEmpty() && ended.isEmpty() && formulas.isEmpty()) return false;
        heading("cli.law.forms");
        if (!ended.isEmpty()) indented("cli.law.formGone", String.join(", ", ended));
        if (!begun.isEmpty()) indented("cli.law.formNew", String.join(", ", begun));
        formulas.forEach(each -> wrapped("  ", each));
        return true;
    }

    private List<String> formulas(Form form, LawDiff diff) {
        var lines = new ArrayList<String>();
        for (var each : diff.formulas(form.rules())) {
            record("formula", form.code().code(), each.line(), each.was(), each.is());
            lines.add(
                    words().say(
                                    "cli.law.formula",
                                    form.code().code(),
                                    each.line(),
                                    each.was().orElse(NONE),
                                    each.is().orElse(NONE)));
        }
        for (var each : diff.cited(form.rules())) {
            for (var line : each.lines())
                record(
                        "citation",
                        form.code().code(),
                        line,
                        Optional.of(each.was()),
                        Optional.of(each.is()));
            lines.add(
                    words().say(
                                    "cli.law.cited",
                                    form.code().code(),
                                    String.join(", ", each.lines()),
                                    each.was(),
                                    each.is()));
        }
        return lines;
    }

    /// The figures of one file, and below them where the law says so.
    private void figures(Topic topic, List<LawDiff.Figure> changes) {
        var first = changes.getFirst();
        terminal.text("  " + title(first.file()));
        if (topic == Topic.CALENDAR) {
            days("cli.law.days.gone", changes, LawDiff.Figure::was);
            days("cli.law.days.new", changes, LawDiff.Figure::is);
        } else
            for (var each : changes.stream().sorted(BY_PART).toList())
                terminal.text(
                        "    "
                                + part(each)
                                + value(each, each.was())
                                + " -> "
                                + value(each, each.is()));
        source(first.said());
    }

    /// The same figures for another reason.
    private void basis(LawDiff.Basis basis) {
        terminal.text("  " + title(basis.file()));
        wrapped("    ", words().say("cli.law.basis"));
        wrapped("    ", words().say("cli.law.basis.was", cited(basis.was())));
        source(basis.is());
    }

    private void days(
            String key,
            List<LawDiff.Figure> changes,
            Function<LawDiff.Figure, Optional<String>> side) {
        var pattern = DateTimeFormatter.ofPattern("d MMM", words().locale());
        var days =
                changes.stream()
                        .flatMap(each -> side.apply(each).stream())
                        .map(each -> LocalDate.parse(each).format(pattern))
                        .toList();
        if (!days.isEmpty()) wrapped("    ", words().say(key, String.join(", ", days)));
    }

    private void lists(List<LawDiff.Figure> changes) {
        var files = byFile(changes);
        named("cli.law.lists.gone", files, all -> all.stream().allMatch(e -> e.whole() && gone(e)));
        named("cli.law.lists.new", files, all -> all.stream().allMatch(e -> e.whole() && !gone(e)));
        named("cli.law.lists.changed", files, all -> all.stream().anyMatch(each -> !each.whole()));
        indented(
                "cli.law.lists.source",
                changes.stream()
                        .map(each -> each.said().law().split("[,;]", 2)[0])
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("; ")));
    }

    private void named(
            String key,
            Map<String, List<LawDiff.Figure>> files,
            Predicate<List<LawDiff.Figure>> which) {
        var named =
                files.entrySet().stream()
                        .filter(each -> which.test(each.getValue()))
                        .map(each -> title(each.getKey(), count(each.getValue())))
                        .toList();
        if (named.isEmpty()) return;
        terminal.text("  " + words().say(key));
        named.forEach(each -> wrapped("    ", each));
    }

    /// How many codes of a list are new, gone or called otherwise.
    private static String count(List<LawDiff.Figure> changes) {
        if (changes.getFirst().whole()) return Integer.toString(changes.size());
        var came = changes.stream().filter(each -> each.was().isEmpty()).count();
        var went = changes.stream().filter(LawDiffText::gone).count();
        var other = changes.size() - came - went;
        var parts = new ArrayList<String>();
        if (came > 0) parts.add("+" + came);
        if (went > 0) parts.add("-" + went);
        if (other > 0) parts.add("~" + other);
        return String.join(" ", parts);
    }

    private static boolean gone(LawDiff.Figure each) {
        return each.is().isEmpty();
    }

    private static Map<String, List<LawDiff.Figure>> byFile(List<LawDiff.Figure> changes) {
        return changes.stream()
                .collect(
                        Collectors.groupingBy(
                                LawDiff.Figure::file, TreeMap::new, Collectors.toList()));
    }

    private void indented(String key, Object... arguments) {
        wrapped("  ", words().say(key, arguments));
    }

    /// Broken at spaces to what a terminal shows, the lines after the first further in.
    private void wrapped(String indent, String text) {
        var line = new StringBuilder(indent);
        for (var word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                terminal.text(line.toString().stripTrailing());
                line.setLength(0);
                line.append(indent).append("  ");
            }
            line.append(word).append(' ');
        }
        terminal.text(line.toString().stripTrailing());
    }

    private String title(String file) {
        return words().say("law." + file) + " (" + file + ")";
    }

    private String title(String file, String count) {
        return words().say("cli.law.list", words().say("law." + file), file, count);
    }

    /// Names a part: `above 60.000.000` for a band, a word for what has one.
    private String part(LawDiff.Figure each) {
        if (each.part().isEmpty()) return "";
        if (each.part().matches("[0-9_]+"))
            return words().say("law.part.above", rupiah(each.part().replace("_", ""))) + ": ";
        var dot = each.part().indexOf('.');
        var name = dot < 0 ? each.part() : each.part().substring(0, dot);
        var of = dot < 0 ? "" : " " + each.part().substring(dot + 1);
        return words().find("law.part." + name).orElse(name) + of + ": ";
    }

    private String value(LawDiff.Figure each, Optional<String> value) {
        if (value.isEmpty()) return NONE;
        var text = value.get();
        if (each.part().startsWith("ka") || each.part().startsWith("kj")) return text;
        if (text.matches("[0-9]{5,}")) return rupiah(text);
        return text.matches("[0-9]{2}-[0-9]{2}") ? day(text) : text;
    }

    private static String rupiah(String digits) {
        return "Rp " + Rupiah.of(Long.parseLong(digits));
    }

    private String day(String monthDay) {
        return MonthDay.parse("--" + monthDay)
                .format(DateTimeFormatter.ofPattern("d MMMM", words().locale()));
    }

    /// Where the law says so, what is to be said of it, and what no source settles.
    private void source(Law.Entry said) {
        wrapped("    ", cited(said));
        Optional.ofNullable(said.note().get(words().locale().getLanguage()))
                .ifPresent(note -> wrapped("    ", note + "."));
        said.doubt().ifPresent(each -> wrapped("    ", words().say(each.key())));
    }

    private String cited(Law.Entry said) {
        return "[" + said.law() + words().say("cli.law.confidence." + said.confidence()) + "]";
    }

    private Words words() {
        return terminal.words();
    }

    private void record(LawDiff.Figure each) {
        record("figure", each.file(), each.part(), each.was(), each.is());
    }

    private void record(LawDiff.Basis each) {
        var members = new LinkedHashMap<String, Object>();
        members.put("of", each.file());
        members.put("before", each.was().law());
        members.put("confidenceBefore", each.was().confidence().name());
        members.put("after", each.is().law());
        members.put("confidenceAfter", each.is().confidence().name());
        terminal.record("basis", members);
    }

    private void record(
            String kind, String of, String part, Optional<String> was, Optional<String> is) {
        var members = new LinkedHashMap<String, Object>();
        members.put("of", of);
        members.put("part", part);
        was.ifPresent(value -> members.put("before", value));
        is.ifPresent(value -> members.put("after", value));
        terminal.record(kind, members);
    }

    private static Optional<String> yes(boolean there) {
        return there ? Optional.of("YA") : Optional.empty();
    }
}
