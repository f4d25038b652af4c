package id.lontar.cli;

import id.lontar.form.couple.Couple;
import id.lontar.form.couple.Side;
import id.lontar.form.couple.Taken;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// Says whether the two returns of a couple that files apart fit together, and what one would take
/// from the other.
record CoupleReport(Terminal terminal, Shown shown) {
    /// Not ready while the two differ.
    Exit print(ReturnArgument own, ReturnArgument spouse) {
        var couple =
                new Couple(
                        new Side(own.form(), own.assessment()),
                        new Side(spouse.form(), spouse.assessment()));
        var offered = new ArrayList<Map<String, Object>>();
        for (var each : couple.offered()) offered.add(taken(own, each));
        var differences = new ArrayList<Map<String, Object>>();
        for (var each : couple.differences()) {
            var said = each.said(terminal.words());
            terminal.text("! " + said);
            differences.add(Map.of("key", each.key(), "message", said));
        }
        if (differences.isEmpty()) terminal.say("cli.couple.agree");
        var members = new LinkedHashMap<String, Object>();
        members.put("agree", differences.isEmpty());
        members.put("differences", differences);
        members.put("offered", offered);
        terminal.record("couple", members);
        return differences.isEmpty() ? Exit.OK : Exit.NOT_READY;
    }

    private Map<String, Object> taken(ReturnArgument own, Taken<?> taken) {
        terminal.say(
                "cli.couple.offered",
                shown.label(own.form(), taken.question().id()),
                shown.value(taken.now()));
        var members = new LinkedHashMap<String, Object>();
        members.put("answer", taken.question().id());
        taken.before().ifPresent(before -> members.put("before", shown.plain(before)));
        members.put("now", shown.plain(taken.now()));
        return members;
    }
}
