package id.lontar.gateway;

import id.lontar.form.Form;
import id.lontar.gateway.page.QrDrawing;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;
import id.lontar.tax.ReturnStatus;
import id.lontar.wire.Messages.Approval;
import id.lontar.words.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A return as the phone page tells it: what it is, its fingerprint, and its figures, worked out
/// here from the stored answers.
record ReturnsOnPhone(Words words) {
    /// Of one that waits.
    ///
    /// @param form what the answers stand on
    /// @param sentBy name of whoever sent it for the owner
    record Waits(
            String challengeId,
            Submission submission,
            String name,
            Optional<String> sentBy,
            Form form,
            Assessment figures) {}

    /// @param strong whether a person must not miss it
    record Figure(String label, String amount, boolean strong) {}

    /// For the list.
    Map<String, Object> brief(String challengeId, Submission submission) {
        var matter = submission.matter();
        var values = new HashMap<String, Object>();
        values.put("id", challengeId);
        values.put("what", what(matter));
        values.put("amount", amount(matter));
        values.put("fingerprint", submission.sptDigest().fingerprint());
        return values;
    }

    Map<String, Object> whole(Waits waits) {
        var submission = waits.submission();
        var values = brief(waits.challengeId(), submission);
        values.put("name", waits.name());
        values.put("npwp", submission.matter().npwp().grouped());
        values.put("received", words.moment(submission.provisional().receivedAt()));
        values.put("confirmBy", words.moment(submission.provisional().verifyBy()));
        values.put("delegates", waits.sentBy().stream().toList());
        values.put("figures", figures(waits));
        return values;
    }

    Map<String, Object> token(Submission submission, Approval approval) {
        var values = brief("", submission);
        var drawing = QrDrawing.of(approval.token());
        values.put("side", drawing.side());
        values.put("path", drawing.path());
        var sentBack = submission.actor().isPresent();
        values.put("heading", words.say(sentBack ? "phone.page.send-it" : "phone.page.show-it"));
        values.put("how", words.say(sentBack ? "phone.page.send-how" : "phone.page.show-how"));
        values.put("texts", sentBack ? List.of(approval.token()) : List.of());
        var until = approval.expiresAt();
        values.put(
                "valid",
                sentBack
                        ? words.say("phone.page.valid-day", words.moment(until))
                        : words.say("phone.page.valid", words.time(until)));
        return values;
    }

    private List<Figure> figures(Waits waits) {
        var gist = waits.form().gist();
        var figures = new ArrayList<Figure>();
        for (var line : gist.lines())
            waits.figures()
                    .known(line)
                    .filter(amount -> gist.strong().contains(line) || !amount.isZero())
                    .ifPresent(amount -> figures.add(figure(waits, line, amount)));
        var matter = waits.submission().matter();
        figures.add(new Figure(status(matter), rupiah(matter.amount()), true));
        return List.copyOf(figures);
    }

    private Figure figure(Waits waits, Line<Rupiah> line, Rupiah amount) {
        var strong = waits.form().gist().strong().contains(line);
        return new Figure(words.say(waits.form().label(line.id())), rupiah(amount), strong);
    }

    private String what(Submission.Matter matter) {
        var revision =
                matter.revision() == 0
                        ? words.say("phone.page.normal")
                        : words.say("phone.page.revision", matter.revision());
        return words.say("phone.page.return", matter.form().code(), matter.period(), revision);
    }

    private String amount(Submission.Matter matter) {
        return matter.status() == ReturnStatus.NIHIL
                ? status(matter)
                : status(matter) + " " + rupiah(matter.amount());
    }

    /// Never broken between the two.
    private static String rupiah(Rupiah amount) {
        return "Rp\u00a0" + amount;
    }

    private String status(Submission.Matter matter) {
        return words.say("status." + matter.status());
    }
}
