package id.lontar.ui.cockpit;

import id.lontar.filing.SeasonCourse;
import id.lontar.filing.SeasonCourse.Goal;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

/// Whether the pace of late will do, in a word and a mark. No pace does for what is past its day.
record Verdict(Words words) {
    Tone tone(SeasonCourse course) {
        if (course.left() == 0) return Tone.DONE;
        var pace = course.goals().stream().findFirst().flatMap(Goal::pace);
        if (pace.filter(each -> each.leftOver() > 0).isPresent()) return Tone.WAITING;
        if (course.late() > 0) return Tone.WRONG;
        return pace.isPresent() ? Tone.DONE : Tone.CALM;
    }

    String verdict(SeasonCourse course) {
        if (course.left() == 0) return words.say("cockpit.verdict.done");
        return switch (tone(course)) {
            case WRONG -> words.say("cockpit.verdict.late");
            case DONE -> words.say("cockpit.verdict.enough");
            case WAITING -> words.say("cockpit.verdict.short");
            default -> words.say("cockpit.verdict.none");
        };
    }
}
