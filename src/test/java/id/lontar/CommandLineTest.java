package id.lontar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.lontar.cli.Commands;
import id.lontar.exchange.ReturnFileJson;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.OldLaw;
import id.lontar.filing.Vault;
import id.lontar.form.annual.AnnualForms;
import id.lontar.store.DataFolder;
import id.lontar.store.SqliteVault;
import id.lontar.words.Words;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

class CommandLineTest {
    private static final String UNDERPAID =
            "src/main/resources/id/lontar/exchange/samples/1770S-2024-underpaid.lontar.json";
    private static final String SIMPLE =
            "src/main/resources/id/lontar/exchange/samples/1770SS-2024-nihil.lontar.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    record Ended(int code, String out, String err) {
        List<JsonNode> records() {
            return out.lines().map(CommandLineTest::json).toList();
        }

        JsonNode last(String type) {
            return records().stream()
                    .filter(each -> each.path("type").asText().equals(type))
                    .reduce((before, after) -> after)
                    .orElseThrow();
        }
    }

    @Test
    void computePrintsEveryLineOfAReturn() {
        var ended = run("compute", UNDERPAID, "--json");
        assertEquals(0, ended.code());
        var lines = ended.records().stream().filter(each -> each.has("line")).toList();
        var values = JSON.createObjectNode();
        for (var each : lines) values.set(each.path("line").asText(), each.path("value"));
        assertAll(
                () -> assertEquals(231_000_000, values.path("1").asLong()),
                () -> assertEquals(63_000_000, values.path("7").asLong()),
                () -> assertEquals(168_000_000, values.path("8").asLong()),
                () -> assertEquals(19_200_000, values.path("9").asLong()),
                () -> assertEquals(10_650_000, values.path("12").asLong()),
                () -> assertEquals(8_550_000, values.path("16a").asLong()),
                () -> assertEquals("KURANG_BAYAR", values.path("status").asText()),
                () -> assertEquals(8_550_000, ended.last("summary").path("amount").asLong()));
    }

    @Test
    void explainNamesTheArticleAndWhatWasRead() {
        var ended = run("explain", UNDERPAID, "9", "--json");
        var explanation = ended.last("explanation");
        assertTrue(explanation.path("article").asText().contains("Pasal 17"));
        assertTrue(explanation.path("reads").toString().contains("\"source\":\"8\""));
        assertTrue(explanation.path("reads").toString().contains("Rates of article 17"));
    }

    @Test
    void explainSaysInPlainWordsWhatIsNotCertain() throws IOException {
        var file = folder.resolve("abroad.lontar.json");
        Files.writeString(
                file,
                """
                {"lontar": 1, "form": "1770S", "taxYear": 2024,
                 "answers": {"income.foreignNet": 50000000}}
                """);
        var ended = run("explain", file.toString(), "3", "--json").last("explanation");
        assertTrue(ended.path("doubts").toString().contains("not certain"), ended.toString());
        assertTrue(run("explain", file.toString(), "3").out().contains("line 3"));
        assertFalse(run("explain", UNDERPAID, "9", "--json").out().contains("doubts"));
    }

    @Test
    void exportWritesTheListsOnceAndNeverOver() throws IOException {
        var credits = folder.resolve("credits.csv");
        var payments = folder.resolve("payments.csv");
        var arguments =
                new String[] {
                    "export",
                    UNDERPAID,
                    "--credits",
                    credits.toString(),
                    "--payments",
                    payments.toString()
                };
        assertEquals(0, run(arguments).code());
        assertEquals(
                "411125,200,A1B2C3D4E5F6G7H8,20/03/2025,8550000\r\n", Files.readString(payments));
        assertEquals(1, Files.readAllLines(credits).size());
        assertEquals(2, run(arguments).code());
        assertEquals(2, run("export", UNDERPAID).code());
    }

    @Test
    void exportPrintsTheFormAndTheListInTheOrderOfThePortal() throws IOException {
        var pdf = folder.resolve("form.pdf");
        assertEquals(0, run("export", UNDERPAID, "--pdf", pdf.toString()).code());
        assertTrue(Files.readString(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        var list = run("export", UNDERPAID, "--list").out();
        var pages = List.of("== Lampiran II", "== Lampiran I", "== Induk", "== Kirim");
        var found = list.lines().filter(line -> line.startsWith("== ")).toList();
        assertEquals(pages, found.subList(0, 4));
        assertTrue(run("export", UNDERPAID, "--list", "--json").out().contains("\"copied\""));
    }

    @Test
    void exportPrintsTheNoticeThatTheReturnComesLater() throws IOException {
        var pdf = folder.resolve("notice.pdf");
        var ended = run("export", UNDERPAID, "--extension", pdf.toString());
        assertEquals(0, ended.code());
        assertTrue(Files.readString(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertEquals(2, run("export", UNDERPAID, "--extension", pdf.toString()).code());
    }

    @Test
    void simulatePlaysADayAndDrawsIt() throws IOException {
        var chart = folder.resolve("day.svg");
        var ended =
                run("simulate", "s1", "--factor", "0,100", "--chart", chart.toString(), "--json");
        assertEquals(0, ended.code(), ended.err());
        assertEquals("virtual", ended.last("simulation").path("clock").asText());
        var shares = ended.records().stream().map(each -> each.path("factorPercent").asInt());
        assertEquals(List.of(0, 100), shares.toList());
        assertEquals(0, ended.last("simulation").path("mailsTaken").asInt());
        assertTrue(Files.readString(chart).contains("<polyline"));
        assertEquals(2, run("simulate", "S13").code());
        assertEquals(2, run("simulate", "S1", "--factor", "101").code());
        assertTrue(run("simulate", "S1").out().contains("virtual clock"));
    }

    /// No layout is known: a refusal that says so, and no file.
    @Test
    void exportRefusesAFileWhoseLayoutNobodyKnows() {
        var credits = folder.resolve("credits.csv");
        var ended = run("export", SIMPLE, "--credits", credits.toString());
        assertEquals(9, ended.code());
        assertTrue(ended.err().contains("1770SS") || ended.out().contains("1770SS"));
        assertFalse(Files.exists(credits));
    }

    @Test
    void checkTellsAReadyReturnFromOneThatIsNot() throws IOException {
        assertEquals(0, run("check", UNDERPAID).code());
        var unpaid = folder.resolve("unpaid.lontar.json");
        Files.writeString(
                unpaid,
                Files.readString(Path.of(UNDERPAID))
                        .replace("\"amount\": 8550000", "\"amount\": 1"));
        var ended = run("check", unpaid.toString(), "--json");
        assertEquals(3, ended.code());
        assertTrue(ended.out().contains("finding.payment.missing"));
    }

    @ParameterizedTest
    @CsvSource({"1771, 2024", "CT-BADAN, 2026"})
    void aNewReturnOfACompanyAsksNoFamilyStatus(String form, String year) throws IOException {
        var file = folder.resolve("company.lontar.json");
        var arguments =
                new ArrayList<>(
                        List.of("new", "--form", form, "--year", year, "--name", "PT Contoh"));
        arguments.addAll(List.of("--npwp", "0013000013012000", "-o", file.toString()));
        assertEquals(0, run(arguments.toArray(String[]::new)).code());
        assertFalse(Files.readString(file).contains("spousalStatus"));
        assertEquals(0, run("compute", file.toString()).code());
        arguments.set(arguments.size() - 1, folder.resolve("other.lontar.json").toString());
        arguments.addAll(List.of("--ptkp", "K/1"));
        assertEquals(2, run(arguments.toArray(String[]::new)).code());
    }

    @Test
    void aDraftThatAnotherLawMovesIsToldLineByLineAndAcceptedOnlyWhenAsked() throws IOException {
        var file = folder.resolve("draft.lontar.json");
        Files.writeString(file, new ReturnFileJson(AnnualForms.ALL).write(OldLaw.draft()));
        var before = Files.readString(file);
        var told = run("law", "review", file.toString(), "--json");
        assertEquals(3, told.code(), told.err());
        var tax =
                told.records().stream()
                        .filter(each -> each.path("line").asText().equals("9"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(4_500_000, tax.path("before").asLong());
        assertEquals(3_900_000, tax.path("after").asLong());
        assertEquals(before, Files.readString(file));
        assertEquals(0, run("law", "review", "--accept", file.toString()).code());
        assertEquals(0, run("law", "review", file.toString()).code());
        assertEquals(0, run("law", "review", UNDERPAID).code());
    }

    @Test
    void theLawIsListedWithItsDatesAndSources() {
        var listed = run("law", "list", "ptkp", "--year", "2024", "--json").last("figure");
        assertEquals(2016, listed.path("from").asInt());
        assertEquals(54_000_000, listed.path("value").path("self").asLong());
        assertTrue(listed.path("law").asText().contains("101/PMK.010/2016"), listed.toString());
        assertTrue(run("law", "list").out().contains("(income-tax)"));
        assertEquals(9, run("law", "list", "no-such-figure").code());
    }

    @Test
    void aNewReturnCanBeComputedAndIsNeverWrittenOver() {
        var file = folder.resolve("new.lontar.json").toString();
        var arguments =
                new String[] {
                    "new",
                    "--year",
                    "2024",
                    "--npwp",
                    "01.300.001.3-012.000",
                    "--name",
                    "A B",
                    "--ptkp",
                    "K/2",
                    "--set",
                    "income.foreignNet=120000000",
                    "-o",
                    file
                };
        assertEquals(0, run(arguments).code());
        assertEquals(0, run("compute", file).code());
        assertEquals(2, run(arguments).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2 | compute
                    2 | compute a b c
                    2 | nonsense
                    2 | new --year 2024 --npwp 12 --name X -o x
                    2 | new --year 1066 --npwp 1234567890123456 --name X -o x
                    2 | new --year 2024 --npwp 1234567890123456 --name X -o x --set income.zakat=a
                    4 | compute no-such-file
                    4 | compute src
                    4 | compute pom.xml
                    4 | check README.md
                    9 | help nonsense
                    """)
    void whatCannotBeDoneEndsWithItsCodeAndAPlainSentence(int code, String arguments) {
        var ended = run(arguments.split(" "));
        assertEquals(code, ended.code());
        assertFalse(ended.err().isBlank());
        assertFalse(ended.err().contains("Exception"), ended.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"lontar\":1,\"form\":\"1770S\",\"taxYear\":99999999999}",
                "{\"lontar\":1,\"form\":\"1770S\",\"taxYear\":2024,\"answers\":"
                        + "{\"income.zakat\":9223372036854775807}}"
            })
    void aHostileFileIsRefusedByNameAndPlaceNotWithATrace(String text) throws IOException {
        var file = folder.resolve("hostile.lontar.json");
        Files.writeString(file, text);
        var ended = run("compute", file.toString());
        assertEquals(4, ended.code(), ended.out() + ended.err());
        assertTrue(ended.err().contains("hostile.lontar.json"), ended.err());
        assertFalse(ended.err().contains("Exception"), ended.err());
    }

    @Test
    void aReturnBegunFromLastYearsTellsWhatWasAssumedAndKnowsLastYearsFigures() throws IOException {
        var file = folder.resolve("now.lontar.json").toString();
        var made = run("new", "--from", UNDERPAID, "-o", file, "--json");
        assertEquals(0, made.code(), made.err());
        assertTrue(made.out().contains("\"type\":\"assumption\""), made.out());
        assertTrue(made.out().contains("becomes 0102"), made.out());
        var begun = Files.readString(Path.of(file));
        assertTrue(begun.contains("\"form\": \"CT-OP\""), begun);
        assertTrue(begun.contains("\"taxYear\": 2025"), begun);
        assertFalse(begun.contains("payments"), begun);

        var was =
                run("compute", UNDERPAID, "--json").records().stream()
                        .filter(each -> each.path("line").asText().equals("9"))
                        .findFirst()
                        .orElseThrow();
        var why = run("explain", file, "7", "--json").records().getFirst();
        assertEquals("9", why.path("lastYear").path("line").asText());
        assertEquals(was.path("value"), why.path("lastYear").path("value"));
        var said = run("explain", file, "7").out();
        assertTrue(said.contains("Last year (2024, 1770S angka 9) = Rp 19.200.000"), said);
        assertEquals(2, run("new", "--from", UNDERPAID, "-o", file).code());
    }

    /// What a return was begun from stands beside it, and its print tells what stood there.
    @Test
    void thePrintTellsLastYearsFigures() throws IOException {
        var sample = Files.readString(Path.of(UNDERPAID));
        Files.writeString(folder.resolve("mine.lontar.json"), sample);
        Files.writeString(
                folder.resolve("mine.last-year.lontar.json"),
                sample.replaceFirst("\"taxYear\": *2024", "\"taxYear\": 2023"));
        var pdf = folder.resolve("mine.pdf");
        var file = folder.resolve("mine.lontar.json").toString();
        assertEquals(0, run("export", file, "--pdf", pdf.toString()).code());
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("Last year (2023, 1770S angka 9) = Rp 19.200.000"), text);
        }
    }

    /// What an attempt that went wrong left behind holds up none, and no return is written over.
    @Test
    void aStrayCopyOfLastYearsReturnHoldsUpNoSecondAttempt() throws IOException {
        var file = folder.resolve("now.lontar.json");
        var copy = folder.resolve("now.last-year.lontar.json");
        Files.copy(Path.of(UNDERPAID), copy);
        var same = run("new", "--from", UNDERPAID, "-o", file.toString(), "--json");
        assertEquals(0, same.code(), same.err());
        assertFalse(same.out().contains("\"type\":\"aside\""), same.out());

        Files.delete(file);
        Files.writeString(copy, "somebody's only copy");
        var other = run("new", "--from", UNDERPAID, "-o", file.toString(), "--json");
        assertEquals(0, other.code(), other.err());
        var aside = folder.resolve("now.last-year-2.lontar.json");
        assertEquals(aside.toString(), other.last("aside").path("file").asText());
        assertEquals("somebody's only copy", Files.readString(aside));
        assertEquals(-1, Files.mismatch(Path.of(UNDERPAID), copy));
        assertTrue(Files.exists(file));
    }

    /// Row 2 is a code that was split in two; row 9 is none.
    @Test
    void aCodeIsChosenForAnAssetThatHasSeveralAndNoOther() throws IOException {
        var last = folder.resolve("assets.lontar.json");
        Files.writeString(
                last,
                """
                {"lontar": 1, "form": "1770S", "taxYear": 2024,
                 "answers": {"identity.npwp": "3171010202800003", "identity.name": "Ani"},
                 "tables": {"assets": [{"key": "2", "code": "032", "name": "Saham",
                                        "year": 2020, "cost": 5000000}]}}
                """);
        var file = folder.resolve("chosen.lontar.json");
        var choice =
                run("new", "--from", last.toString(), "-o", file.toString(), "--json")
                        .records()
                        .stream()
                        .filter(each -> each.has("choice"))
                        .findFirst()
                        .orElseThrow()
                        .path("choice");
        Files.delete(file);
        var row = choice.path("row").asText();
        var code = choice.path("codes").get(0).asText();
        for (var wrong : List.of("9=" + code, row + "=9999")) {
            var ended =
                    run("new", "--from", last.toString(), "-o", file.toString(), "--asset", wrong);
            assertEquals(2, ended.code(), wrong + ended.out());
            assertTrue(ended.err().contains(wrong.startsWith("9=") ? row : code), ended.err());
            assertFalse(Files.exists(file), wrong);
        }
        var chosen = row + "=" + code;
        var made = run("new", "--from", last.toString(), "-o", file.toString(), "--asset", chosen);
        assertEquals(0, made.code(), made.err());
        assertTrue(Files.readString(file).contains("\"" + code + "\""), Files.readString(file));
    }

    @Test
    void aCompanysReturnBeginsFromLastYears() throws IOException {
        var last = folder.resolve("last.lontar.json");
        Files.writeString(
                last,
                """
                {"lontar": 1, "form": "1771", "taxYear": 2024,
                 "answers": {"identity.npwp": "013000013012000",
                             "identity.name": "PT Contoh Sejahtera",
                             "transcript.kind": "8A-2"}}
                """);
        var file = folder.resolve("now.lontar.json").toString();
        var made = run("new", "--from", last.toString(), "-o", file, "--json");
        assertEquals(0, made.code(), made.err());
        assertTrue(made.out().contains("carry.company.sector"), made.out());
        var begun = Files.readString(Path.of(file));
        assertTrue(begun.contains("\"form\": \"CT-BADAN\""), begun);
        assertTrue(begun.contains("\"0013000013012000\""), begun);
    }

    /// The original of 8,550,000 was paid; what is filed elsewhere is typed.
    @Test
    void anAmendmentIsBegunFromTheOriginalOrFromItsFigures() {
        var file = folder.resolve("amended.lontar.json").toString();
        assertEquals(0, run("new", "--amends", UNDERPAID, "-o", file).code());
        var changed = run("compute", file, "--json").last("amendment");
        assertEquals(8_550_000, changed.path("was").asLong());
        assertEquals(8_550_000, changed.path("now").asLong());
        assertEquals(0, changed.path("toPay").asLong());

        var elsewhere = folder.resolve("elsewhere.lontar.json").toString();
        var made =
                run(
                        "new",
                        "--form",
                        "CT-OP",
                        "--year",
                        "2025",
                        "--npwp",
                        "3171010202800003",
                        "--name",
                        "A B",
                        "--revision",
                        "2",
                        "--previous-balance",
                        "-750000",
                        "-o",
                        elsewhere);
        assertEquals(0, made.code(), made.err());
        var head = run("compute", elsewhere, "--json").last("summary");
        assertEquals(2, head.path("revision").asInt());
        assertEquals(2, run("new", "--amends", file, "--from", file, "-o", "x").code());
    }

    /// What a company filed elsewhere came to is typed, as of everybody.
    @Test
    void aCompanyAmendsWhatItFiledHereOrElsewhere() throws IOException {
        var samples = "src/main/resources/id/lontar/exchange/samples/";
        for (var sample : List.of("1771", "CT-BADAN")) {
            try (var all = Files.list(Path.of(samples))) {
                var original =
                        all.filter(each -> each.getFileName().toString().startsWith(sample + "-"))
                                .findFirst()
                                .orElseThrow()
                                .toString();
                var file = folder.resolve(sample + "-again.lontar.json").toString();
                assertEquals(0, run("new", "--amends", original, "-o", file).code());
                var changed = run("compute", file, "--json").last("amendment");
                assertEquals(changed.path("was").asLong(), changed.path("now").asLong());
                assertEquals(0, changed.path("difference").asLong());
                assertEquals(0, changed.path("toPay").asLong());
            }
        }
        var elsewhere = folder.resolve("company.lontar.json");
        var arguments =
                new ArrayList<>(List.of("new", "--form", "1771", "--year", "2024", "--revision"));
        arguments.addAll(List.of("1", "--previous-balance", "-750000", "--name", "PT Contoh"));
        arguments.addAll(List.of("--npwp", "0013000013012000", "-o", elsewhere.toString()));
        assertEquals(0, run(arguments.toArray(String[]::new)).code());
        assertTrue(Files.readString(elsewhere).contains("\"amendment.previousBalance\": -750000"));
    }

    @Test
    void anAmendmentIsOfTheFormTheYearAndThePersonOfItsOriginal() throws IOException {
        var file = folder.resolve("same.lontar.json").toString();
        for (var other :
                List.of(
                        List.of("--form", "1770"),
                        List.of("--year", "2023"),
                        List.of("--npwp", "3171010202800003"),
                        List.of("--asset", "a=0102"),
                        List.of("--previous-balance", "0"),
                        List.of("--set", "amendment.number=7"))) {
            var arguments = new ArrayList<>(List.of("new", "--amends", UNDERPAID, "-o", file));
            arguments.addAll(other);
            var ended = run(arguments.toArray(String[]::new));
            assertEquals(2, ended.code(), other + ended.out());
            var named = other.getFirst().equals("--set") ? "amendment.number" : other.getFirst();
            assertTrue(ended.err().contains(named), ended.err());
            assertFalse(Files.exists(Path.of(file)), other.getFirst());
        }
        assertEquals(
                0,
                run(
                                "new",
                                "--amends",
                                UNDERPAID,
                                "--name",
                                "Nama Yang Benar",
                                "--ptkp",
                                "K/1",
                                "--set",
                                "income.zakat=1000000",
                                "-o",
                                file)
                        .code());
        var begun = Files.readString(Path.of(file));
        assertTrue(begun.contains("Nama Yang Benar"), begun);
        assertTrue(begun.contains("\"K/1\""), begun);
        assertTrue(begun.contains("\"income.zakat\": 1000000"), begun);
    }

    /// 250,000,000 - 112,500,000 = 137,500,000; tax 14,625,000 (two doctors, published).
    @Test
    void theReturnsOfACoupleAreHeldAgainstEachOther() throws IOException {
        var his = couple("his", "SUAMI", 150_000_000, 100_000_000);
        var hers = couple("hers", "ISTRI", 100_000_000, 150_000_000);
        var fit = run("compute", his, "--spouse", hers, "--json");
        assertEquals(0, fit.code(), fit.out());
        assertTrue(fit.last("couple").path("agree").asBoolean());
        var wrong = couple("wrong", "ISTRI", 100_000_000, 140_000_000);
        var differ = run("compute", his, "--spouse", wrong, "--json");
        assertEquals(3, differ.code());
        assertEquals(
                "couple.net.spouse",
                differ.last("couple").path("differences").get(0).path("key").asText());
    }

    private String couple(String name, String filer, long net, long spouse) throws IOException {
        var file = folder.resolve(name + ".lontar.json");
        Files.writeString(
                file,
                """
                {"lontar": 1, "form": "1770S", "taxYear": 2022, "revision": 0,
                 "answers": {"identity.spousalStatus": "PH", "identity.ptkpStatus": "K/I/0",
                             "phmt.filer": "%s", "phmt.spouseNet": %d},
                 "tables": {"employers": [{"key": "1", "name": "PT", "net": %d}]}}
                """
                        .formatted(filer, spouse, net));
        return file.toString();
    }

    @Test
    void everyExitCodeIsExplainedInBothLanguages() {
        for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH)) {
            var ended = run(locale, "help", "exit-codes");
            assertEquals(15, ended.out().lines().count());
        }
    }

    /// PP 20/2026 changes no figure; a list of our own is no law.
    @Test
    void theDiffOfTheLawTellsAnotherGroundAndNoListOfOurOwn() {
        var id = run(Words.INDONESIAN, "law", "diff", "2025", "2026").out();
        assertTrue(id.contains("sebagaimana diubah PP 20/2026; belum pasti"), id);
        assertTrue(id.contains("Angkanya sama, dasarnya yang berubah."), id);
        var late = run(Words.INDONESIAN, "law", "diff", "2024", "2025").out();
        assertTrue(late.contains("Tahun pertama Coretax"), late);
        assertTrue(late.contains("Kode harta L-1 A: piutang"), late);
        assertFalse(late.contains("asset-migration"), late);
        assertFalse(late.contains("no fine or interest"), late);
        var en = run(Words.ENGLISH, "law", "diff", "2024", "2025").out();
        assertTrue(en.contains("no fine or interest"), en);
    }

    @Test
    void everyCommandHasHelpWithWordsForEachOption() {
        for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH))
            for (var command :
                    List.of(
                            "new",
                            "compute",
                            "explain",
                            "check",
                            "export",
                            "seal",
                            "send",
                            "verify",
                            "card",
                            "receipt",
                            "list",
                            "batch",
                            "gateway",
                            "qr",
                            "doctor",
                            "practice",
                            "window")) {
                var ended = run(locale, command, "--help");
                assertEquals(0, ended.code());
                assertEquals(List.of(), withoutWords(ended.out().lines().toList()), command);
            }
    }

    /// Options whose words stand neither beside them nor, when they are long, on the next line.
    private static List<String> withoutWords(List<String> help) {
        var bare = new ArrayList<String>();
        for (var i = 0; i < help.size(); i++) {
            var alone = help.get(i).matches(" +(-\\w, )?--?[\\w-]+(=\\S+)? *");
            var next = i + 1 < help.size() ? help.get(i + 1) : "";
            if (alone && !next.matches(" {20,}\\S.*")) bare.add(help.get(i));
        }
        return bare;
    }

    @Test
    void qrSaysWhatWasReadByWhichStepInWhatTime() {
        var picture = "src/test/resources/id/lontar/verify/qr/2-16.png";
        var seen = run("qr", picture, "--json").last("qr");
        assertEquals(picture, seen.path("file").asText());
        assertEquals(2, seen.path("codes").size());
        for (var code : seen.path("codes")) {
            assertTrue(code.path("text").asText().contains("http://d-qr.net/ex/"));
            assertEquals("boofcv", code.path("step").asText());
            assertTrue(code.path("milliseconds").asLong() <= seen.path("milliseconds").asLong());
        }
        assertTrue(run("qr", picture).out().contains("step: boofcv"));
    }

    @Test
    void qrLooksAtEveryFileAndEndsAsTheFirstThatFailed() throws IOException {
        var empty = folder.resolve("empty.png");
        ImageIO.write(
                new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", empty.toFile());
        var good = "src/test/resources/id/lontar/verify/qr/3-22.png";
        var text = Files.writeString(folder.resolve("text.png"), "no picture").toString();
        var ended = run("qr", empty.toString(), text, good, "--json");
        assertEquals(9, ended.code());
        assertEquals(4, json(ended.err()).path("exit").asInt());
        assertEquals(1, ended.last("qr").path("codes").size());
        assertEquals(4, run("qr", text, good).code());
        assertEquals(2, run("qr").code());
    }

    @Test
    void doctorChangesNothing() throws IOException {
        assertEquals(0, run("doctor").code());
        try (var made = Files.list(folder)) {
            assertEquals(0, made.count());
        }
    }

    @Test
    void theStoresPassphraseAndRecoveryKeyAreChangedForThePresentPassphrase() throws Exception {
        var old = Files.writeString(folder.resolve("old"), "empat kata yang mudah\n").toString();
        var next = Files.writeString(folder.resolve("next"), "lima kata yang baru\n").toString();
        assertEquals(9, run("store", "passphrase", "--passphrase-file", old).code());
        String first;
        try (var vault = new Closing(new SqliteVault(folder.resolve("practice")))) {
            first = vault.vault().create("empat kata yang mudah".toCharArray()).recoveryKey();
        }
        var change = List.of("store", "passphrase", "--new-passphrase-file", next);
        assertEquals(7, run(with(change, "--passphrase-file", next)).code());
        assertEquals(0, run(with(change, "--passphrase-file", old)).code());
        assertEquals(7, run("list", "--passphrase-file", old).code());
        assertEquals(0, run("list", "--passphrase-file", next).code());
        assertEquals(7, run("store", "recovery-key", "--passphrase-file", old).code());
        var shown =
                run("store", "recovery-key", "--passphrase-file", next, "--json")
                        .last("store")
                        .path("recoveryKey")
                        .asText();
        try (var vault = new Closing(new SqliteVault(folder.resolve("practice")))) {
            var again = "enam kata yang lebih baru".toCharArray();
            assertInstanceOf(Vault.Unlocking.Wrong.class, vault.vault().recover(first, again));
            assertInstanceOf(Vault.Unlocking.Open.class, vault.vault().recover(shown, again));
            assertFalse(vault.vault().recoveryKeyOwed());
        }
    }

    @Test
    void aStoreThatMayNotBeWrittenToEndsTheCommandInTheWordsOfTheWindow() throws Exception {
        var practice = Files.createDirectories(folder.resolve("practice"));
        Files.createDirectory(practice.resolve("store.lock"));
        Files.createFile(practice.resolve("store.db"));
        var secret = Files.writeString(folder.resolve("secret"), "empat kata yang mudah\n");
        var ended = run("list", "--passphrase-file", secret.toString());
        assertEquals(7, ended.code());
        var words = Words.in(Words.ENGLISH);
        for (var part : List.of("what", "safe", "next"))
            assertTrue(ended.err().contains(words.say("vault.trouble.UNREACHABLE." + part)), part);
        assertTrue(ended.err().contains(practice.toString()));
    }

    @Test
    void sealNeverSealsForAFileThatIsTaken() throws Exception {
        var taken = Files.writeString(folder.resolve("taken.asice"), "other");
        var ended = run("seal", UNDERPAID, "-o", taken.toString());
        assertEquals(2, ended.code(), ended.err());
        assertEquals("other", Files.readString(taken));
        assertFalse(Files.exists(folder.resolve("practice")), "no store was made");
    }

    @Test
    void aReturnFileIsForItsOwnerAlone() throws Exception {
        var file = folder.resolve("mine.lontar.json");
        assertEquals(0, run("new", "--from", UNDERPAID, "-o", file.toString()).code());
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void noMessageOfTheMachineReachesAPerson() throws Exception {
        var profile = folder.resolve("no-profile.json");
        var start =
                new Start(
                        new DataFolder(folder),
                        Optional.of(Words.INDONESIAN),
                        false,
                        Optional.of(profile));
        var err = new StringWriter();
        try (var lontar = new Lontar(start)) {
            var out = new PrintWriter(new StringWriter());
            assertEquals(4, Commands.run(lontar, out, new PrintWriter(err), false, "doctor"));
        }
        assertTrue(err.toString().contains("bukan profil gateway"), err.toString());
        assertFalse(err.toString().contains("no gateway profile"), err.toString());
    }

    @Test
    @Timeout(60)
    void aPortThatIsTakenIsSaidAsSuch() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var ended = run("gateway", "--port", Integer.toString(taken.getLocalPort()));
            assertEquals(2, ended.code(), ended.err());
            assertTrue(ended.err().contains("another program has the network port"), ended.err());
        }
    }

    @Test
    void aDraftIsDiscardedByItsIdAndWhatWasSealedIsNot() throws Exception {
        var secret = Files.writeString(folder.resolve("old"), "empat kata yang mudah\n").toString();
        try (var vault = new Closing(new SqliteVault(folder.resolve("practice")))) {
            var cabinet = vault.vault().create("empat kata yang mudah".toCharArray()).cabinet();
            var draft =
                    Filing.draft("one", "p", OldLaw.draft(), Instant.parse("2025-03-25T08:00:00Z"));
            cabinet.save(draft);
            cabinet.save(
                    Filing.draft("two", "p", OldLaw.draft(), draft.changedAt())
                            .in(FilingState.SEALED));
        }
        assertEquals(3, run("discard", "two", "--passphrase-file", secret).code());
        assertEquals(0, run("discard", "one", "--passphrase-file", secret).code());
        var left = run("list", "--passphrase-file", secret, "--json").records();
        assertEquals(List.of("two"), left.stream().map(each -> each.path("id").asText()).toList());
        assertEquals(9, run("discard", "one", "--passphrase-file", secret).code());
    }

    private static String[] with(List<String> arguments, String... more) {
        return Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private record Closing(Vault vault) implements AutoCloseable {
        @Override
        public void close() {
            vault.close();
        }
    }

    private Ended run(String... arguments) {
        return run(Words.ENGLISH, arguments);
    }

    private Ended run(Locale locale, String... arguments) {
        return run(folder, locale, arguments);
    }

    static Ended run(Path folder, Locale locale, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var start = new Start(new DataFolder(folder), Optional.of(locale), false, Optional.empty());
        try (var lontar = new Lontar(start)) {
            var code =
                    Commands.run(
                            lontar, new PrintWriter(out), new PrintWriter(err), false, arguments);
            return new Ended(code, out.toString(), err.toString());
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("not a JSON line: " + line, e);
        }
    }
}
