package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.Journey.Step;
import id.lontar.filing.Problem;
import id.lontar.filing.ProblemWords;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import java.util.List;
import java.util.Optional;

/// What a step came to, in a sentence or two: what happened, what is safe, what to do now.
public record News(Tone tone, String title, String text) {
    /// Nothing to say when the step went through.
    static Optional<News> of(Step step, Words words) {
        return switch (step) {
            case Step.Moved moved -> Optional.empty();
            case Step.Refused(var filing, var problem) -> Optional.of(refused(problem, words));
            case Step.Unsure(var filing, var reasonKey) ->
                    Optional.of(unsure(filing, reasonKey, words));
            case Step.ReceiptRefused(var filing, var reasons) ->
                    Optional.of(
                            new News(
                                    Tone.WRONG,
                                    words.say("desk.notReceipt.title"),
                                    words.say("desk.notReceipt.text", reasons(reasons, words))));
        };
    }

    /// Where this page has the button to go on with, words that name it.
    static News refused(Problem problem, Words words) {
        var known = new ProblemWords(words);
        var here = "desk.problem." + problem.type();
        var text =
                words.find(here).isPresent()
                        ? words.say(here, known.facts(problem))
                        : known.say(problem);
        return new News(Tone.WRONG, words.say("desk.refused.title"), text);
    }

    static News unsure(Filing filing, String reasonKey, Words words) {
        var safe =
                filing.provisional()
                        .map(
                                tts ->
                                        words.say(
                                                "desk.unsure.received",
                                                tts.ttsNo(),
                                                words.moment(tts.receivedAt())))
                        .orElseGet(() -> words.say("desk.unsure.sealed"));
        return new News(
                Tone.WAITING,
                words.say("desk.unsure.title"),
                said(reasonKey, words) + " " + safe + " " + words.say("desk.unsure.next"));
    }

    /// A question that got no answer; nothing was changed by it.
    static News unreachable(String reasonKey, Words words) {
        return new News(
                Tone.WAITING,
                words.say("desk.unreachable.title"),
                said(reasonKey, words) + " " + words.say("desk.unreachable.safe"));
    }

    static String reasons(List<String> keys, Words words) {
        return String.join(" ", keys.stream().map(key -> said(key, words)).toList());
    }

    /// A reason another part names by key; an unknown one is shown as it is, never swallowed.
    static String said(String key, Words words) {
        return words.find(key).isPresent() ? words.say(key) : key;
    }
}
