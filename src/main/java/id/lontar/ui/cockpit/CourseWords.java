package id.lontar.ui.cockpit;

import id.lontar.filing.SeasonCourse;
import id.lontar.filing.SeasonCourse.Day;
import id.lontar.filing.SeasonCourse.Goal;
import id.lontar.filing.SeasonCourse.Pace;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How a season goes, in sentences.
record CourseWords(Words words) {
    /// What is left, and until when.
    String headline(SeasonCourse course) {
        if (course.left() == 0) return words.say("cockpit.done", course.cards());
        var left = words.say("cockpit.left", course.left(), course.cards());
        return course.goals().stream()
                .findFirst()
                .map(goal -> left + " " + until(goal))
                .orElse(left);
    }

    private String until(Goal goal) {
        return goal.workingDays() == 0
                ? words.say("cockpit.until.none", goal.due())
                : words.say("cockpit.until", goal.due(), goal.workingDays());
    }

    /// How many a day it takes until a due day, how many it was of late, and where that leads.
    String pace(Goal goal) {
        var needed =
                goal.needed()
                        .map(each -> words.say("cockpit.needed", goal.left(), goal.due(), each))
                        .orElseGet(() -> words.say("cockpit.needed.none", goal.left(), goal.due()));
        return needed
                + " "
                + goal.pace()
                        .map(pace -> foretold(goal, pace))
                        .orElseGet(() -> words.say("cockpit.pace.none"));
    }

    private String foretold(Goal goal, Pace pace) {
        var rate = NumberFormat.getInstance(words.locale());
        rate.setMaximumFractionDigits(1);
        var was = words.say("cockpit.pace", rate.format(pace.perDay()), pace.workingDays());
        return was
                + " "
                + (pace.leftOver() == 0
                        ? words.say("cockpit.pace.enough", goal.due())
                        : words.say("cockpit.pace.short", pace.leftOver(), goal.due()));
    }

    String late(SeasonCourse course) {
        return course.late() == 0 ? "" : words.say("cockpit.late", course.late());
    }

    Tone tone(SeasonCourse course) {
        if (course.left() == 0) return Tone.DONE;
        return course.goals().stream()
                .findFirst()
                .flatMap(Goal::pace)
                .map(pace -> pace.leftOver() == 0 ? Tone.DONE : Tone.WAITING)
                .orElse(Tone.CALM);
    }

    String verdict(SeasonCourse course) {
        if (course.left() == 0) return words.say("cockpit.verdict.done");
        return switch (tone(course)) {
            case DONE -> words.say("cockpit.verdict.enough");
            case WAITING -> words.say("cockpit.verdict.short");
            default -> words.say("cockpit.verdict.none");
        };
    }

    /// Everything the chart shows of one day.
    String day(LocalDate date, Optional<Day> day, boolean works) {
        var name = DateTimeFormatter.ofPattern("EEEE", words.locale()).format(date);
        var free = works ? "" : " " + words.say("cockpit.day.free");
        return day.map(
                                each ->
                                        words.say(
                                                "cockpit.day",
                                                name,
                                                date,
                                                each.filed(),
                                                each.done(),
                                                each.left()))
                        .orElseGet(() -> words.say("cockpit.day.ahead", name, date))
                + free;
    }

    /// `31 Mar`.
    String brief(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM", words.locale()).format(date);
    }
}
