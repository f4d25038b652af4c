package id.lontar.form.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Element;
import id.lontar.form.Finding;
import id.lontar.form.Form;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.rules.Row;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.Norm;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.Personal1770;
import id.lontar.rules.op.PhMt;
import id.lontar.rules.op.Turnover;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What holds for forms 1770 and 1770SS whatever is typed.
class PersonalFormsTest {
    private static final Law LAW = Law.shipped();
    private static final LocalDate IN_TIME = LocalDate.of(2025, 3, 20);

    static Stream<Form> forms() {
        return Stream.of(Form1770SS.FORM, Form1770.FORM);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyPageQuestionColumnAndLineHasWordsInBothLanguages(Form form) {
        var missing = new TreeSet<String>();
        for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH)) {
            var words = Words.in(locale);
            keys(form).filter(key -> words.find(key).isEmpty()).forEach(missing::add);
        }
        assertEquals(new TreeSet<>(), missing);
    }

    private static Stream<String> keys(Form form) {
        var keys = new ArrayList<String>();
        keys.add("form." + form.code());
        for (var page : form.pages()) {
            keys.add(form.label("page." + page.id()));
            for (var element : page.elements())
                switch (element) {
                    case Element.Field field -> keys.add(form.label(field.question().id()));
                    case Element.Grid grid -> {
                        keys.add(form.label(grid.table().id()));
                        for (var column : grid.columns())
                            keys.add(form.label(grid.table().id() + "." + column.column().id()));
                    }
                    case Element.Computed computed -> keys.add(form.label(computed.line().id()));
                    case Element.Heading heading -> keys.add(form.label("section." + heading.id()));
                }
        }
        var assessment = form.assess(LAW, new TaxYear(2024), Answers.NONE);
        for (var line : assessment.lines()) keys.add(form.label(line.id()));
        return keys.stream();
    }

    /// Keys of findings and repairs stand in the source as plain texts.
    @Test
    void everyFindingAndRepairHasWordsInBothLanguages() throws IOException {
        var key = Pattern.compile("\"((?:finding|repair)\\.[A-Za-z0-9.]+)\"");
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/id/lontar/form"))) {
            for (var file : files.filter(Files::isRegularFile).toList())
                key.matcher(Files.readString(file)).results().forEach(m -> used.add(m.group(1)));
        }
        used.removeIf(each -> each.endsWith("."));
        assertTrue(used.size() > 200, used.toString());
        for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH)) {
            var words = Words.in(locale);
            assertEquals(
                    List.of(), used.stream().filter(each -> words.find(each).isEmpty()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anEmptyReturnIsOnlyUnfinishedNotWrong(Form form) {
        var assessment = form.assess(LAW, new TaxYear(2024), Answers.NONE);
        var findings = form.findings(assessment, IN_TIME);
        assertTrue(findings.size() >= 5);
        for (var each : findings)
            assertEquals(Finding.Severity.NEEDED, each.severity(), each.toString());
    }

    /// A repair does away with what it was offered for.
    @Test
    void aRepairPutsItsFindingRight() {
        var answers =
                Answers.NONE
                        .with(Personal.SPOUSAL_STATUS, "HB")
                        .with(Personal.PTKP_STATUS, "K/1")
                        .withRow(
                                Turnover.MONTHLY,
                                Row.empty("t")
                                        .with(Turnover.PLACE, "Toko")
                                        .with(Turnover.MONTH, 1)
                                        .with(Turnover.AMOUNT, Rupiah.of(5_000_000)))
                        .withRow(
                                Norm.ACTIVITIES,
                                Row.empty("n").with(Norm.TURNOVER, Rupiah.of(5_000_000)));
        var form = Form1770.FORM;
        var year = new TaxYear(2024);
        var repaired = 0;
        for (var finding : form.findings(form.assess(LAW, year, answers), IN_TIME)) {
            if (finding.repair().isEmpty()) continue;
            var after = finding.repair().get().change().apply(answers);
            assertTrue(
                    form.findings(form.assess(LAW, year, after), IN_TIME).stream()
                            .noneMatch(
                                    each ->
                                            each.key().equals(finding.key())
                                                    && each.place().equals(finding.place())),
                    finding.key());
            repaired++;
        }
        assertEquals(3, repaired);
    }

    /// Both returns of a couple always add up to the tax on what both earn (seeded).
    @Test
    void theSharesOfACoupleAddUp() {
        var random = new Random(8);
        for (var i = 0; i < 500; i++) {
            var his = random.nextLong(3_000_000_000L);
            var hers = random.nextLong(900_000_000L);
            var year = 2019 + random.nextInt(6);
            var husband = couple("SUAMI", his, hers, year);
            var wife = couple("ISTRI", hers, his, year);
            assertEquals(husband[1], wife[1]);
            assertEquals(husband[1], husband[0] + wife[0], his + " and " + hers);
        }
    }

    private static long[] couple(String filer, long own, long spouse, int year) {
        var answers =
                base("PH", "K/I/2")
                        .with(PhMt.FILER, filer)
                        .with(PhMt.SPOUSE_NET, Rupiah.of(spouse))
                        .withRow(
                                Personal.EMPLOYERS,
                                Row.empty("e").with(Personal.EMPLOYER_NET, Rupiah.of(own)));
        var a = Form1770.FORM.assess(LAW, new TaxYear(year), answers);
        return new long[] {
            a.known(Personal1770.L12).orElseThrow().amount(),
            a.known(PhMt.COMBINED_TAX).orElseThrow().amount()
        };
    }

    /// More income never lowers the tax, and splitting a wage between slips changes nothing.
    @Test
    void taxRisesWithIncomeAndDoesNotMindHowItIsSplit() {
        var random = new Random(17);
        for (var i = 0; i < 500; i++) {
            var year = 2019 + random.nextInt(6);
            var net = random.nextLong(7_000_000_000L);
            var part = net / (2 + random.nextInt(5));
            var whole = tax(year, net);
            assertEquals(whole, tax(year, part, net - part));
            assertTrue(tax(year, net + 1_000_000) >= whole);
        }
    }

    private static long tax(int year, long... wages) {
        var answers = base("KK", "K/1");
        for (var i = 0; i < wages.length; i++)
            answers =
                    answers.withRow(
                            Personal.EMPLOYERS,
                            Row.empty("e" + i).with(Personal.EMPLOYER_NET, Rupiah.of(wages[i])));
        return Form1770.FORM
                .assess(LAW, new TaxYear(year), answers)
                .known(Personal1770.L12)
                .orElseThrow()
                .amount();
    }

    private static Answers base(String spousal, String ptkp) {
        return Answers.NONE
                .with(Personal.SPOUSAL_STATUS, spousal)
                .with(Personal.PTKP_STATUS, ptkp)
                .with(Books.METHOD, "PENCATATAN")
                .with(Norm.NONE, true);
    }
}
