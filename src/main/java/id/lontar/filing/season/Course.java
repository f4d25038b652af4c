package id.lontar.filing.season;

import id.lontar.filing.Lane;
import id.lontar.filing.SeasonCourse;
import id.lontar.filing.SeasonCourse.Cause;
import id.lontar.filing.SeasonCourse.Day;
import id.lontar.filing.SeasonCourse.Goal;
import id.lontar.filing.SeasonCourse.Pace;
import id.lontar.filing.SeasonCourse.Standing;
import id.lontar.words.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Counts how a season goes, from the cards of a board alone: their lanes, their due days, and
/// since when each stands where it stands.
final class Course {
    /// So many days before today a pace is taken from; today is not over.
    private static final int PACE_DAYS = 7;

    /// Working days below which nothing is foretold.
    private static final int FEWEST_DAYS = 3;

    /// Further back days are not counted one by one.
    private static final int MOST_DAYS = 366;

    private static final int MOST_AHEAD = 62;

    /// Days that are shown in any case.
    private static final int FEWEST_SHOWN = 7;

    private final Board board;
    private final LocalDate today;
    private final Predicate<LocalDate> works;

    /// How many cards were filed on each day, of one due day or of all.
    private static final class Filed {
        private final TreeMap<LocalDate, Integer> on = new TreeMap<>();
        private int all;
        private int left;

        void add(Card card) {
            if (card.lane() != Lane.FILED) {
                left++;
                return;
            }
            all++;
            day(card).ifPresent(day -> on.merge(day, 1, Integer::sum));
        }

        int on(LocalDate day) {
            return on.getOrDefault(day, 0);
        }

        /// From one day to before another.
        int between(LocalDate from, LocalDate to) {
            return from.isBefore(to)
                    ? on.subMap(from, to).values().stream().mapToInt(Integer::intValue).sum()
                    : 0;
        }

        /// What came on a later day than one, or nobody knows when.
        int until(LocalDate day) {
            return all - on.tailMap(day, false).values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// @param works whether a day is a working day
    Course(Board board, Predicate<LocalDate> works) {
        this.board = board;
        this.today = board.today();
        this.works = works;
    }

    SeasonCourse count() {
        var all = new Filed();
        var byDue = new TreeMap<LocalDate, Filed>();
        var lanes = new EnumMap<Lane, InLane>(Lane.class);
        for (var card : board.cards()) {
            all.add(card);
            card.due().ifPresent(due -> byDue.computeIfAbsent(due, day -> new Filed()).add(card));
            lanes.computeIfAbsent(card.lane(), lane -> new InLane()).add(card);
        }
        var late = byDue.headMap(today).values().stream().mapToInt(each -> each.left).sum();
        var goals = new ArrayList<Goal>();
        byDue.tailMap(today)
                .forEach(
                        (due, filed) -> {
                            if (filed.left > 0) goals.add(goal(due, filed));
                        });
        var standings = new ArrayList<Standing>();
        lanes.forEach((lane, in) -> standings.add(in.standing(lane)));
        return new SeasonCourse(
                today, board.cards().size(), days(all), goals, late, freeAhead(goals), standings);
    }

    private List<LocalDate> freeAhead(List<Goal> goals) {
        if (goals.isEmpty()) return List.of();
        var end = earlier(goals.getFirst().due(), today.plusDays(MOST_AHEAD));
        return today.plusDays(1).isAfter(end)
                ? List.of()
                : today.plusDays(1)
                        .datesUntil(end.plusDays(1))
                        .filter(day -> !works.test(day))
                        .toList();
    }

    private List<Day> days(Filed all) {
        var first = all.on.isEmpty() ? today : all.on.firstKey().minusDays(1);
        var from =
                earlier(
                        later(first, today.minusDays(MOST_DAYS)),
                        today.minusDays(FEWEST_SHOWN - 1L));
        var days = new ArrayList<Day>();
        var done = all.until(from.minusDays(1));
        for (var day = from; !day.isAfter(today); day = day.plusDays(1)) {
            var filed = all.on(day);
            done += filed;
            days.add(new Day(day, filed, done, board.cards().size() - done, works.test(day)));
        }
        return days;
    }

    private Goal goal(LocalDate due, Filed filed) {
        var ahead = workingDays(today, due.plusDays(1));
        return new Goal(due, filed.all, filed.left, ahead, pace(filed, ahead));
    }

    /// Of the days before today, from the first on which one of these was filed. What was filed
    /// today counts as a part of what today brings.
    private Optional<Pace> pace(Filed filed, int ahead) {
        if (filed.on.isEmpty()) return Optional.empty();
        var from = later(filed.on.firstKey(), today.minusDays(PACE_DAYS));
        var days = workingDays(from, today);
        if (days < FEWEST_DAYS) return Optional.empty();
        var perDay = (double) filed.between(from, today) / days;
        var still = works.test(today) ? filed.left + filed.on(today) : filed.left;
        var leftOver = Math.clamp(still - Math.round(perDay * ahead), 0, filed.left);
        return Optional.of(new Pace(perDay, days, leftOver));
    }

    /// @param to not counted itself
    private int workingDays(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? (int) from.datesUntil(to).filter(works).count() : 0;
    }

    private static Optional<LocalDate> day(Card card) {
        return card.since().map(at -> LocalDate.ofInstant(at, Words.WIB));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /// The cards of one lane, as they are counted.
    private static final class InLane {
        private final Map<String, Integer> causes = new HashMap<>();
        private int cards;
        private int withoutReturn;

        void add(Card card) {
            cards++;
            if (!card.isReturn()) withoutReturn++;
            else if (!card.why().isBlank()) causes.merge(card.why(), 1, Integer::sum);
        }

        Standing standing(Lane lane) {
            var most =
                    causes.entrySet().stream()
                            .sorted(
                                    Map.Entry.<String, Integer>comparingByValue(
                                                    Comparator.reverseOrder())
                                            .thenComparing(Map.Entry.comparingByKey()))
                            .map(each -> new Cause(each.getKey(), each.getValue()))
                            .toList();
            return new Standing(lane, cards, withoutReturn, most);
        }
    }
}
