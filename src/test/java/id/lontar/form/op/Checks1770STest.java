package id.lontar.form.op;

import static id.lontar.rules.Enclosed.FILES;
import static id.lontar.rules.Enclosed.FILE_NAME;
import static id.lontar.rules.Enclosed.FILE_PURPOSE;
import static id.lontar.rules.Enclosed.FILE_SHA256;
import static id.lontar.rules.Settlement.*;
import static id.lontar.rules.Taxpayer.KLU;
import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.Taxpayer.PHONE;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.PhMt.FILER;
import static id.lontar.rules.op.PhMt.SPOUSE_NET;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Finding;
import id.lontar.form.Place;
import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.rules.op.Returns1770S;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

class Checks1770STest {
    private static final LocalDate IN_TIME = LocalDate.of(2025, 3, 25);

    /// A finished return: two employers, one slip each, tax paid.
    static final Answers FINISHED =
            Answers.NONE
                    .with(NPWP, "3171010101900001")
                    .with(NAME, "Siti Rahmawati")
                    .with(OCCUPATION, "Pegawai swasta")
                    .with(KLU, "Z0000")
                    .with(SPOUSAL_STATUS, "KK")
                    .with(PTKP_STATUS, "K/1")
                    .withRow(
                            EMPLOYERS,
                            employer("e1", "PT Harapan Nusantara", 186_500_000, 9_120_000))
                    .withRow(EMPLOYERS, employer("e2", "CV Dua Roda", 24_000_000, 1_200_000))
                    .withRow(
                            CREDITS,
                            slip("c1", "0013456785013000", "1.1-12.24-0000001", 13_337_000))
                    .withRow(CREDITS, slip("c2", "0024567893014000", "1.1-12.24-0000002", 0))
                    .withRow(
                            ASSETS,
                            Row.empty("a1")
                                    .with(ASSET_CODE, "012")
                                    .with(ASSET_NAME, "Tabungan")
                                    .with(ASSET_YEAR, 2018)
                                    .with(ASSET_COST, Rupiah.of(45_000_000)))
                    .with(NO_DEBTS, true)
                    .withRow(FAMILY, member("f1", "3171010202880002", "SUAMI"))
                    .withRow(FAMILY, member("f2", "3171010303150003", "ANAK_KANDUNG"))
                    .withRow(PAYMENTS, payment("p1", "8F2A19C077D14B6E", 1_240_000))
                    .withRow(
                            FILES,
                            Row.empty("x1")
                                    .with(FILE_NAME, "a1.pdf")
                                    .with(FILE_PURPOSE, "SLIP")
                                    .with(FILE_SHA256, "0".repeat(64)));

    @Test
    void aFinishedReturnHasNothingToPutRight() {
        assertEquals(List.of(), keys(FINISHED, IN_TIME));
    }

    @Test
    void anEmptyReturnIsOnlyUnfinishedNotWrong() {
        var findings = findings(Answers.NONE, IN_TIME);
        assertTrue(findings.size() >= 9);
        findings.forEach(each -> assertEquals(Finding.Severity.NEEDED, each.severity()));
    }

    /// One thing changed in the finished return, and exactly what is then said.
    record Case(String name, UnaryOperator<Answers> change, String... said) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "npwp of 14 digits",
                        a -> a.with(NPWP, "12345678901234"),
                        "ERROR npwp.digits"),
                new Case(
                        "legacy check digit",
                        a -> a.with(NPWP, "07.234.567.8-901.000"),
                        "WARNING npwp.checkDigit"),
                new Case("klu", a -> a.with(KLU, "12"), "ERROR klu.shape"),
                new Case("phone", a -> a.with(PHONE, "12"), "ERROR phone.shape"),
                new Case(
                        "HB takes TK",
                        a -> a.with(SPOUSAL_STATUS, "HB").with(SPOUSE_NPWP, "3171010202880002"),
                        "ERROR ptkp.hb"),
                new Case(
                        "own number as the spouse's",
                        a ->
                                a.with(SPOUSAL_STATUS, "HB")
                                        .with(PTKP_STATUS, "TK/1")
                                        .with(SPOUSE_NPWP, "3171010101900001"),
                        "ERROR npwp.own"),
                new Case(
                        "more dependants than family",
                        a -> a.with(PTKP_STATUS, "K/2"),
                        "ERROR ptkp.dependants",
                        "WARNING payment.tooMuch"),
                new Case(
                        "no spouse listed", a -> a.withoutRow(FAMILY, "f1"), "WARNING ptkp.couple"),
                new Case(
                        "same NIK twice",
                        a -> a.withRow(FAMILY, member("f3", "3171010303150003", "ANAK_KANDUNG")),
                        "ERROR nik.twice"),
                new Case(
                        "NIK of 15 digits",
                        a -> a.withRow(FAMILY, member("f2", "317101030315000", "ANAK_KANDUNG")),
                        "ERROR nik.digits"),
                new Case(
                        "net above gross less deductions",
                        a ->
                                a.withRow(
                                        EMPLOYERS,
                                        employer("e2", "CV", 24_000_000, 1_200_000)
                                                .with(EMPLOYER_NET, Rupiah.of(28_800_000))),
                        "ERROR employer.netAboveGross",
                        "NEEDED payment.missing"),
                new Case(
                        "deductions above gross",
                        a -> a.withRow(EMPLOYERS, employer("e2", "CV", 1_000_000, 2_000_000)),
                        "ERROR negative",
                        "ERROR employer.deductionsAboveGross"),
                new Case(
                        "negative net",
                        a ->
                                a.withRow(
                                        EMPLOYERS,
                                        employer("e2", "CV", 1_000_000, 0)
                                                .with(EMPLOYER_NET, Rupiah.of(-5))),
                        "ERROR negative",
                        "WARNING employer.netDiffers"),
                new Case(
                        "unknown statuses",
                        a -> a.with(SPOUSAL_STATUS, "ZZ").with(PTKP_STATUS, "X/9"),
                        "ERROR status.unknown"),
                new Case(
                        "negative gross",
                        a -> a.withRow(EMPLOYERS, employer("e3", "CV", -1, 0)),
                        "ERROR negative",
                        "ERROR employer.deductionsAboveGross"),
                new Case(
                        "foreign income",
                        a -> a.with(FOREIGN_NET, Rupiah.of(1_000_000)),
                        "WARNING foreign.scope",
                        "WARNING foreign.attach",
                        "NOTE doubt.foreign-1770S",
                        "NEEDED payment.missing"),
                new Case(
                        "zakat above income",
                        a -> a.with(ZAKAT, Rupiah.of(900_000_000)),
                        "ERROR zakat.aboveIncome",
                        "WARNING zakat.proof",
                        "NEEDED required"),
                new Case(
                        "slip listed twice",
                        a ->
                                a.withRow(
                                        CREDITS,
                                        slip("c3", "0013456785013000", "1.1-12.24-0000001", 1)),
                        "ERROR credit.twice",
                        "WARNING payment.tooMuch"),
                new Case(
                        "slip of another year",
                        a ->
                                a.withRow(
                                        CREDITS,
                                        slip("c2", "0024567893014000", "2", 0)
                                                .with(CREDIT_DATE, LocalDate.of(2023, 12, 31))),
                        "WARNING credit.date"),
                new Case(
                        "slip in the future",
                        a ->
                                a.withRow(
                                        CREDITS,
                                        slip("c2", "0024567893014000", "2", 0)
                                                .with(CREDIT_DATE, LocalDate.of(2025, 3, 26))),
                        "ERROR credit.future"),
                new Case(
                        "unknown kind of tax",
                        a ->
                                a.withRow(
                                        CREDITS,
                                        slip("c2", "0024567893014000", "2", 0)
                                                .with(CREDIT_TYPE, "4")),
                        "ERROR credit.type"),
                new Case(
                        "no credits ticked beside slips",
                        a -> a.with(NO_CREDITS, true),
                        "ERROR credits.noneButRows"),
                new Case(
                        "slips not attached",
                        a -> a.withoutRow(FILES, "x1"),
                        "WARNING credits.slip"),
                new Case(
                        "wife's final income under MT",
                        a ->
                                wife(a).with(SPOUSAL_STATUS, "MT")
                                        .with(PTKP_STATUS, "K/I/1")
                                        .with(SPOUSE_NPWP, "3171010202880002")
                                        .with(FILER, "SUAMI")
                                        .with(SPOUSE_NET, Rupiah.ZERO),
                        "ERROR final.wife",
                        "WARNING final.wifeFiles",
                        "WARNING phmt.noIncome",
                        "WARNING phmt.file",
                        "WARNING payment.tooMuch"),
                new Case(
                        "K/I with a wife of one employer",
                        a -> wife(a).with(PTKP_STATUS, "K/I/1"),
                        "ERROR ptkp.ki",
                        "WARNING final.wifeFiles",
                        "NEEDED required"),
                new Case(
                        "final tax above its base",
                        a ->
                                a.withRow(
                                        FINAL_INCOME,
                                        Row.empty("x")
                                                .with(FINAL_TYPE, "1")
                                                .with(FINAL_BASE, Rupiah.of(1))
                                                .with(FINAL_TAX, Rupiah.of(2))),
                        "ERROR final.taxAboveBase"),
                new Case(
                        "asset of next year",
                        a -> a.withRow(ASSETS, asset("a2", "012", 2025, 1)),
                        "ERROR asset.year"),
                new Case(
                        "asset of an odd year",
                        a -> a.withRow(ASSETS, asset("a2", "012", 18, 1)),
                        "WARNING asset.yearOdd"),
                new Case(
                        "unknown asset code",
                        a -> a.withRow(ASSETS, asset("a2", "999", 2020, 1)),
                        "ERROR asset.code"),
                new Case(
                        "assets grew more than income",
                        a -> a.withRow(ASSETS, asset("a2", "061", 2024, 2_000_000_000)),
                        "WARNING wealth"),
                new Case("debts unanswered", a -> a.without(NO_DEBTS), "NEEDED debts.answer"),
                new Case(
                        "request without overpayment",
                        a -> a.with(OVERPAID_REQUEST, "a"),
                        "ERROR overpaid.notNeeded"),
                new Case("not paid", a -> a.withoutRow(PAYMENTS, "p1"), "NEEDED payment.missing"),
                new Case(
                        "half paid",
                        a -> a.withRow(PAYMENTS, payment("p1", "8F2A19C077D14B6E", 620_000)),
                        "NEEDED payment.missing"),
                new Case(
                        "paid in two parts",
                        a ->
                                a.withRow(PAYMENTS, payment("p1", "8F2A19C077D14B6E", 620_000))
                                        .withRow(
                                                PAYMENTS,
                                                payment("p2", "0A2B19C077D14B6E", 620_000))),
                new Case(
                        "ntpn of 15 characters",
                        a -> a.withRow(PAYMENTS, payment("p1", "8F2A19C077D14B6", 1_240_000)),
                        "ERROR payment.ntpn"),
                new Case(
                        "ntpn used twice",
                        a ->
                                a.withRow(PAYMENTS, payment("p1", "8F2A19C077D14B6E", 620_000))
                                        .withRow(
                                                PAYMENTS,
                                                payment("p2", "8F2A19C077D14B6E", 620_000)),
                        "ERROR payment.twice"),
                new Case(
                        "paid tomorrow",
                        a ->
                                a.withRow(
                                        PAYMENTS,
                                        payment("p1", "8F2A19C077D14B6E", 1_240_000)
                                                .with(PAYMENT_DATE, IN_TIME.plusDays(1))),
                        "ERROR payment.future"));
    }

    /// What another amount entails for the balance; asked for in cases of its own.
    private static final List<String> CONSEQUENCES =
            List.of("NEEDED payment.missing", "WARNING payment.tooMuch", "NEEDED required");

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrongAndNothingElse(Case each) {
        var said = keys(each.change().apply(FINISHED), IN_TIME);
        var must = List.of(each.said());
        var may = Stream.concat(must.stream(), CONSEQUENCES.stream()).toList();
        assertTrue(said.containsAll(must), said + " lacks some of " + must);
        assertTrue(may.containsAll(said), said + " says more than " + may);
    }

    @Test
    void aRepairMakesItsFindingGoAway() {
        var wrong =
                FINISHED.withRow(
                        EMPLOYERS,
                        employer("e2", "CV Dua Roda", 24_000_000, 1_200_000)
                                .with(EMPLOYER_NET, Rupiah.of(28_800_000)));
        var repair =
                findings(wrong, IN_TIME).stream()
                        .flatMap(each -> each.repair().stream())
                        .findFirst()
                        .orElseThrow();
        assertEquals(List.of(), keys(repair.change().apply(wrong), IN_TIME));
    }

    @Test
    void overpaidNeedsARequest() {
        var overpaid =
                FINISHED.withRow(CREDITS, slip("c2", "0024567893014000", "2", 2_000_000))
                        .withoutRow(PAYMENTS, "p1");
        assertEquals(List.of("NEEDED required"), keys(overpaid, IN_TIME));
        assertEquals(List.of(), keys(overpaid.with(OVERPAID_REQUEST, "a"), IN_TIME));
    }

    @Test
    void lateIsToldWithTheRelaxationOfTheYear() {
        assertEquals(List.of("WARNING late.relaxed"), keys(FINISHED, LocalDate.of(2025, 4, 11)));
        assertEquals(List.of("WARNING late"), keys(FINISHED, LocalDate.of(2025, 4, 12)));
    }

    /// UU KUP Pasal 7 ayat (1) fines a return that is late, and not one that puts right another.
    @Test
    void anAmendmentIsNotLate() {
        var amended =
                FINISHED.with(Amendment.NUMBER, 1)
                        .with(Amendment.PREVIOUS_BALANCE, Rupiah.ZERO)
                        .with(Amendment.REFUNDED, false);
        var told = keys(amended, LocalDate.of(2025, 12, 1));
        assertFalse(told.contains("WARNING late"), told.toString());
        assertFalse(told.contains("WARNING late.relaxed"), told.toString());
    }

    @Test
    void everyFindingHasAPlaceOnAPageAndWordsInBothLanguages() {
        var indonesian = Words.in(Words.INDONESIAN);
        var english = Words.in(Words.ENGLISH);
        for (var each : cases().toList())
            for (var finding : findings(each.change().apply(FINISHED), IN_TIME)) {
                assertTrue(Form1770S.FORM.pageOf(finding.place()).isPresent(), finding.toString());
                for (var words : List.of(indonesian, english)) {
                    var text = words.say(finding.key(), finding.arguments().toArray());
                    assertTrue(!text.contains("{"), text);
                    finding.repair()
                            .ifPresent(
                                    repair ->
                                            words.say(repair.key(), repair.arguments().toArray()));
                }
            }
    }

    @Test
    void everyFieldColumnAndLineHasALabelInBothLanguages() {
        for (var words : List.of(Words.in(Words.INDONESIAN), Words.in(Words.ENGLISH))) {
            Form1770S.FORM.questions().forEach(q -> words.say(Form1770S.FORM.label(q.id())));
            Form1770S.FORM
                    .tables()
                    .forEach(
                            table -> {
                                words.say(Form1770S.FORM.label(table.id()));
                                for (var column : table.columns())
                                    words.say(Form1770S.FORM.label(table.id() + "." + column.id()));
                            });
            assess(FINISHED).lines().forEach(line -> words.say(Form1770S.FORM.label(line.id())));
            for (var page : Form1770S.FORM.pages())
                words.say(Form1770S.FORM.label("page." + page.id()));
        }
    }

    private static id.lontar.rules.Assessment assess(Answers answers) {
        return Form1770S.FORM.assess(Returns1770S.LAW, new TaxYear(2024), answers);
    }

    private static List<Finding> findings(Answers answers, LocalDate today) {
        return Form1770S.FORM.findings(assess(answers), today);
    }

    private static List<String> keys(Answers answers, LocalDate today) {
        return findings(answers, today).stream()
                .filter(each -> !isProofHint(each))
                .map(each -> each.severity() + " " + each.key().replace("finding.", ""))
                .distinct()
                .toList();
    }

    /// The finished return leaves the proof of payment out; that hint is not what is tested here.
    private static boolean isProofHint(Finding finding) {
        return finding.key().equals("finding.payment.proof")
                && finding.place() instanceof Place.AtCell;
    }

    static Row employer(String key, String name, long gross, long deductions) {
        return Row.empty(key)
                .with(EMPLOYER_NAME, name)
                .with(EMPLOYER_GROSS, Rupiah.of(gross))
                .with(EMPLOYER_DEDUCTIONS, Rupiah.of(deductions))
                .with(EMPLOYER_NET, Rupiah.of(gross - deductions));
    }

    static Row slip(String key, String npwp, String number, long amount) {
        return Row.empty(key)
                .with(CREDIT_NAME, "PT Harapan Nusantara")
                .with(CREDIT_NPWP, npwp)
                .with(CREDIT_NUMBER, number)
                .with(CREDIT_DATE, LocalDate.of(2024, 12, 31))
                .with(CREDIT_TYPE, "21")
                .with(CREDIT_AMOUNT, Rupiah.of(amount));
    }

    static Row member(String key, String nik, String relation) {
        return Row.empty(key)
                .with(MEMBER_NAME, "Anggota " + key)
                .with(MEMBER_NIK, nik)
                .with(MEMBER_RELATION, relation);
    }

    static Row asset(String key, String code, int year, long cost) {
        return Row.empty(key)
                .with(ASSET_CODE, code)
                .with(ASSET_NAME, "Harta " + key)
                .with(ASSET_YEAR, year)
                .with(ASSET_COST, Rupiah.of(cost));
    }

    static Row payment(String key, String ntpn, long amount) {
        return Row.empty(key)
                .with(PAYMENT_KIND, "NTPN")
                .with(PAYMENT_NUMBER, ntpn)
                .with(PAYMENT_DATE, LocalDate.of(2025, 3, 20))
                .with(PAYMENT_AMOUNT, Rupiah.of(amount));
    }

    private static Answers wife(Answers answers) {
        return answers.withRow(
                FINAL_INCOME,
                Row.empty("wife")
                        .with(FINAL_TYPE, WIFE_ONE_EMPLOYER)
                        .with(FINAL_BASE, Rupiah.of(60_000_000))
                        .with(FINAL_TAX, Rupiah.of(150_000)));
    }
}
