package id.lontar.rules.op;

import static id.lontar.rules.Settlement.STATUS;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770S.JBA_II_BASE;
import static id.lontar.rules.op.Personal1770S.JBA_II_TAX;
import static id.lontar.rules.op.Personal1770S.L9;
import static id.lontar.rules.op.PhMt.*;
import static id.lontar.rules.op.Returns1770S.LAW;
import static id.lontar.rules.op.Returns1770S.add;
import static id.lontar.rules.op.Returns1770S.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.IncomeTax;
import id.lontar.rules.JobExpense;
import id.lontar.rules.Line;
import id.lontar.rules.Ptkp;
import id.lontar.rules.Row;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.stream.Stream;

/// The worked examples found in public, each with its source in `published-examples.json`.
class PublishedExamplesTest {
    /// An example as a return: who, and what was typed from its inputs.
    record Case(String id, Answers answers) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Case> returns() {
        var v01 = job(person("KK", "K/1"), 12 * (10_000_000L - 1_000_000));
        v01 = add(v01, CREDITS, CREDIT_AMOUNT, 2_250_000);
        var v15 = job(person("KK", "K/0"), 360_000_000L - 6_000_000 - 1_200_000);
        v15 = add(v15, CREDITS, CREDIT_AMOUNT, 42_575_000);
        var v16 = job(person("KK", "K/0"), 100_000_000);
        v16 = add(v16, CREDITS, CREDIT_AMOUNT, 2_075_000);
        var v24 = job(person("KK", "K/1"), 150_000_000);
        v24 = add(v24, OTHER_INCOME, OTHER_AMOUNT, 12_345_678);
        v24 = add(v24, CREDITS, CREDIT_AMOUNT, 10_400_000);
        v24 = add(v24, CREDITS, CREDIT_AMOUNT, 600_000);
        return Stream.of(
                new Case("OP-V01", wife(v01, 12 * 8_000_000L, 1_800_000)),
                new Case("OP-V15", v15),
                new Case("OP-V16", wife(v16, 70_000_000, 800_000)),
                new Case("OP-V24", v24));
    }

    @ParameterizedTest
    @MethodSource("returns")
    void every1770SExampleAgreesOnEveryLine(Case example) throws IOException {
        var published = published(example.id());
        var assessment = Returns1770S.assess(published.path("taxYear").asInt(), example.answers());
        var checked = new ArrayList<String>();
        for (var line : published.path("expected").path("induk").properties()) {
            var id = line.getKey().equals("18_option_a") ? "18a" : line.getKey();
            assertEquals(
                    Rupiah.of(line.getValue().asLong()),
                    assessment.known(new Line<Rupiah>(id)).orElseThrow(),
                    example.id() + " line " + id);
            checked.add(id);
        }
        assertEquals(20, checked.size());
        assertEquals(
                published.path("expected").path("status").asText(),
                assessment.known(STATUS).orElseThrow().name());
    }

    @Test
    void theWifesIncomeFromOneEmployerIsOnlyReportedAsFinal() throws IOException {
        var expected = published("OP-V01").path("expected").path("S-II_A_row13");
        var assessment = Returns1770S.assess(2018, returns().findFirst().orElseThrow().answers());
        assertEquals(
                Rupiah.of(expected.path("dpp").asLong()),
                assessment.known(JBA_II_BASE).orElseThrow());
        assertEquals(
                Rupiah.of(expected.path("pph").asLong()),
                assessment.known(JBA_II_TAX).orElseThrow());
    }

    @Test
    void progressiveTaxOf2009() throws IOException {
        var example = published("OP-V11");
        var year = new TaxYear(2009);
        var ptkp = Ptkp.in(LAW, year).of(PtkpStatus.parse("K/3").orElseThrow());
        var taxable = Rupiah.of(96_800_000).minus(ptkp);
        assertEquals(expected(example, "ptkp"), ptkp);
        assertEquals(expected(example, "pkp"), taxable);
        assertEquals(expected(example, "tax"), IncomeTax.in(LAW, year).on(taxable));
    }

    @Test
    void progressiveTaxOf2014And2018And2025() throws IOException {
        var v18 = published("OP-V18");
        var year = new TaxYear(2014);
        var taxable =
                expected(v18, "net_year")
                        .minus(Ptkp.in(LAW, year).of(PtkpStatus.parse("K/2").orElseThrow()));
        assertEquals(expected(v18, "pkp"), taxable);
        assertEquals(expected(v18, "tax_year"), IncomeTax.in(LAW, year).on(taxable));
        assertEquals(
                expected(published("OP-V19"), "tax"),
                IncomeTax.in(LAW, new TaxYear(2018)).on(Rupiah.of(514_500_000)));
        var v21 = published("OP-V21");
        for (var i = 0; i < 2; i++)
            assertEquals(
                    v21.path("expected").path("tax").path(i).asLong(),
                    IncomeTax.in(LAW, new TaxYear(2025))
                            .on(Rupiah.of(v21.path("inputs").path("pkp").path(i).asLong()))
                            .amount());
    }

    @Test
    void jobExpenseIsCappedForEachEmployer() throws IOException {
        var expected = published("OP-V17").path("expected");
        var rule = JobExpense.in(LAW, new TaxYear(2016));
        var first = rule.of(Rupiah.of(25_000_000), 12);
        var second = rule.of(Rupiah.of(150_000_000), 12);
        assertEquals(expected.path("biaya_jabatan").path(0).asLong(), first.amount());
        assertEquals(expected.path("biaya_jabatan").path(1).asLong(), second.amount());
        assertEquals(expected.path("total").asLong(), first.plus(second).amount());
    }

    @Test
    void thePhMtWorksheetOfTwoDoctors() throws IOException {
        var expected = published("OP-V04").path("expected").path("worksheet");
        var husband =
                job(person("PH", "K/I/0"), 150_000_000)
                        .with(SPOUSE_NET, Rupiah.of(100_000_000))
                        .with(FILER, "SUAMI");
        var wife =
                job(person("PH", "K/I/0"), 100_000_000)
                        .with(SPOUSE_NET, Rupiah.of(150_000_000))
                        .with(FILER, "ISTRI");
        var his = Returns1770S.assess(2022, husband);
        assertEquals(expected.path("combined_net").asLong(), amount(his, COMBINED_NET));
        assertEquals(expected.path("ptkp").asLong(), amount(his, COMBINED_PTKP));
        assertEquals(expected.path("pkp").asLong(), amount(his, COMBINED_TAXABLE));
        assertEquals(expected.path("tax_combined").asLong(), amount(his, COMBINED_TAX));
        assertEquals(expected.path("share_self").asLong(), amount(his, L9));
        assertEquals(
                expected.path("share_spouse").asLong(),
                amount(Returns1770S.assess(2022, wife), L9));
    }

    private static long amount(Assessment assessment, Line<Rupiah> line) {
        return assessment.known(line).orElseThrow().amount();
    }

    private static Answers job(Answers answers, long net) {
        return add(answers, EMPLOYERS, EMPLOYER_NET, net);
    }

    private static Answers wife(Answers answers, long gross, long withheld) {
        var row =
                Row.empty("wife")
                        .with(FINAL_TYPE, WIFE_ONE_EMPLOYER)
                        .with(FINAL_BASE, Rupiah.of(gross))
                        .with(FINAL_TAX, Rupiah.of(withheld));
        return answers.withRow(FINAL_INCOME, row);
    }

    private static Rupiah expected(JsonNode example, String name) {
        return Rupiah.of(example.path("expected").path(name).asLong());
    }

    private static JsonNode published(String id) throws IOException {
        try (var in =
                PublishedExamplesTest.class.getResourceAsStream(
                        "/returns/published-examples.json")) {
            for (var example : new ObjectMapper().readTree(in).path("examples"))
                if (example.path("id").asText().equals(id)) return example;
        }
        throw new IllegalArgumentException("no example " + id);
    }
}
