package id.lontar.verify.qr;

import id.lontar.filing.QrEyes.Seen;

import java.util.ArrayList;
import java.util.List;

/// The codes seen so far. Another thread may ask while the chain still looks.
final class Findings {
    private record Found(Code code, Seen seen) {}

    private final Deadline deadline;
    private final List<Found> found = new ArrayList<>();
    private final List<Code> contested = new ArrayList<>();

    Findings(Deadline deadline) {
        this.deadline = deadline;
    }

    /// Two readings of one place that differ are both refused: one of them is wrong.
    synchronized void add(Code code, String step) {
        var before = found.stream().filter(each -> each.code.covers(code)).toList();
        var denied = before.stream().filter(each -> !each.code.says(code)).toList();
        if (!denied.isEmpty()) contested.add(code);
        found.removeAll(denied);
        if (contested.stream().anyMatch(each -> each.covers(code))) return;
        if (found.stream().anyMatch(each -> each.code.says(code))) return;
        found.add(new Found(code, new Seen(code.text(), step, deadline.used())));
    }

    synchronized List<Seen> seen() {
        return found.stream().map(Found::seen).toList();
    }
}
