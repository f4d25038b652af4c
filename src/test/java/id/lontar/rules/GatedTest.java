package id.lontar.rules;

import static id.lontar.rules.Rule.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answer.Known;
import id.lontar.rules.Answer.Missing;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/// What stands behind a closed gate does not count, and counts again when the gate opens.
class GatedTest {
    private static final Question<Boolean> ABROAD = new Question<>("abroad", Kind.FLAG);
    private static final Question<Rupiah> INCOME = new Question<>("abroad.income", Kind.MONEY);
    private static final Column<Rupiah> TAX = new Column<>("tax", Kind.MONEY);
    private static final Table TAXES = new Table("abroad.taxes", List.of(TAX));
    private static final Line<Rupiah> FOREIGN = new Line<>("foreign");
    private static final Line<Rupiah> CREDIT = new Line<>("credit");
    private static final Line<Rupiah> TOTAL = new Line<>("total");
    private static final RuleBook RULES =
            RuleBook.of(
                    List.of(
                            line(TOTAL)
                                    .readsAll(
                                            List.of(
                                                    FOREIGN,
                                                    CREDIT.behind(ABROAD.or(false), Rupiah.ZERO)))
                                    .is(Rupiah::sum)
                                    .by("test"),
                            line(FOREIGN)
                                    .reads(INCOME.behind(ABROAD.or(false), Rupiah.ZERO))
                                    .is(income -> income)
                                    .by("test")),
                    List.of(
                            line(CREDIT)
                                    .reads(TAXES.behind(ABROAD, List.of()))
                                    .is(rows -> Row.total(rows, TAX))
                                    .by("test")));
    private static final Answers TYPED =
            Answers.NONE
                    .with(INCOME, Rupiah.of(7_000_000))
                    .withRow(TAXES, Row.empty("1").with(TAX, Rupiah.of(500_000)));

    @Test
    void anAnswerBehindAClosedGateCountsAsNothing() {
        assertEquals(new Known<>(Rupiah.ZERO), of(TYPED).value(TOTAL));
        assertEquals(new Known<>(Rupiah.ZERO), of(TYPED.with(ABROAD, false)).value(CREDIT));
    }

    @Test
    void itCountsAgainOnceTheGateOpens() {
        var closed = of(TYPED);
        var open = closed.after(TYPED.with(ABROAD, true));
        assertEquals(new Known<>(Rupiah.of(7_500_000)), open.value(TOTAL));
        assertEquals(new Known<>(Rupiah.ZERO), open.after(TYPED).value(TOTAL));
    }

    @Test
    void whileTheGateIsUnansweredOnlyTheGateIsMissing() {
        assertEquals(new Missing<>(Set.of(ABROAD)), of(TYPED).value(CREDIT));
    }

    @Test
    void behindAnOpenGateWhatIsMissingIsMissing() {
        var open = of(Answers.NONE.with(ABROAD, true));
        assertEquals(new Missing<>(Set.of(INCOME)), open.value(FOREIGN));
    }

    private static Assessment of(Answers answers) {
        return Assessment.of(RULES, Law.shipped(), new TaxYear(2025), answers);
    }
}
