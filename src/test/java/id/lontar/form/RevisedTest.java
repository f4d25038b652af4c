package id.lontar.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.annual.AnnualForms;
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

    /// Every form asks what the original came to, or the whole tax would be asked for once more.
    @Test
    void soItIsOnEveryForm() {
        for (var form : AnnualForms.ALL.all()) {
            var begun = Revised.amending(form, 2, PAID, OWED);
            assertEquals(Optional.of(OWED), begun.get(Amendment.PREVIOUS_BALANCE));
            assertTrue(
                    form.questions().anyMatch(Amendment.PREVIOUS_BALANCE::equals),
                    form.code().code());
            assertTrue(form.questions().anyMatch(Amendment.REFUNDED::equals), form.code().code());
            assertEquals(0, Revised.of(Revised.as(form, 0, begun)));
        }
    }

    /// What is told of the original belongs to an amendment alone.
    @Test
    void aFirstReturnKnowsNothingOfAnOriginal() {
        var told =
                PAID.with(Amendment.PREVIOUS_BALANCE, OWED)
                        .with(Amendment.REFUNDED, true)
                        .with(Amendment.INTEREST_RATE, "0,98");
        assertEquals(PAID, Revised.as(Form1770S.FORM, 0, told));
    }
}
