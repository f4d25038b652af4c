package id.lontar.filing;

import id.lontar.form.Form;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The law a draft was computed with, and what came out. With the figures kept, a program whose law
/// is another can say what moved without knowing the old rules.
///
/// @param law which law, see [id.lontar.rules.LawId]
/// @param since the day the draft was first computed with that law
/// @param of names the answers it was computed from: a pin of other answers says nothing
/// @param lines every known line by its id, a whole number (`Long`) or a text
public record Pin(String law, LocalDate since, String of, Map<String, Object> lines) {
    private static final int LENGTH = 16;

    /// What older pins kept of a gate.
    private static final Set<Object> GATE = Set.of("true", "false");

    /// A line that is another under the law of now. Empty stands for not known or not there.
    public record Move(String line, Optional<Object> was, Optional<Object> now) {
        /// By how much, when both are numbers.
        public Optional<Long> by() {
            return was.isPresent()
                            && now.isPresent()
                            && was.get() instanceof Long before
                            && now.get() instanceof Long after
                    ? Optional.of(Math.subtractExact(after, before))
                    : Optional.empty();
        }
    }

    public Pin {
        var whole = new TreeMap<String, Object>();
        lines.forEach(
                (line, value) -> {
                    if (!GATE.contains(value)) whole.put(line, whole(value));
                });
        lines = java.util.Collections.unmodifiableMap(whole);
    }

    public static Pin of(Form form, Assessment assessment, LocalDate today) {
        return new Pin(
                form.law(assessment.law(), assessment.year()).digits(),
                today,
                name(assessment.answers()),
                figures(assessment));
    }

    /// The same for other answers, or for another law from today on.
    public Pin renewed(Form form, Assessment assessment, LocalDate today) {
        var fresh = of(form, assessment, today);
        return fresh.law.equals(law) ? new Pin(law, since, fresh.of, fresh.lines) : fresh;
    }

    /// What the law of now makes of the same answers, where that is another figure.
    public List<Move> moves(Assessment now) {
        if (!of.equals(name(now.answers()))) return List.of();
        var figures = figures(now);
        var ids = new TreeSet<>(lines.keySet());
        ids.addAll(figures.keySet());
        var moves = new ArrayList<Move>();
        for (var line : ids) {
            var move =
                    new Move(
                            line,
                            Optional.ofNullable(lines.get(line)),
                            Optional.ofNullable(figures.get(line)));
            if (!move.was().equals(move.now())) moves.add(move);
        }
        return moves;
    }

    /// A gate is no figure: what opens or closes with it is told by the lines behind it.
    private static Map<String, Object> figures(Assessment assessment) {
        var figures = new TreeMap<String, Object>();
        for (var line : assessment.lines())
            assessment
                    .known(line)
                    .filter(value -> !(value instanceof Boolean))
                    .ifPresent(value -> figures.put(line.id(), plain(value)));
        return figures;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Rupiah amount -> amount.amount();
            case Integer number -> number.longValue();
            case Enum<?> choice -> choice.name();
            default -> value.toString();
        };
    }

    private static Object whole(Object value) {
        return value instanceof Number number ? (Object) number.longValue() : value;
    }

    /// Stands for exactly these answers, whatever the order they were given in.
    public static String name(Answers answers) {
        var text = new StringBuilder().append(new TreeMap<>(answers.values()));
        new TreeMap<>(answers.tables())
                .forEach((table, rows) -> text.append(table).append(cells(rows)));
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, LENGTH);
    }

    private static List<TreeMap<String, Object>> cells(List<Row> rows) {
        return rows.stream().map(row -> new TreeMap<>(row.cells())).toList();
    }
}
