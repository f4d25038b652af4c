package id.lontar.filing.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.exchange.sheet.OfficeFiles;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.SheetFiles.Reading;
import id.lontar.filing.sheet.Workbook;
import id.lontar.form.annual.AnnualForms;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Damaged and odd files, each with what the import must say of it.
class CorpusTest {
    private static final Path FOLDER = Path.of("src/test/resources/imports");
    private static final Path HELD =
            Path.of(
                    "src/main/resources/id/lontar/exchange/samples/1770S-2024-underpaid.lontar.json");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);
    private static final Map<String, byte[]> WORKBOOKS = OddWorkbooks.all();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatIsOdd(String file, String form, String findings, String after) throws IOException {
        var reading = new OfficeFiles().read(file, bytes(file));
        if (reading instanceof Reading.Refused refused) {
            assertEquals(findings, "refused " + refused.key());
            return;
        }
        var workbook = ((Reading.Read) reading).workbook();
        var mapping = Mapping.proposed(workbook);
        var doctor = new Doctor(target(form));
        var found = doctor.examine(workbook, mapping);
        assertEquals(findings, said(found));
        assertSpoken(found);
        var treated = doctor.treat(workbook, mapping, kind -> !kind.isDecision());
        if (!after.equals("many")) assertEquals(after, outcome(treated.after()));
        onlyTheRepairedCellsDiffer(workbook, treated, mapping);
        var untouched = doctor.treat(workbook, mapping, kind -> false);
        assertEquals(workbook, untouched.after().workbook());
        assertTrue(untouched.taken().isEmpty());
    }

    static Stream<Arguments> cases() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arguments.of((Object[]) line.split("\t", -1)));
    }

    private static void onlyTheRepairedCellsDiffer(
            Workbook before, Treatment treated, Mapping mapping) {
        var touched = new HashSet<CellAt>();
        var rows = new HashSet<Integer>();
        for (var each : treated.taken())
            switch (each.repair()) {
                case Repair.Replace(var at, var text) -> touched.add(at);
                case Repair.Relay(var row, var texts) -> rows.add(row);
                case Repair.LeaveOut leftOut -> {}
            }
        var after = treated.after().workbook();
        for (var i = 0; i < before.sheets().size(); i++)
            for (var line : before.sheets().get(i).lines())
                for (var column = 0; column < line.width(); column++) {
                    var at = new CellAt(line.row(), column);
                    if (i == mapping.sheet() && (touched.contains(at) || rows.contains(at.row())))
                        continue;
                    assertEquals(before.sheets().get(i).cell(at), after.sheets().get(i).cell(at));
                }
    }

    private static void assertSpoken(Diagnosis found) {
        for (var flaw : found.flaws())
            for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH)) {
                var text = FlawWords.say(Words.in(locale), flaw);
                assertFalse(text.isBlank() || text.contains("{"), text);
            }
    }

    private static String said(Diagnosis found) {
        return found.flaws().stream()
                .map(
                        each ->
                                each.at()
                                        + " "
                                        + each.kind()
                                        + each.repair()
                                                .map(
                                                        repair ->
                                                                " > "
                                                                        + (repair
                                                                                        instanceof
                                                                                        Repair
                                                                                                .LeaveOut
                                                                                ? "-"
                                                                                : repair.offered()))
                                                .orElse(""))
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    private static String outcome(Diagnosis after) {
        return after.isClean()
                ? after.slips().size() + " slips"
                : after.open().stream()
                        .map(each -> each.kind().name())
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    private static Target target(String named) throws IOException {
        var at = named.lastIndexOf('-');
        var year = new TaxYear(Integer.parseInt(named.substring(at + 1)));
        var code = FormCode.parse(named.substring(0, at)).orElseThrow();
        var forms = AnnualForms.ALL;
        var taxReturn =
                code == FormCode.F1770S
                        ? held(new ReturnFileJson(forms))
                        : new TaxReturn(code, year, 0, Answers.NONE);
        var today = TODAY.plusYears(year.year() - 2024L);
        return Target.of(forms.find(code, year).orElseThrow(), taxReturn, Law.shipped(), today)
                .orElseThrow();
    }

    private static TaxReturn held(ReturnFiles files) throws IOException {
        return ((ReturnFiles.Reading.Read) files.read(Files.readAllBytes(HELD))).taxReturn();
    }

    private static byte[] bytes(String file) throws IOException {
        return file.endsWith(".xlsx")
                ? WORKBOOKS.get(file.substring(0, file.length() - ".xlsx".length()))
                : Files.readAllBytes(FOLDER.resolve("files").resolve(file));
    }
}
