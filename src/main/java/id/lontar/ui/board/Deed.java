package id.lontar.ui.board;

import id.lontar.filing.FilingState;
import id.lontar.filing.Lane;
import id.lontar.filing.season.Card;

import java.util.Locale;

/// What can be done to many returns at once, in the order of their way, each with the digit of its
/// shortcut.
enum Deed {
    CHECK(1),
    ASK(2),
    ANSWERED(3),
    REVIEW(4),
    SIGN(5),
    SEND(6),
    CODES(7),
    RECEIPTS(8);

    private final int digit;

    Deed(int digit) {
        this.digit = digit;
    }

    boolean takes(Card card) {
        var state = card.stage().orElse(null);
        if (state == null) return false;
        return switch (this) {
            case CHECK -> state == FilingState.DRAFT;
            case ASK -> state == FilingState.DRAFT && card.lane() != Lane.WAITING_FOR_CLIENT;
            case ANSWERED -> state == FilingState.DRAFT && card.lane() == Lane.WAITING_FOR_CLIENT;
            case REVIEW -> card.lane() == Lane.TO_REVIEW;
            case SIGN -> card.lane() == Lane.TO_SIGN;
            case SEND -> state == FilingState.SEALED || state == FilingState.UPLOAD_UNKNOWN;
            case CODES -> state == FilingState.AWAITING_VERIFICATION;
            case RECEIPTS ->
                    switch (state) {
                        case UPLOAD_UNKNOWN,
                                AWAITING_VERIFICATION,
                                VERIFICATION_UNKNOWN,
                                VERIFIED ->
                                true;
                        default -> false;
                    };
        };
    }

    /// The end of its message keys.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    int digit() {
        return digit;
    }
}
