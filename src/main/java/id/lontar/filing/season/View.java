package id.lontar.filing.season;

import id.lontar.filing.Lane;
import id.lontar.tax.FormCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What of a board is looked at, and in which order. What is left empty leaves nothing out.
///
/// @param typed words that all have to be found: in names, numbers, forms
public record View(String typed, Set<Lane> lanes, Set<FormCode> forms, Due due, Order order) {
    public static final View ALL = new View("", Set.of(), Set.of(), Due.ANY, Order.DUE);

    public enum Due {
        ANY,
        PAST,
        WITHIN_A_WEEK,
        WITHIN_A_MONTH;

        boolean holds(LocalDate due, LocalDate today) {
            return switch (this) {
                case ANY -> true;
                case PAST -> due.isBefore(today);
                case WITHIN_A_WEEK -> !due.isAfter(today.plusDays(7));
                case WITHIN_A_MONTH -> !due.isAfter(today.plusMonths(1));
            };
        }
    }

    public enum Order {
        /// The nearest first.
        DUE,
        NAME,
        /// Whatever stood there longest first.
        AGE,
        /// The most first.
        AMOUNT;

        static final Comparator<Card> BY_NAME =
                Comparator.comparing(Card::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Card::id);

        /// @param named by name, which decides between those that are otherwise alike
        List<Card> of(List<Card> named) {
            return switch (this) {
                case DUE -> sorted(named, each -> each.due().orElse(LocalDate.MAX));
                case NAME -> named;
                case AGE -> sorted(named, each -> each.since().orElse(Instant.MAX));
                case AMOUNT ->
                        sorted(
                                named,
                                each ->
                                        -each.amount()
                                                .map(sum -> Math.abs(sum.amount()))
                                                .orElse(0L));
            };
        }

        private static <T extends Comparable<? super T>> List<Card> sorted(
                List<Card> named, Function<Card, T> by) {
            return named.stream().sorted(Comparator.comparing(by)).toList();
        }
    }

    public View {
        lanes = Set.copyOf(lanes);
        forms = Set.copyOf(forms);
    }

    public View typing(String words) {
        return new View(words, lanes, forms, due, order);
    }

    public View in(Set<Lane> only) {
        return new View(typed, only, forms, due, order);
    }

    public View of(Set<FormCode> only) {
        return new View(typed, lanes, only, due, order);
    }

    public View due(Due within) {
        return new View(typed, lanes, forms, within, order);
    }

    public View by(Order other) {
        return new View(typed, lanes, forms, due, other);
    }

    Stream<Card> select(List<Card> cards, LocalDate today) {
        var words = typed.isBlank() ? new String[0] : plain(typed).split("\\s+");
        return cards.stream()
                .filter(each -> lanes.isEmpty() || lanes.contains(each.lane()))
                .filter(each -> forms.isEmpty() || each.form().filter(forms::contains).isPresent())
                .filter(each -> isDue(each, today))
                .filter(each -> holds(each.text(), words));
    }

    /// What is filed is due no more.
    private boolean isDue(Card card, LocalDate today) {
        return due == Due.ANY
                || (card.lane() != Lane.FILED
                        && card.due().filter(day -> due.holds(day, today)).isPresent());
    }

    private static boolean holds(String text, String... words) {
        for (var each : words) if (!text.contains(each)) return false;
        return true;
    }

    /// A number is found with its points and without.
    private static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
