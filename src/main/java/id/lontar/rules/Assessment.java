package id.lontar.rules;

import id.lontar.money.Rupiah;
import id.lontar.tax.TaxYear;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Every line of one return, worked out. Unchangeable; [#after] gives the next one and computes
/// only the lines whose inputs changed.
public final class Assessment {
    /// What a line was computed from last time.
    private record Worked(Rule<?> rule, List<Answer<?>> inputs, Answer<?> result) {}

    /// Why a line is what it is.
    ///
    /// @param doubts what of its formula or its figures no source settles, with this line, and
    /// after it that of the lines it is made of, with those; none for a line that comes to nothing
    public record Explanation(
            Line<?> line,
            String article,
            List<Reading> readings,
            Answer<?> result,
            Map<Doubt, Line<?>> doubts) {
        public Explanation {
            readings = List.copyOf(readings);
            doubts = Collections.unmodifiableMap(new LinkedHashMap<>(doubts));
        }
    }

    public record Reading(Source<?> source, Answer<?> value) {}

    private final List<Rule<?>> rules;
    private final Law law;
    private final TaxYear year;
    private final Answers answers;
    private final Map<Line<?>, Worked> worked;

    private Assessment(
            List<Rule<?>> rules,
            Law law,
            TaxYear year,
            Answers answers,
            Map<Line<?>, Worked> before) {
        this.rules = rules;
        this.law = law;
        this.year = year;
        this.answers = answers;
        this.worked = HashMap.newHashMap(rules.size());
        for (var rule : rules) worked.put(rule.line(), work(rule, before.get(rule.line())));
    }

    public static Assessment of(RuleBook book, Law law, TaxYear year, Answers answers) {
        return new Assessment(book.in(year), law, year, answers, Map.of());
    }

    /// The same return with other answers.
    public Assessment after(Answers changed) {
        return new Assessment(rules, law, year, changed, worked);
    }

    public TaxYear year() {
        return year;
    }

    public Law law() {
        return law;
    }

    public Answers answers() {
        return answers;
    }

    @SuppressWarnings("unchecked")
    public <T> Answer<T> value(Source<T> source) {
        return (Answer<T>)
                switch (source) {
                    case Question<?> q -> answer(q);
                    case Optionally<?> o -> new Answer.Known<>(optional(o));
                    case Gated<?> g -> behind(g);
                    case Table t -> new Answer.Known<>(answers.rows(t));
                    case Listed list -> listed(list);
                    case Parameter<?> p -> new Answer.Known<>(law.value(p, year));
                    case Line<?> line -> at(line).result();
                };
    }

    public <T> Optional<T> known(Source<T> source) {
        return value(source).known();
    }

    /// Whether all of these lines are known. What rests on one that is not says nothing: missing is
    /// not zero.
    public boolean knows(Line<?>... lines) {
        for (var line : lines) if (known(line).isEmpty()) return false;
        return true;
    }

    public Explanation explain(Line<?> line) {
        var at = at(line);
        var readings = new ArrayList<Reading>();
        for (var i = 0; i < at.rule().reads().size(); i++)
            readings.add(new Reading(at.rule().reads().get(i), at.inputs().get(i)));
        return new Explanation(line, at.rule().article(year), readings, at.result(), doubts(line));
    }

    /// What no source settles of a line, and then of the lines it is made of, each with the line it
    /// touches. What comes to nothing moves nothing, so it is left out.
    private Map<Doubt, Line<?>> doubts(Line<?> line) {
        var doubts = new LinkedHashMap<Doubt, Line<?>>();
        collect(line, new HashSet<>(), doubts);
        return doubts;
    }

    private void collect(Line<?> line, Set<Line<?>> seen, Map<Doubt, Line<?>> doubts) {
        if (!seen.add(line) || !matters(line)) return;
        own(line).forEach(each -> doubts.putIfAbsent(each, line));
        for (var source : at(line).rule().reads())
            counted(source).ifPresent(each -> collect(each, seen, doubts));
    }

    /// The line behind a source, as long as the gate before it is open.
    private Optional<Line<?>> counted(Source<?> source) {
        return switch (source) {
            case Line<?> line -> Optional.of(line);
            case Gated<?>(var behind, var gate, var closed) ->
                    known(gate).orElse(false) ? counted(behind) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private boolean matters(Line<?> line) {
        return known(line).filter(value -> !Rupiah.ZERO.equals(value)).isPresent();
    }

    private List<Doubt> own(Line<?> line) {
        var rule = at(line).rule();
        return Stream.concat(
                        rule.open().filter(each -> each.matters().test(read(line))).stream()
                                .map(Rule.Open::doubt),
                        rule.parameters().flatMap(each -> law.doubts(each, year).stream()))
                .distinct()
                .toList();
    }

    /// What a line that is known was worked out from.
    private List<Object> read(Line<?> line) {
        return at(line).inputs().stream().<Object>map(each -> each.known().orElseThrow()).toList();
    }

    /// What no source settles of this return, each with the first line it touches, in the order
    /// of the lines.
    public Map<Doubt, Line<?>> doubts() {
        var doubts = new LinkedHashMap<Doubt, Line<?>>();
        for (var rule : rules)
            if (matters(rule.line()))
                own(rule.line()).forEach(each -> doubts.putIfAbsent(each, rule.line()));
        return doubts;
    }

    /// The lines of this form in this year, each after those it reads.
    public List<Line<?>> lines() {
        return rules.stream().<Line<?>>map(Rule::line).toList();
    }

    /// What is behind a gate stays missing only when the gate itself is.
    private Answer<?> behind(Gated<?> gated) {
        return switch (value(gated.gate())) {
            case Answer.Known<Boolean>(var open) ->
                    open ? value(gated.source()) : new Answer.Known<Object>(gated.closed());
            case Answer.Missing<Boolean>(var waitsFor) -> new Answer.Missing<>(waitsFor);
        };
    }

    private Answer<?> listed(Listed list) {
        var rows = answers.rows(list.table());
        return !rows.isEmpty() || list.settling().stream().anyMatch(this::settles)
                ? new Answer.Known<>(rows)
                : new Answer.Missing<>(Set.of(list.table()));
    }

    private boolean settles(Source<?> source) {
        return source instanceof Table other
                ? !answers.rows(other).isEmpty()
                : known(source).filter(said -> !said.equals(false)).isPresent();
    }

    private Answer<?> answer(Question<?> question) {
        return answers.get(question)
                .<Answer<?>>map(Answer.Known::new)
                .orElseGet(() -> new Answer.Missing<>(Set.of(question)));
    }

    private <T> T optional(Optionally<T> open) {
        return answers.get(open.question()).orElse(open.fallback());
    }

    private Worked at(Line<?> line) {
        var found = worked.get(line);
        if (found == null)
            throw new IllegalArgumentException("no rule for " + line.id() + " in " + year);
        return found;
    }

    private Worked work(Rule<?> rule, @Nullable Worked before) {
        var inputs = new ArrayList<Answer<?>>(rule.reads().size());
        for (var source : rule.reads()) inputs.add(value(source));
        if (before != null && same(before.inputs(), inputs)) return before;
        return new Worked(rule, inputs, result(rule, inputs));
    }

    /// Tables are compared by identity first: an untouched list is the same object.
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(List<Answer<?>> before, List<Answer<?>> now) {
        for (var i = 0; i < now.size(); i++) {
            var a = before.get(i).known().orElse(null);
            var b = now.get(i).known().orElse(null);
            if (a instanceof List<?> && b instanceof List<?>) {
                if (a != b) return false;
            } else if (!before.get(i).equals(now.get(i))) return false;
        }
        return true;
    }

    private static Answer<?> result(Rule<?> rule, List<Answer<?>> inputs) {
        var missing = new LinkedHashSet<Source<?>>();
        var values = new ArrayList<Object>(inputs.size());
        for (var input : inputs)
            switch (input) {
                case Answer.Known<?>(var value) -> values.add(value);
                case Answer.Missing<?>(var waitsFor) -> missing.addAll(waitsFor);
            }
        if (!missing.isEmpty()) return new Answer.Missing<>(missing);
        try {
            return new Answer.Known<>(rule.formula().apply(values));
        } catch (NotAnAnswer unknown) {
            return new Answer.Missing<>(unknown.sources(rule));
        }
    }
}
