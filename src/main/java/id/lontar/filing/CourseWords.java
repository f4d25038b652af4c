package id.lontar.filing;

import id.lontar.filing.SeasonCourse.Day;
import id.lontar.filing.SeasonCourse.Goal;
import id.lontar.filing.SeasonCourse.Pace;
import id.lontar.words.Words;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How a season goes, in sentences.
public record CourseWords(Words words) {
    /// What is left, and until when.
    public String headline(SeasonCourse course) {
        if (course.left() == 0) return words.say("season.course.done", course.cards());
        var left = words.say("season.course.left", course.left(), course.cards());
        return course.goals().stream()
                .findFirst()
                .map(goal -> left + " " + until(goal))
                .orElse(left);
    }

    private String until(Goal goal) {
        return goal.workingDays() == 0
                ? words.say("season.course.until.none", goal.due())
                : words.say("season.course.until", goal.due(), goal.workingDays());
    }

    /// How many a day it takes until a due day, how many it was of late, and where that leads.
    public String pace(Goal goal) {
        var needed =
                goal.needed()
                        .map(
                                each ->
                                        words.say(
                                                "season.course.needed",
                                                goal.left(),
                                                goal.due(),
                                                each))
                        .orElseGet(
                                () ->
                                        words.say(
                                                "season.course.needed.none",
                                                goal.left(),
                                                goal.due()));
        return needed
                + " "
                + goal.pace()
                        .map(pace -> foretold(goal, pace))
                        .orElseGet(() -> words.say("season.course.pace.none"));
    }

    private String foretold(Goal goal, Pace pace) {
        var rate = NumberFormat.getInstance(words.locale());
        rate.setMaximumFractionDigits(1);
        var was = words.say("season.course.pace", rate.format(pace.perDay()), pace.workingDays());
        return was
                + " "
                + (pace.leftOver() == 0
                        ? words.say("season.course.pace.enough", goal.due())
                        : words.say("season.course.pace.short", pace.leftOver(), goal.due()));
    }

    public String late(SeasonCourse course) {
        return course.late() == 0 ? "" : words.say("season.course.late", course.late());
    }

    /// Everything the chart shows of one day.
    public String day(LocalDate date, Optional<Day> day, boolean works) {
        var name = DateTimeFormatter.ofPattern("EEEE", words.locale()).format(date);
        var free = works ? "" : " " + words.say("season.course.day.free");
        return day.map(
                                each ->
                                        words.say(
                                                "season.course.day",
                                                name,
                                                date,
                                                each.filed(),
                                                each.done(),
                                                each.left()))
                        .orElseGet(() -> words.say("season.course.day.ahead", name, date))
                + free;
    }

    /// `31 Mar`.
    public String brief(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM", words.locale()).format(date);
    }
}
