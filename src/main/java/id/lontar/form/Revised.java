package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Answers;
import id.lontar.rules.Enclosed;
import id.lontar.rules.Question;
import id.lontar.rules.Settlement;

import java.util.List;

/// The answers that say which version of a return this is follow its revision: 0 is the first, n is
/// pembetulan ke-n.
///
/// Source: UU KUP Pasal 8.
public final class Revised {
    private Revised() {}

    private static final String PAYMENT_PROOF = "PAYMENT";

    /// The same answers in the given revision.
    public static Answers as(Form form, int revision, Answers answers) {
        var told = answers;
        if (asks(form, Amendment.NUMBER))
            told =
                    revision > 0
                            ? told.with(Amendment.NUMBER, revision)
                            : told.without(Amendment.NUMBER);
        if (asks(form, Amendment.AMENDED)) told = told.with(Amendment.AMENDED, revision > 0);
        return revision > 0
                ? told
                : told.without(Amendment.PREVIOUS_BALANCE)
                        .without(Amendment.REFUNDED)
                        .without(Amendment.INTEREST_RATE);
    }

    /// What answers alone say of their revision.
    public static int of(Answers answers) {
        var amends = answers.get(Amendment.AMENDED).orElse(false) ? 1 : 0;
        return Math.max(answers.get(Amendment.NUMBER).orElse(0), amends);
    }

    /// An amendment begins with everything the original says and with what that came to. What was
    /// paid with the original was paid for it, and does not count again.
    ///
    /// @param balance of the original as a whole: above zero was underpaid
    public static Answers amending(Form form, int revision, Answers original, Rupiah balance) {
        var begun =
                original.withRows(Settlement.PAYMENTS, List.of())
                        .without(Settlement.BILLING_CODE)
                        .without(Settlement.BILLING_EXPIRES)
                        .without(Amendment.REFUNDED)
                        .without(Amendment.INTEREST_RATE)
                        .withRows(
                                Enclosed.FILES,
                                original.rows(Enclosed.FILES).stream()
                                        .filter(
                                                row ->
                                                        !row.text(Enclosed.FILE_PURPOSE)
                                                                .equals(PAYMENT_PROOF))
                                        .toList());
        return as(form, revision, begun).with(Amendment.PREVIOUS_BALANCE, balance);
    }

    private static boolean asks(Form form, Question<?> question) {
        return form.questions().anyMatch(question::equals);
    }
}
