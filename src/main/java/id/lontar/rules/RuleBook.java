package id.lontar.rules;

import id.lontar.tax.TaxYear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// All rules of one form. Born valid: no circle, no line read that nothing computes, and one
/// rule for each line in any year.
public final class RuleBook {
    private final List<Rule<?>> rules;
    private final Map<TaxYear, List<Rule<?>>> byYear = new ConcurrentHashMap<>();

    public RuleBook(List<Rule<?>> rules) {
        this.rules = List.copyOf(rules);
        ordered(this.rules);
    }

    /// The rules of a form together with those it shares with others.
    @SafeVarargs
    public static RuleBook of(List<Rule<?>>... parts) {
        var all = new ArrayList<Rule<?>>();
        for (var part : parts) all.addAll(part);
        return new RuleBook(all);
    }

    /// The rules of one year, each after those whose lines it reads.
    List<Rule<?>> in(TaxYear year) {
        return byYear.computeIfAbsent(year, this::chosen);
    }

    private List<Rule<?>> chosen(TaxYear year) {
        var inYear = rules.stream().filter(each -> each.appliesIn(year)).toList();
        var lines = new HashMap<Line<?>, Rule<?>>();
        for (var rule : inYear)
            if (lines.put(rule.line(), rule) != null)
                throw new IllegalStateException(
                        "two rules for " + rule.line().id() + " in " + year);
        return ordered(inYear);
    }

    private static List<Rule<?>> ordered(List<Rule<?>> rules) {
        var byLine = new HashMap<Line<?>, List<Rule<?>>>();
        for (var rule : rules)
            byLine.computeIfAbsent(rule.line(), line -> new ArrayList<>()).add(rule);
        var done = new LinkedHashSet<Rule<?>>();
        for (var rule : rules) visit(rule, byLine, done, new LinkedHashSet<>());
        return List.copyOf(done);
    }

    private static void visit(
            Rule<?> rule,
            Map<Line<?>, List<Rule<?>>> byLine,
            Set<Rule<?>> done,
            Set<Line<?>> path) {
        if (done.contains(rule)) return;
        if (!path.add(rule.line()))
            throw new IllegalArgumentException("lines read each other in a circle: " + path);
        for (var source : rule.reads())
            for (var line : lines(source)) {
                var before = byLine.get(line);
                if (before == null)
                    throw new IllegalArgumentException(
                            rule.line().id() + " reads " + line.id() + ", which has no rule");
                for (var each : before) visit(each, byLine, done, path);
            }
        path.remove(rule.line());
        done.add(rule);
    }

    private static List<Line<?>> lines(Source<?> source) {
        return switch (source) {
            case Line<?> line -> List.of(line);
            case Gated<?> gated ->
                    Stream.of(gated.source(), gated.gate())
                            .<Line<?>>flatMap(each -> lines(each).stream())
                            .toList();
            case Listed list ->
                    list.settling().stream()
                            .<Line<?>>flatMap(each -> lines(each).stream())
                            .toList();
            default -> List.of();
        };
    }
}
