package id.lontar.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How a season goes: what was filed and what was left day by day, how many a day it takes until
/// the due days, and what holds the rest. All of it counts the cards there are today: how many
/// there were on an earlier day, nobody has written down.
///
/// @param days from the day before the first filing to today, without a gap
/// @param goals due days to come with something left, the nearest first
/// @param late not filed, and past their day
/// @param freeAhead days after today and not after the nearest due day on which nobody works
/// @param standings lanes with something in them, in the order of the board
public record SeasonCourse(
        LocalDate today,
        int cards,
        List<Day> days,
        List<Goal> goals,
        int late,
        List<LocalDate> freeAhead,
        List<Standing> standings) {
    public SeasonCourse {
        days = List.copyOf(days);
        goals = List.copyOf(goals);
        freeAhead = List.copyOf(freeAhead);
        standings = List.copyOf(standings);
    }

    /// @param filed on that day: the day the receipt came here
    /// @param done filed until the end of that day
    /// @param works whether people work on it
    public record Day(LocalDate date, int filed, int done, int left, boolean works) {}

    /// The returns that are due on one day.
    ///
    /// @param workingDays from today, today included, to that day
    /// @param pace empty where there is too little to tell it from
    public record Goal(LocalDate due, int filed, int left, int workingDays, Optional<Pace> pace) {
        /// How many have to be filed on each working day; empty when no such day is left.
        public Optional<Integer> needed() {
            return workingDays == 0
                    ? Optional.empty()
                    : Optional.of((left + workingDays - 1) / workingDays);
        }
    }

    /// How fast it went of late.
    ///
    /// @param perDay filed on a working day, on average
    /// @param workingDays it was measured over
    /// @param leftOver what stays unfiled on the due day if it goes on so
    public record Pace(double perDay, int workingDays, int leftOver) {}

    /// What stands in one lane.
    ///
    /// @param withoutReturn clients among them of whom there is no return yet
    /// @param causes what holds them, the most frequent first
    public record Standing(Lane lane, int cards, int withoutReturn, List<Cause> causes) {
        public Standing {
            causes = List.copyOf(causes);
        }
    }

    /// @param why the first reason on the card, in words
    public record Cause(String why, int cards) {}

    public int filed() {
        return in(Lane.FILED);
    }

    public int left() {
        return cards - filed();
    }

    public int in(Lane lane) {
        return standings.stream()
                .filter(each -> each.lane() == lane)
                .mapToInt(Standing::cards)
                .sum();
    }

    /// The last days, today included.
    public List<Day> recent(int most) {
        return days.subList(Math.max(0, days.size() - most), days.size());
    }
}
