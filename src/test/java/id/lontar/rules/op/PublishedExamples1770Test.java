package id.lontar.rules.op;

import static id.lontar.rules.op.Personal.*;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.IncomeTax;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.LossYears;
import id.lontar.rules.Ptkp;
import id.lontar.rules.Row;
import id.lontar.rules.RuleBook;
import id.lontar.rules.Settlement;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;

/// The worked examples found in public for forms 1770 and 1770SS, line by line.
class PublishedExamples1770Test {
    private static final Law LAW = Law.shipped();

    record Case(String id, String expected, String lines, RuleBook rules, Answers answers) {
        @Override
        public String toString() {
            return id + " " + expected;
        }
    }

    static Stream<Case> examples() {
        var husband =
                norm(person("PH", "K/I/0"), "r1", 300_000_000, "50")
                        .with(PhMt.FILER, "SUAMI")
                        .with(PhMt.SPOUSE_NET, Rupiah.of(100_000_000));
        var wife =
                norm(person("PH", "K/I/0"), "r1", 200_000_000, "50")
                        .with(PhMt.FILER, "ISTRI")
                        .with(PhMt.SPOUSE_NET, Rupiah.of(150_000_000));
        var trader = norm(person("KK", "K/0"), "r1", 360_000_000, "100");
        return Stream.of(
                of1770("OP-V02", "", norm(person("KK", "K/1"), "r1", 400_000_000, "50")),
                of1770(
                        "OP-V03",
                        "",
                        norm(
                                norm(person("KK", "K/I/0"), "r1", 300_000_000, "50"),
                                "r2",
                                200_000_000,
                                "50")),
                of1770("OP-V04", "husband", husband),
                of1770("OP-V04", "wife", wife),
                of1770("OP-V13", "", trader),
                of1770("OP-V14", "", trader.with(ZAKAT, Rupiah.of(1_200_000))),
                of1770("OP-V25", "", books()),
                of1770SS(
                        "OP-V22",
                        simple(58_800_000, 3_660_000, 57_000, 25_000_000, 12_000_000)
                                .with(Personal1770SS.FINAL_BASE, Rupiah.of(1_000_000))
                                .with(Personal1770SS.FINAL_TAX, Rupiah.of(250_000))
                                .with(Personal1770SS.EXEMPT, Rupiah.of(2_000_000))),
                of1770SS("OP-V23", simple(48_000_000, 2_400_000, 0, 10_000_000, 0)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyLineAgrees(Case each) throws IOException {
        var published = published(each.id());
        var expected = published.path("expected");
        if (!each.expected().isEmpty()) expected = expected.path(each.expected());
        var lines = each.lines().isEmpty() ? expected : expected.path(each.lines());
        var a = assess(each.rules(), published.path("taxYear").asInt(), each.answers());
        var checked = 0;
        for (var line : lines.properties()) {
            if (line.getKey().equals("status")) continue;
            var id = line.getKey().equals("21_option_a") ? "21a" : line.getKey();
            assertEquals(
                    Rupiah.of(line.getValue().asLong()),
                    a.known(new Line<Rupiah>(id)).orElseThrow(),
                    "line " + id);
            checked++;
        }
        assertTrue(checked >= 13, "lines compared: " + checked);
        assertEquals(
                expected.path("status").asText(), a.known(Settlement.STATUS).orElseThrow().name());
    }

    @Test
    void theWorksheetOfTheTwoDoctors() throws IOException {
        var sheet = published("OP-V04").path("expected").path("worksheet");
        var a = assess(Personal1770.RULES, 2022, examples().toList().get(2).answers());
        assertEquals(sheet.path("combined_net").asLong(), amount(a, PhMt.COMBINED_NET));
        assertEquals(sheet.path("ptkp").asLong(), amount(a, PhMt.COMBINED_PTKP));
        assertEquals(sheet.path("pkp").asLong(), amount(a, PhMt.COMBINED_TAXABLE));
        assertEquals(sheet.path("tax_combined").asLong(), amount(a, PhMt.COMBINED_TAX));
        assertEquals(sheet.path("share_self").asLong(), amount(a, PhMt.OWN_SHARE));
        assertEquals(sheet.path("share_spouse").asLong(), amount(a, PhMt.SPOUSE_SHARE));
    }

    /// The form is of later years; the rule is of 1984 and its example of 2009. The tables of that
    /// year that the form also reads begin later, so the same figures are worked by its parts.
    @Test
    void threeMonthsOfResidenceIn2009() throws IOException {
        var example = published("OP-V12");
        var expected = example.path("expected");
        var year = new TaxYear(2009);
        var net = Rupiah.of(example.path("inputs").path("net_3_months").asLong());
        var annual = PartYear.annual(net, 90);
        assertEquals(expected.path("annualised").asLong(), annual.amount());
        var relief = Ptkp.in(LAW, year).of(ptkpStatus("TK/0"));
        var taxable = taxable("KK", annual, relief);
        assertEquals(expected.path("pkp_rounded").asLong(), taxable.amount());
        var tax = IncomeTax.in(LAW, year).on(taxable);
        assertEquals(expected.path("tax_annual").asLong(), tax.amount());
        assertEquals(expected.path("tax_due").asLong(), PartYear.part(tax, 90).amount());
        var days =
                assess(
                                Personal1770.RULES,
                                2024,
                                person("KK", "TK/0")
                                        .with(PartYear.BEGINS, LocalDate.of(2024, 10, 1)))
                        .known(PartYear.DAYS);
        assertEquals(90, days.orElseThrow());
    }

    private static Answers books() {
        return person("KK", "K/2")
                .with(Books.METHOD, Books.KEEPS_BOOKS)
                .with(Books.TURNOVER, Rupiah.of(312_500_750))
                .with(Books.COST_OF_GOODS, Rupiah.ZERO)
                .with(Books.EXPENSES, Rupiah.ZERO)
                .with(ZAKAT, Rupiah.of(5_000_000))
                .with(PPH25, Rupiah.of(24_000_000))
                .with(STP25, Rupiah.of(500_000))
                .withRow(EMPLOYERS, Row.empty("r").with(EMPLOYER_NET, Rupiah.of(60_000_000)))
                .withRow(OTHER_INCOME, Row.empty("r").with(OTHER_AMOUNT, Rupiah.of(4_999_999)))
                .withRow(
                        CREDITS,
                        Row.empty("r")
                                .with(CREDIT_TYPE, "21")
                                .with(CREDIT_AMOUNT, Rupiah.of(7_250_000)))
                .withRow(
                        LossYears.WORKSHEET,
                        Row.empty("r")
                                .with(LossYears.YEAR, 2017)
                                .with(LossYears.LOSS, Rupiah.of(20_000_000))
                                .with(LossYears.USED, Rupiah.ZERO));
    }

    private static Case of1770(String id, String who, Answers answers) {
        return new Case(id, who, "induk", Personal1770.RULES, answers);
    }

    private static Case of1770SS(String id, Answers answers) {
        return new Case(id, "", "", Personal1770SS.RULES, answers);
    }

    private static Answers simple(
            long gross, long deductions, long withheld, long assets, long debts) {
        return person("KK", "TK/0")
                .with(Personal1770SS.GROSS, Rupiah.of(gross))
                .with(Personal1770SS.DEDUCTIONS, Rupiah.of(deductions))
                .with(Personal1770SS.WITHHELD, Rupiah.of(withheld))
                .with(Personal1770SS.ASSETS, Rupiah.of(assets))
                .with(Personal1770SS.DEBTS, Rupiah.of(debts));
    }

    private static Answers person(String spousal, String ptkp) {
        return Answers.NONE
                .with(SPOUSAL_STATUS, spousal)
                .with(PTKP_STATUS, ptkp)
                .with(NO_CREDITS, true)
                .with(NO_EMPLOYERS, true)
                .with(Books.METHOD, "PENCATATAN");
    }

    private static Answers norm(Answers answers, String key, long turnover, String percent) {
        return answers.withRow(
                Norm.ACTIVITIES,
                Row.empty(key)
                        .with(Norm.TURNOVER, Rupiah.of(turnover))
                        .with(Norm.PERCENT, percent));
    }

    private static Assessment assess(RuleBook rules, int year, Answers answers) {
        return Assessment.of(rules, LAW, new TaxYear(year), answers);
    }

    private static long amount(Assessment a, Line<Rupiah> line) {
        return a.known(line).orElseThrow().amount();
    }

    private static JsonNode published(String id) throws IOException {
        try (var in =
                PublishedExamples1770Test.class.getResourceAsStream(
                        "/returns/published-examples.json")) {
            for (var example : new ObjectMapper().readTree(in).path("examples"))
                if (example.path("id").asText().equals(id)) return example;
        }
        throw new IllegalArgumentException("no example " + id);
    }
}
