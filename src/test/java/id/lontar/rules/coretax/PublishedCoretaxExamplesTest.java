package id.lontar.rules.coretax;

import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.coretax.Returns.add;
import static id.lontar.rules.coretax.Returns.amount;
import static id.lontar.rules.coretax.Returns.assess;
import static id.lontar.rules.coretax.Returns.closed;
import static id.lontar.rules.coretax.Returns.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Settlement;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.stream.Stream;

/// The worked Coretax examples found in public, each with its source in `published-examples.json`.
class PublishedCoretaxExamplesTest {
    record Case(String id, Answers answers) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Case> returns() {
        return Stream.of(
                new Case("OP-V05", oddAmounts()),
                new Case("OP-V07", losses()),
                new Case("OP-V08", insuranceAgent()));
    }

    @ParameterizedTest
    @MethodSource("returns")
    void everyExampleAgreesOnEveryLine(Case example) throws IOException {
        var published = published(example.id());
        var assessment = assess(published.path("taxYear").asInt(), example.answers());
        var checked = 0;
        for (var line : published.path("expected").path("induk").properties()) {
            var id = line.getKey().equals("13a_amount") ? "13a" : line.getKey();
            assertEquals(
                    line.getValue().asLong(),
                    amount(assessment, new Line<>(id)),
                    example.id() + " line " + id);
            checked++;
        }
        assertEquals(18, checked);
        assertEquals(
                published.path("expected").path("status").asText(),
                assessment.known(Settlement.STATUS).orElseThrow().name());
    }

    /// Lines 10a and 1d come from two attachments: a foreign slip is a row of L-2 C, and its
    /// creditable tax goes to L-1 E.
    private static Answers oddAmounts() {
        var answers = job(closed("K/1"), 600_750_000);
        answers = add(answers.with(ASK_1C, true), Income.OTHER_INCOME, Income.NET, 111_111);
        answers =
                add(
                        answers.with(ASK_1D, true),
                        Income.FOREIGN_INCOME,
                        Row.empty("-")
                                .with(Income.NET, Rupiah.of(888_888))
                                .with(Income.CREDIT, Rupiah.of(88)));
        answers = add(answers.with(ASK_3, true), Losses.NET_REDUCTIONS, Losses.AMOUNT, 222_222);
        answers = add(answers.with(ASK_8, true), Losses.TAX_REDUCTIONS, Losses.AMOUNT, 333_333);
        answers = add(answers.with(ASK_10A, true), Income.CREDITS, Income.TAX, 77_777);
        return answers.with(ASK_13A, true);
    }

    private static Answers losses() {
        var loss =
                Row.empty("-")
                        .with(Losses.LOSS_YEAR, 2021)
                        .with(Losses.RESULT, Rupiah.of(-100_000_000))
                        .with(Losses.USED_3, Rupiah.of(40_000_000))
                        .with(Losses.USED_NOW, Rupiah.of(30_000_000));
        return add(job(closed("-/-"), 600_000_000).with(ASK_3, true), Losses.LOSSES, loss)
                .with(ASK_13A, true);
    }

    private static Answers insuranceAgent() {
        var business = Row.empty("-").with(Turnover.NORM, "50");
        for (var month : Turnover.MONTHS) business = business.with(month, Rupiah.ZERO);
        business = business.with(Turnover.MONTHS.getFirst(), Rupiah.of(400_000_000));
        return add(closed("TK/0"), Turnover.NORM_USERS, business)
                .with(ASK_1B1, true)
                .with(Induk.ACTIVITY, "PEKERJAAN_BEBAS")
                .with(ASK_1B2, "TIDAK")
                .with(ASK_1B3, "NORMA")
                .with(ASK_13A, true);
    }

    @Test
    void aCoupleThatFilesApartSplitsTheCombinedTax() throws IOException {
        var example = published("OP-V06");
        for (var ptkp : new String[] {"-/-", "K/I/0"}) {
            var expected =
                    example.path("expected")
                            .path(ptkp.equals("-/-") ? "ptkp_unset" : "ptkp_" + ptkp);
            var assessment =
                    assess(
                            2025,
                            job(closed("-/-"), 600_000_000)
                                    .with(Personal.SPOUSAL_STATUS, "PH")
                                    .with(PhMt.FILER, "SUAMI")
                                    .with(PhMt.SPOUSE_NET, Rupiah.of(200_000_000))
                                    .with(Allowance.COUPLE, ptkp));
            assertEquals(
                    expected.path("pkp").asLong(), amount(assessment, Spouses.COMBINED_TAXABLE));
            assertEquals(expected.path("tax").asLong(), amount(assessment, Spouses.COMBINED_TAX));
            var share = expected.path("share_wp").asLong();
            assertEquals(share, amount(assessment, Spouses.OWN_SHARE));
            assertEquals(
                    expected.path("share_spouse").asLong(),
                    amount(assessment, Spouses.SPOUSE_SHARE));
            assertEquals(0, amount(assessment, Induk.L6));
            assertEquals(share, amount(assessment, Induk.L7));
        }
    }

    @Test
    void twoLargeMonthsUseUpTheExemptTurnoverInTheFirst() throws IOException {
        var example = published("OP-V10");
        var place = Row.empty("-");
        for (var i = 0; i < 12; i++)
            place =
                    place.with(
                            Turnover.MONTHS.get(i),
                            Rupiah.of(example.path("inputs").path("monthly").path(i).asLong()));
        var assessment =
                assess(
                        2025,
                        add(closed("TK/0"), Turnover.FINAL, place)
                                .with(ASK_1B1, true)
                                .with(Induk.ACTIVITY, "USAHA")
                                .with(ASK_1B2, "FINAL")
                                .with(ASK_1B3, "HANYA_FINAL"));
        var expected = example.path("expected");
        for (var i = 0; i < 12; i++) {
            assertEquals(
                    expected.path("taxable").path(i).asLong(),
                    amount(assessment, Turnover.TAXABLE.get(i)));
            assertEquals(
                    expected.path("tax").path(i).asLong(), amount(assessment, Turnover.TAX.get(i)));
        }
        assertEquals(expected.path("total_tax").asLong(), amount(assessment, Turnover.TOTAL_TAX));
        assertEquals(expected.path("induk_2_effect").asLong(), amount(assessment, Induk.L2));
    }

    @Test
    void anOwnInstalmentIsATwelfthOfTheOwnComputation() throws IOException {
        var example = published("OP-V20");
        for (var i = 0; i < 2; i++) {
            var assessment =
                    assess(
                            example.path("taxYear").asInt(),
                            closed("TK/0")
                                    .with(ASK_13B, true)
                                    .with(
                                            Instalments.NET,
                                            Rupiah.of(example.path("inputs").path("net").asLong()))
                                    .with(
                                            Allowance.INSTALMENT,
                                            example.path("inputs").path("cases").path(i).asText()));
            var expected = example.path("expected");
            assertEquals(
                    expected.path("tax").path(i).asLong(), amount(assessment, Instalments.TAX));
            assertEquals(
                    expected.path("instalment").path(i).asLong(),
                    amount(assessment, Instalments.L13B));
        }
    }

    @Test
    void theTopBandIsReachedOnTheForm() throws IOException {
        var example = published("OP-V21");
        for (var i = 0; i < 2; i++) {
            var taxable = example.path("inputs").path("pkp").path(i).asLong();
            assertEquals(
                    example.path("expected").path("tax").path(i).asLong(),
                    amount(assess(2025, job(closed("-/-"), taxable)), Induk.L7));
        }
    }

    private static JsonNode published(String id) throws IOException {
        try (var in =
                PublishedCoretaxExamplesTest.class.getResourceAsStream(
                        "/returns/published-examples.json")) {
            for (var example : new ObjectMapper().readTree(in).path("examples"))
                if (example.path("id").asText().equals(id)) return example;
        }
        throw new IllegalArgumentException(id);
    }
}
