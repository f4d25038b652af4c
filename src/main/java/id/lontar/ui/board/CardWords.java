package id.lontar.ui.board;

import id.lontar.filing.Lane;
import id.lontar.filing.season.Card;
import id.lontar.money.Rupiah;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a card says: in few words for the eye, in whole ones for the line under the lanes and for
/// whoever listens.
record CardWords(Words words, LocalDate today) {
    /// Days before its day in which a card says so.
    private static final int SOON = 3;

    private static final long MILLION = 1_000_000;
    private static final long THOUSAND = 1_000;

    static Tone tone(Lane lane) {
        return switch (lane) {
            case DATA_MISSING, READY -> Tone.CALM;
            case ERRORS -> Tone.WRONG;
            case TO_PAY, WAITING_FOR_CLIENT, WAITING_FOR_CODE -> Tone.WAITING;
            case TO_REVIEW, TO_SIGN, SENT -> Tone.ADVICE;
            case FILED -> Tone.DONE;
        };
    }

    String lane(Lane lane) {
        return words.say("board.lane." + lane);
    }

    String name(Card card) {
        return card.name().isBlank() ? words.say("board.nameless") : card.name();
    }

    /// `1770S · 4 isian`, one line.
    String under(Card card) {
        var parts = new ArrayList<String>();
        form(card).ifPresent(parts::add);
        switch (card.lane()) {
            case DATA_MISSING, ERRORS -> {
                if (!card.isReturn()) parts.add(words.say("board.card.none"));
                else if (card.open() > 0)
                    parts.add(words.say("board.card.open." + card.lane(), card.open()));
            }
            case TO_PAY -> card.amount().ifPresent(sum -> parts.add(amount(sum)));
            case FILED -> {}
            default -> due(card).or(() -> age(card)).ifPresent(parts::add);
        }
        return String.join(" · ", parts);
    }

    /// `4,2 jt`: the line under the lanes has the whole of it.
    private String amount(Rupiah sum) {
        var format = NumberFormat.getInstance(words.locale());
        format.setMaximumFractionDigits(1);
        var whole = Math.abs(sum.amount());
        if (whole >= MILLION)
            return words.say("board.card.million", format.format((double) whole / MILLION));
        return whole >= THOUSAND
                ? words.say("board.card.thousand", format.format(whole / THOUSAND))
                : "Rp " + sum;
    }

    /// Said of what is near or past its day, and of nothing else.
    Optional<String> due(Card card) {
        if (card.lane() == Lane.FILED) return Optional.empty();
        return card.due()
                .map(day -> today.until(day, ChronoUnit.DAYS))
                .filter(left -> left <= SOON)
                .map(
                        left ->
                                left < 0
                                        ? words.say("board.card.late", -left)
                                        : left == 0
                                                ? words.say("board.card.today")
                                                : words.say("board.card.left", left));
    }

    /// A mark for what has to be hurried, as far as there is anything to hurry.
    Optional<Tone> mark(Card card) {
        if (isLate(card)) return Optional.of(Tone.WRONG);
        return due(card).map(each -> Tone.WAITING);
    }

    boolean isLate(Card card) {
        return card.lane() != Lane.FILED
                && card.due().filter(day -> day.isBefore(today)).isPresent();
    }

    /// Everything there is to say, in one sentence after the other.
    String whole(Card card) {
        var parts = new ArrayList<String>(List.of(name(card)));
        if (!card.number().isEmpty()) parts.add(card.number());
        form(card).ifPresent(parts::add);
        parts.add(lane(card.lane()));
        if (card.lane() != Lane.FILED)
            card.due().ifPresent(day -> parts.add(words.say("board.card.due", words.date(day))));
        if (card.lane() == Lane.TO_PAY) card.amount().ifPresent(sum -> parts.add("Rp " + sum));
        age(card).ifPresent(parts::add);
        card.mandateUntil()
                .filter(day -> day.isBefore(today.plusDays(30)))
                .ifPresent(
                        day ->
                                parts.add(
                                        words.say(
                                                day.isBefore(today)
                                                        ? "board.card.mandatePast"
                                                        : "board.card.mandate",
                                                words.date(day))));
        if (!card.isReturn()) parts.add(words.say("board.card.none"));
        var said = String.join(" · ", parts);
        return card.why().isEmpty() ? said : said + ". " + card.why();
    }

    private Optional<String> form(Card card) {
        return card.form()
                .map(
                        form ->
                                card.revision() == 0
                                        ? form.code()
                                        : words.say(
                                                "board.card.revision",
                                                form.code(),
                                                card.revision()));
    }

    private Optional<String> age(Card card) {
        return card.since()
                .map(at -> LocalDate.ofInstant(at, Words.WIB).until(today, ChronoUnit.DAYS))
                .map(
                        days ->
                                days <= 0
                                        ? words.say("board.card.since.today")
                                        : words.say("board.card.since", days));
    }
}
