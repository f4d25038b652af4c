package id.lontar.ui.cockpit;

import id.lontar.filing.SeasonCourse;
import id.lontar.filing.SeasonCourse.Goal;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

/// Whether the pace of late will do, in a word and a mark.
record Verdict(Words words) {
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
}
