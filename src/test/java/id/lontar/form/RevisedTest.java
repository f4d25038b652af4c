package id.lontar.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.lontar.form.badan.Form1771;
import id.lontar.form.op.Form1770S;
import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.rules.Settlement;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/// What an amendment begins with.
class RevisedTest {
    private static final Rupiah OWED = Rupiah.of(1_240_000);
    private static final Answers PAID =
            Answers.NONE.withRow(
                    Settlement.PAYMENTS,
                    Row.empty("a").with(Settlement.PAYMENT_AMOUNT, Rupiah.of(1_240_000)));

    @Test
    void whatWasPaidIsInTheBalanceOfTheOriginal() {
        var begun = Revised.amending(Form1770S.FORM, 1, PAID, OWED);
        assertEquals(0, begun.rows(Settlement.PAYMENTS).size());
        assertEquals(Optional.of(OWED), begun.get(Amendment.PREVIOUS_BALANCE));
    }

    /// Or the whole tax would be asked for once more.
    @Test
    void aFormWithoutThatBalanceKeepsWhatWasPaid() {
        assertFalse(Revised.asksOriginal(Form1771.FORM));
        var begun = Revised.amending(Form1771.FORM, 1, PAID, OWED);
        assertEquals(1, begun.rows(Settlement.PAYMENTS).size());
    }
}
