package id.lontar.ui.home;

import id.lontar.filing.Challenge;
import id.lontar.filing.Filing;
import id.lontar.ui.controls.StatePill;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import java.util.Optional;

/// The state of a return in a word, with the tone of its mark.
final class StateWords {
    private StateWords() {}

    static StatePill pill(Words words, Overview.Entry entry) {
        return new StatePill(tone(entry), text(words, entry));
    }

    private static Tone tone(Overview.Entry entry) {
        return switch (entry.filing().state()) {
            case DRAFT -> entry.open() == 0 ? Tone.ADVICE : Tone.CALM;
            case SEALED, UPLOAD_UNKNOWN, VERIFICATION_UNKNOWN, AWAITING_VERIFICATION, VERIFIED ->
                    Tone.WAITING;
            case ACCEPTED, FILED_AT_PORTAL -> Tone.DONE;
            case REJECTED, LAPSED -> Tone.WRONG;
            case WITHDRAWN, SUPERSEDED -> Tone.CALM;
        };
    }

    static String text(Words words, Overview.Entry entry) {
        var filing = entry.filing();
        return switch (filing.state()) {
            case DRAFT ->
                    entry.open() == 0
                            ? words.say("home.state.ready")
                            : words.say("home.state.draft", entry.open());
            case AWAITING_VERIFICATION ->
                    stuckAt(words, filing)
                            .map(who -> words.say("home.state.stuck", who))
                            .orElse(words.say("home.state.awaiting"));
            case ACCEPTED ->
                    words.say(
                            "home.state.accepted",
                            filing.receipt()
                                    .map(each -> each.filedAt().atZone(Words.WIB).toLocalDate())
                                    .map(words::date)
                                    .orElse(""));
            case FILED_AT_PORTAL ->
                    words.say(
                            "home.state.portal",
                            filing.portalReceipt().map(each -> words.date(each.date())).orElse(""));
            default -> words.say("home.state." + filing.state().name());
        };
    }

    /// Which mail provider keeps the code from arriving, when one does.
    static Optional<String> stuckAt(Words words, Filing filing) {
        return filing.challenge().stream()
                .flatMap(each -> each.deliveries().stream())
                .filter(each -> each.state().needsFallback())
                .map(Challenge.Delivery::lane)
                .findFirst()
                .map(lane -> words.find("delivery.provider." + lane).orElse(lane));
    }
}
