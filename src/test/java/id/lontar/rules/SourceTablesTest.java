package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.lontar.money.Rupiah;
import id.lontar.rules.Law.Confidence;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The law files entry by entry against the tables they were written from, which stand under
/// `src/test/resources/law` as their sources gave them: each tax year, each code, each account.
class SourceTablesTest {
    private static final Law LAW = Law.shipped();
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Where we write better than the source: a slip of its pen, or a note of its copyist.
    private static final Map<String, String> PUT_RIGHT =
            Map.of(
                    "final-income-types 21-402-01", "Dibebankan Dibebankan",
                    "exempt-income-types 423", "(expatriate regime)",
                    "other-income-types 319", "Seilisih");

    /// Where we are less sure than the table: the rate of 2026 is confirmed, but not who may still
    /// use it after PP 20/2026.
    private static final Map<String, Confidence> LESS_SURE =
            Map.of("umkm-final 2026", Confidence.UNCERTAIN);

    @TestFactory
    Stream<DynamicTest> theAllowanceOfEveryStatus() {
        return years(
                year -> {
                    for (var status : PtkpStatus.all())
                        assertEquals(
                                year.path("ptkp").path(status.toString()).asLong(),
                                Ptkp.in(LAW, of(year)).of(status).amount(),
                                status.toString());
                    assertEquals(PtkpStatus.all().size(), year.path("ptkp").size());
                    assertSure("ptkp", year);
                });
    }

    /// Each boundary, the rupiah on either side of it, and amounts inside: the rate times the
    /// taxable income less the quick deduction of the instructions.
    @TestFactory
    Stream<DynamicTest> theTaxInEveryBand() {
        return years(
                year -> {
                    var scale = IncomeTax.in(LAW, of(year));
                    assertEquals(year.path("bands").size(), scale.bands().size());
                    for (var at : List.of(0L, 50_000_000L, 1_000_000L, 1_000L, 777_000L))
                        for (var band : year.path("bands")) {
                            var base = band.get(0).asLong() + at;
                            assertEquals(
                                    byQuickDeduction(year.path("bands"), base),
                                    scale.on(Rupiah.of(base)).amount(),
                                    "on " + base);
                        }
                    assertSure("bands", "income-tax", year);
                });
    }

    private static long byQuickDeduction(JsonNode bands, long base) {
        var tax = 0L;
        for (var band : bands)
            if (base > band.get(0).asLong())
                tax = base * band.get(1).asLong() / 100 - band.get(2).asLong();
        return tax;
    }

    @TestFactory
    Stream<DynamicTest> theFinalTaxOnTurnover() {
        return years(
                year -> {
                    var terms = TurnoverTax.in(LAW, of(year));
                    var source = year.path("umkm");
                    assertEquals(
                            source.get(0).asText().replace('.', ',') + " %",
                            terms.rate().toString());
                    assertEquals(source.get(1).asLong(), terms.exempt().amount());
                    assertEquals(source.get(2).asLong(), terms.ceiling().amount());
                    assertSure("umkm", "umkm-final", year);
                });
    }

    @TestFactory
    Stream<DynamicTest> theDueDateOfAnIndividual() {
        return years(
                year -> {
                    var due = new DueDates(LAW).of(TaxpayerKind.INDIVIDUAL, of(year));
                    assertEquals(LocalDate.parse(year.path("due").asText()), due.due());
                    assertEquals(
                            Optional.ofNullable(year.path("relaxedTo").textValue())
                                    .map(LocalDate::parse),
                            due.relaxedTo());
                    assertSure("due", "due-date", year);
                });
    }

    @TestFactory
    Stream<DynamicTest> everyCodeListCodeByCode() {
        var tests = new ArrayList<DynamicTest>();
        for (var list : table("code-lists"))
            for (var year = list.path("from").asInt(); year <= list.path("until").asInt(); year++) {
                var in = new TaxYear(year);
                tests.add(
                        dynamicTest(
                                list.path("list").asText() + " " + year, () -> codes(list, in)));
            }
        return tests.stream();
    }

    private static void codes(JsonNode list, TaxYear year) {
        var name = list.path("list").asText();
        var wanted = new TreeMap<String, String>();
        var is = new TreeMap<String, String>();
        for (var code : list.path("codes"))
            wanted.put(code.get(0).asText(), said(name, code) + supported(code.has(2)));
        var labelled = new TreeMap<String, Boolean>();
        for (var code : list.path("codes"))
            labelled.put(code.get(0).asText(), !code.get(1).asText().isEmpty());
        for (var code : LAW.codes(name, year))
            is.put(
                    code.code(),
                    (labelled.getOrDefault(code.code(), true)
                                    ? plain(code.labels().getOrDefault("id", ""))
                                    : "")
                            + supported(code.dependant()));
        assertEquals(wanted, is);
        assertEquals(
                Confidence.valueOf(list.path("confidence").asText()),
                LAW.entry(name, year).confidence());
    }

    private static String supported(boolean dependant) {
        return dependant ? " (dependant)" : "";
    }

    private static String said(String list, JsonNode code) {
        var label = code.get(1).asText();
        var slip = PUT_RIGHT.get(list + " " + code.get(0).asText());
        if (slip == null) return plain(label);
        assertTrue(label.contains(slip), "the source has put it right itself: " + label);
        return plain(
                switch (slip) {
                    case "Dibebankan Dibebankan" -> label.replace(slip, "Dibebankan");
                    case "Seilisih" -> label.replace(slip, "Selisih");
                    default -> label.replace(slip, "");
                });
    }

    /// A full stop at the end and a blank before a bracket are no difference.
    private static String plain(String label) {
        return label.replace(" (", "(").strip().replaceAll("\\.$", "");
    }

    @TestFactory
    Stream<DynamicTest> everyPaymentCode() {
        return rows(table("payment-codes"))
                .map(
                        row ->
                                dynamicTest(
                                        row.path("figure").asText(),
                                        () -> {
                                            for (var year = 2019; year <= 2026; year++) {
                                                var code =
                                                        PaymentCode.in(
                                                                LAW,
                                                                row.path("figure").asText(),
                                                                new TaxYear(year));
                                                assertEquals(row.path("kap").asText(), code.kap());
                                                assertEquals(row.path("kjs").asText(), code.kjs());
                                                assertEquals(
                                                        row.path("confidence").asText(),
                                                        code.confidence().name());
                                            }
                                        }));
    }

    /// The charts of the Coretax corporate return: every account of twelve sectors with its sort,
    /// its sum, its sign, its side and the class that overrides its number, in the order printed.
    @TestFactory
    Stream<DynamicTest> everyAccountOfEveryChart() {
        return rows(table("charts"))
                .map(
                        chart ->
                                dynamicTest(
                                        chart.path("list").asText(),
                                        () -> {
                                            assertEquals(
                                                    rows(chart.path("rows"))
                                                            .map(JsonNode::toString)
                                                            .toList(),
                                                    ours(chart.path("list").asText()));
                                        }));
    }

    private static List<String> ours(String list) {
        return rows(LAW.entry(list, new TaxYear(2025)).value())
                .map(
                        row ->
                                JSON.createArrayNode()
                                        .add(row.path("code").asText())
                                        .add(row.path("id").asText())
                                        .add(row.path("type").asText())
                                        .add(row.path("parent").asText())
                                        .add(row.path("sign").asInt(1))
                                        .add(row.path("side").asText())
                                        .add(row.path("class").asText())
                                        .toString())
                .toList();
    }

    /// UU PPh Pasal 17 ayat (1) b and (2b), 31E; PP 23/2018, PP 55/2022; UU KUP Pasal 3, 7.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # year, general, listed, PT years, CV years, due, fine
                    2019, 25 %, 20 %, 3, 4, 2020-04-30, 1000000
                    2020, 22 %, 19 %, 3, 4, 2021-04-30, 1000000
                    2021, 22 %, 19 %, 3, 4, 2022-04-30, 1000000
                    2022, 22 %, 19 %, 3, 4, 2023-04-30, 1000000
                    2023, 22 %, 19 %, 3, 4, 2024-04-30, 1000000
                    2024, 22 %, 19 %, 3, 4, 2025-04-30, 1000000
                    2025, 22 %, 19 %, 3, 4, 2026-04-30, 1000000
                    2026, 22 %, 19 %, 3, 4, 2027-04-30, 1000000
                    """)
    void theFiguresOfCompanies(
            int in, String general, String listed, int pt, int cv, LocalDate due, long fine) {
        var year = new TaxYear(in);
        assertEquals(general, LAW.rate("corporate-rate", "general", year).toString());
        assertEquals(listed, LAW.rate("corporate-rate", "listed", year).toString());
        assertEquals("50 %", LAW.rate("corporate-facility", "rate", year).toString());
        assertEquals(4_800_000_000L, LAW.amount("corporate-facility", "small", year).amount());
        assertEquals(50_000_000_000L, LAW.amount("corporate-facility", "ceiling", year).amount());
        assertEquals("0,5 %", LAW.rate("small-turnover-corporate", "rate", year).toString());
        var years = LAW.entry("small-turnover-corporate", year).value().path("years");
        assertEquals(pt, years.path("PT").asInt());
        for (var kind : List.of("CV", "FIRMA", "KOPERASI"))
            assertEquals(cv, years.path(kind).asInt(), kind);
        assertEquals(due, new DueDates(LAW).of(TaxpayerKind.CORPORATE, year).due());
        assertEquals(fine, new DueDates(LAW).lateFine(TaxpayerKind.CORPORATE, year).amount());
        assertEquals(100_000, new DueDates(LAW).lateFine(TaxpayerKind.INDIVIDUAL, year).amount());
    }

    @FunctionalInterface
    private interface Comparison {
        void of(JsonNode year);
    }

    private static Stream<DynamicTest> years(Comparison comparison) {
        return rows(table("years"))
                .map(year -> dynamicTest(year.path("year").asText(), () -> comparison.of(year)));
    }

    private static void assertSure(String figure, JsonNode year) {
        assertSure(figure, figure, year);
    }

    private static void assertSure(String figure, String file, JsonNode year) {
        var said = Confidence.valueOf(year.path(figure + "Confidence").asText());
        var wanted = LESS_SURE.getOrDefault(file + " " + year.path("year").asText(), said);
        assertEquals(wanted, LAW.entry(file, of(year)).confidence(), file);
    }

    private static TaxYear of(JsonNode year) {
        return new TaxYear(year.path("year").asInt());
    }

    private static Stream<JsonNode> rows(JsonNode array) {
        var rows = new ArrayList<JsonNode>();
        array.forEach(rows::add);
        return rows.stream();
    }

    private static JsonNode table(String name) {
        try (var in = SourceTablesTest.class.getResourceAsStream("/law/" + name + ".json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
