package id.lontar.form.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Form;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.badan.Form1771;
import id.lontar.form.badan.FormCtBadan;
import id.lontar.form.op.Form1770;
import id.lontar.form.op.Form1770S;
import id.lontar.form.op.Form1770SS;
import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Gated;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.Optionally;
import id.lontar.rules.Parameter;
import id.lontar.rules.Row;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.Personal1770SS;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The rule of every line in words.
class WhyTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    /// How Java writes a record.
    private static final Pattern RAW = Pattern.compile("\\w+\\[\\w+=|@[0-9a-f]{5}");

    static Stream<Named<Form>> forms() {
        return AnnualForms.ALL.all().stream().map(each -> Named.of(each.code().code(), each));
    }

    private static Assessment assess(Form form, Answers answers) {
        return form.assess(Law.shipped(), new TaxYear(form.lastYear()), answers);
    }

    /// Every line there is, with no place left over that the rule does not read.
    @ParameterizedTest
    @MethodSource("forms")
    void everyLineHasItsRuleInBothLanguages(Form form) {
        var wrong = new TreeSet<String>();
        for (var year = form.firstYear(); year <= form.lastYear(); year++)
            for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH))
                wrong.addAll(withoutRule(form, new TaxYear(year), Words.in(locale)));
        assertEquals(Set.of(), wrong);
    }

    private static Set<String> withoutRule(Form form, TaxYear year, Words words) {
        var wrong = new TreeSet<String>();
        var assessment = form.assess(Law.shipped(), year, Answers.NONE);
        for (var line : assessment.lines()) {
            var reads = assessment.explain(line).readings().size();
            var keys = keys(words, form, line);
            if (keys.isEmpty()) wrong.add(words.locale() + " " + line.id());
            keys.stream()
                    .filter(key -> key.endsWith(".silent"))
                    .filter(key -> !namesWhatMayStayOpen(words, key, assessment.explain(line)))
                    .forEach(key -> wrong.add(words.locale() + " never silent: " + key));
            for (var key : keys)
                for (var place = PLACE.matcher(words.find(key).orElseThrow()); place.find(); )
                    if (Integer.parseInt(place.group(1)) >= reads)
                        wrong.add(words.locale() + " " + key);
        }
        return wrong;
    }

    private static boolean namesWhatMayStayOpen(
            Words words, String silent, Assessment.Explanation line) {
        var sentence = words.find(silent.replace(".silent", "")).orElseThrow();
        return IntStream.range(0, line.readings().size())
                .filter(each -> sentence.contains("{" + each + "}"))
                .mapToObj(each -> line.readings().get(each).source())
                .anyMatch(each -> each instanceof Optionally<?> || each instanceof Gated<?>);
    }

    private static List<String> keys(Words words, Form form, Line<?> line) {
        return Stream.of("why." + form.code() + "." + line.id(), "why." + line.id())
                .flatMap(each -> Stream.of(each, each + ".split"))
                .flatMap(each -> Stream.of(each, each + ".silent"))
                .filter(each -> words.find(each).isPresent())
                .toList();
    }

    /// What the law file says is worded too, and named.
    @ParameterizedTest
    @MethodSource("forms")
    void everyFigureOfTheLawIsNamedAndSaid(Form form) {
        for (var words : List.of(Words.in(Words.INDONESIAN), Words.in(Words.ENGLISH)))
            for (var year = form.firstYear(); year <= form.lastYear(); year++) {
                var assessment = form.assess(Law.shipped(), new TaxYear(year), Answers.NONE);
                for (var line : assessment.lines())
                    for (var input : why(words, form, assessment).of(line).inputs())
                        if (input.source() instanceof Parameter<?>) {
                            assertFalse(input.name().isEmpty(), line.id());
                            assertFalse(RAW.matcher(input.value()).find(), input.value());
                        }
            }
    }

    /// UU 7/2021 Pasal 17 ayat (1) huruf b and ayat (2b), Pasal 31E ayat (1).
    @Test
    void theRatesOfCompaniesAreASentence() {
        var assessment = Form1771.FORM.assess(Law.shipped(), new TaxYear(2024), Answers.NONE);
        var why = why(Words.in(Words.INDONESIAN), Form1771.FORM, assessment);
        var rates = why.of(new Line<>("31E.covered")).inputs().getLast();
        assertEquals("Tarif PPh badan tahun 2024", rates.name());
        assertEquals(
                "umum 22 %, perusahaan terbuka 19 %; fasilitas Pasal 31E 50 % dari tarif umum atas"
                        + " bagian dari Rp 4.800.000.000 pertama, untuk peredaran bruto sampai Rp"
                        + " 50.000.000.000",
                rates.value());
    }

    /// What may stay open and was not answered is not told as something that is still to come.
    /// A card without its net income is there, and the line that adds it up waits for it.
    @Test
    void aListOfWhichARowIsNotFinishedSaysSo() {
        var card = Row.empty("a").with(Personal.EMPLOYER_NAME, "PT Contoh");
        var answers = Answers.NONE.withRow(Personal.EMPLOYERS, card);
        var reason = reason(answers);
        assertEquals("belum diisi", reason.value());
        assertEquals("1 baris, belum lengkap", reason.inputs().getFirst().value());
        var net = card.with(Personal.EMPLOYER_NET, Rupiah.of(5));
        var whole = reason(answers.withRow(Personal.EMPLOYERS, net));
        assertEquals("1 baris", whole.inputs().getFirst().value());
    }

    @Test
    void theSentenceLeavesOutWhatNobodyAnswered() {
        var open = Answers.NONE.with(Personal1770SS.GROSS, Rupiah.of(58_800_000));
        var line = new Line<>("1");
        assertEquals(
                "Sama dengan penghasilan bruto dari pekerjaan, Rp 58.800.000.",
                told(assess(Form1770SS.FORM, open), Form1770SS.FORM, line));
        var both = open.with(Personal1770SS.OTHER_NET, Rupiah.of(1_000_000));
        assertEquals(
                "Penghasilan bruto dari pekerjaan (Rp 58.800.000) ditambah neto lainnya (Rp"
                        + " 1.000.000).",
                told(assess(Form1770SS.FORM, both), Form1770SS.FORM, line));
    }

    /// Not "there is none" when there is one.
    @Test
    void anAmendmentOfACompanyIsToldWhatItAmends() {
        var answers =
                Answers.NONE
                        .with(Amendment.NUMBER, 1)
                        .with(Amendment.PREVIOUS_BALANCE, Rupiah.of(-5_000));
        var form = FormCtBadan.FORM;
        var assessment = form.assess(Law.shipped(), new TaxYear(2025), answers);
        var told = told(assessment, form, Amendment.OVERPAID_BEFORE);
        assertTrue(told.contains("-5.000"), told);
    }

    /// Living apart (HB) each is taxed alone; only PH and MT share the tax.
    @Test
    void onlyACoupleThatSharesItsTaxIsToldOfTheWorksheet() {
        var apart = assess(Form1770.FORM, Answers.NONE.with(Personal.SPOUSAL_STATUS, "HB"));
        var shared = assess(Form1770.FORM, Answers.NONE.with(Personal.SPOUSAL_STATUS, "MT"));
        var line = new Line<>("11");
        assertTrue(told(apart, line).contains("ribuan"), told(apart, line));
        assertTrue(told(shared, line).contains("PH/MT"), told(shared, line));
    }

    private static Reason reason(Answers answers) {
        var assessment = assess(Form1770S.FORM, answers);
        return why(Words.in(Words.INDONESIAN), Form1770S.FORM, assessment).of(new Line<>("1"));
    }

    private static Why why(Words words, Form form, Assessment assessment) {
        return new Why(words, form, assessment, Optional.empty());
    }

    private static String told(Assessment assessment, Line<?> line) {
        return told(assessment, Form1770.FORM, line);
    }

    private static String told(Assessment assessment, Form form, Line<?> line) {
        return why(Words.in(Words.INDONESIAN), form, assessment).of(line).rule();
    }
}
