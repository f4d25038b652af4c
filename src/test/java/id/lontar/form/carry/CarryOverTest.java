package id.lontar.form.carry;

import static id.lontar.rules.op.Personal.*;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Form;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.carry.CarryOver.Result;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Code;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;
import id.lontar.rules.Successors;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.coretax.Assets;
import id.lontar.rules.coretax.Gates;
import id.lontar.rules.coretax.Losses;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.Norm;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.Personal1770SS;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class CarryOverTest {
    private static final Law LAW = Law.shipped();

    @Test
    void savingsGetTheirNewCodeAndSharesWaitForAChoice() {
        var answers =
                Answers.NONE
                        .withRow(ASSETS, asset("a", "012", "Tabungan Bank Contoh", 120_000_000))
                        .withRow(ASSETS, asset("b", "032", "Saham PT Contoh", 50_000_000));
        var carried = coretax(FormCode.F1770S, answers, Known.NOTHING);

        var cash = carried.answers().rows(Assets.CASH).getFirst();
        assertEquals("0102", cash.text(Assets.CODE));
        assertEquals(Rupiah.of(120_000_000), cash.amount(Assets.BALANCE));
        assertEquals("Tabungan Bank Contoh", cash.text(Assets.BANK));
        var shares = carried.answers().rows(Assets.INVESTMENTS).getFirst();
        assertTrue(shares.get(Assets.CODE).isEmpty());
        assertEquals(Rupiah.of(50_000_000), shares.amount(Assets.COST));
        var choice = carried.choices().findFirst().orElseThrow().choice().orElseThrow();
        assertEquals("b", choice.row());
        assertEquals(List.of("0302", "0303"), choice.codes().stream().map(Code::code).toList());
    }

    @Test
    void whatWasChosenIsTakenAndMovesTheRowToItsTable() {
        var answers = Answers.NONE.withRow(ASSETS, asset("a", "059", "Peralatan", 9_000_000));
        var known = new Known(Answers.NONE, Map.of("a", "0799"));
        var carried = coretax(FormCode.F1770, answers, known);

        assertEquals(0, carried.choices().count());
        assertEquals(List.of(), carried.answers().rows(Assets.MOVABLES));
        assertEquals(
                "0799", carried.answers().rows(Assets.OTHER_ASSETS).getFirst().text(Assets.CODE));
    }

    @Test
    void aChoiceThatIsNoneOfThePossibleOnesIsNotTaken() {
        var answers = Answers.NONE.withRow(ASSETS, asset("a", "032", "Saham", 1));
        var known = new Known(Answers.NONE, Map.of("a", "0101"));
        assertEquals(1, coretax(FormCode.F1770S, answers, known).choices().count());
    }

    @Test
    void noNoteOfAnAssetIsLost() {
        var row = asset("a", "061", "Rumah", 700_000_000).with(ASSET_NOTE, "atas nama istri");
        var carried = coretax(FormCode.F1770S, Answers.NONE.withRow(ASSETS, row), Known.NOTHING);
        var house = carried.answers().rows(Assets.IMMOVABLES).getFirst();
        assertEquals("Rumah (atas nama istri)", house.text(Assets.LOCATION));
        assertTrue(house.get(Assets.VALUE).isEmpty(), "the old list has no present value");
    }

    @Test
    void everyCodeHasASuccessorAndEverySuccessorIsACode() {
        var migration = Successors.ofAssets(LAW, new TaxYear(2025));
        var old = LAW.codes("asset-codes", new TaxYear(2024));
        var now = LAW.codes("asset-codes", new TaxYear(2025)).stream().map(Code::code).toList();
        for (var each : old) {
            var successors = migration.of(each.code());
            assertTrue(!successors.isEmpty(), each.code());
            assertTrue(now.containsAll(successors), each.code());
        }
    }

    @Test
    void anUnknownCodeIsChosenAndNotGuessed() {
        var answers = Answers.NONE.withRow(ASSETS, asset("a", "999", "?", 1));
        var carried = coretax(FormCode.F1770S, answers, Known.NOTHING);
        var choice = carried.choices().findFirst().orElseThrow();
        assertEquals("carry.code.none", choice.key());
        assertEquals(
                LAW.codes("asset-codes", new TaxYear(2025)).size(),
                choice.choice().orElseThrow().codes().size());
    }

    @Test
    void debtsOpenTheirAttachment() {
        var debt =
                Row.empty("d")
                        .with(DEBT_CODE, "101")
                        .with(DEBT_LENDER, "Bank Contoh")
                        .with(DEBT_ADDRESS, "Jalan Contoh 1")
                        .with(DEBT_YEAR, 2020)
                        .with(DEBT_AMOUNT, Rupiah.of(80_000_000));
        var carried = coretax(FormCode.F1770S, Answers.NONE.withRow(DEBTS, debt), Known.NOTHING);
        assertEquals(Optional.of(true), carried.answers().get(Gates.ASK_14B));
        var row = carried.answers().rows(Assets.DEBTS).getFirst();
        assertEquals(Rupiah.of(80_000_000), row.amount(Assets.BALANCE));
        assertEquals("Bank Contoh", row.text(Assets.PARTY_NAME));
        assertTrue(keys(carried).contains("carry.debts.address"));
    }

    @Test
    void theOldNumberIsToldAndTheProfilesNumberComesFirst() {
        var answers = Answers.NONE.with(Taxpayer.NPWP, "091234567901000");
        var alone = coretax(FormCode.F1770S, answers, Known.NOTHING);
        assertEquals(Optional.of("0091234567901000"), alone.answers().get(Taxpayer.NPWP));
        assertTrue(keys(alone).contains("carry.npwp.old"));

        var profile = Answers.NONE.with(Taxpayer.NPWP, "3171010202800003");
        var known = coretax(FormCode.F1770S, answers, new Known(profile, Map.of()));
        assertEquals(Optional.of("3171010202800003"), known.answers().get(Taxpayer.NPWP));
        assertTrue(keys(known).contains("carry.npwp.new"));
    }

    @Test
    void theNormAndItsActivityStayAndTheTurnoverDoesNot() {
        var norm =
                Row.empty("n")
                        .with(Norm.KIND, "4")
                        .with(Norm.KLU, "86201")
                        .with(Norm.TURNOVER, Rupiah.of(400_000_000))
                        .with(Norm.PERCENT, "50");
        var answers = Answers.NONE.with(Books.METHOD, "PENCATATAN").withRow(Norm.ACTIVITIES, norm);
        var same = carry(FormCode.F1770, 2023, answers, FormCode.F1770, 2024, Known.NOTHING);
        assertEquals(List.of(norm.without(Norm.TURNOVER)), same.answers().rows(Norm.ACTIVITIES));

        var now = coretax(FormCode.F1770, answers, Known.NOTHING).answers();
        assertEquals(Optional.of("NORMA"), now.get(Gates.ASK_1B3));
        assertEquals(Optional.of("TIDAK"), now.get(Gates.ASK_1B2));
        var user = now.rows(id.lontar.rules.coretax.Turnover.NORM_USERS).getFirst();
        assertEquals("50", user.text(id.lontar.rules.coretax.Turnover.NORM));
    }

    @Test
    void aListBecomesATotalAndATotalDoesNotBecomeAList() {
        var list = Answers.NONE.withRow(ASSETS, asset("a", "012", "Tabungan", 30_000_000));
        var total = carry(FormCode.F1770S, 2023, list, FormCode.F1770SS, 2024, Known.NOTHING);
        assertEquals(
                Optional.of(Rupiah.of(30_000_000)), total.answers().get(Personal1770SS.ASSETS));

        var back = Answers.NONE.with(Personal1770SS.ASSETS, Rupiah.of(30_000_000));
        var rows = carry(FormCode.F1770SS, 2023, back, FormCode.F1770S, 2024, Known.NOTHING);
        assertEquals(List.of(), rows.answers().rows(ASSETS));
        assertTrue(keys(rows).contains("carry.assets.list"));
    }

    /// 2021 lost 100 million. 2022 and 2023 used 10 and 20 of it, 2024 uses its net income of 30:
    /// 40 million are left, until 2026.
    @Test
    void aLossIsCarriedWithWhatEachYearUsed() {
        var loss =
                Row.empty("l")
                        .with(LossYears.YEAR, 2021)
                        .with(LossYears.LOSS, Rupiah.of(100_000_000))
                        .with(LossYears.USED, Rupiah.of(30_000_000));
        var income = Row.empty("o").with(OTHER_TYPE, "1").with(OTHER_AMOUNT, Rupiah.of(30_000_000));
        var answers =
                Answers.NONE
                        .with(Books.METHOD, "PENCATATAN")
                        .with(NO_EMPLOYERS, true)
                        .with(Norm.NONE, true)
                        .with(PTKP_STATUS, "TK/0")
                        .withRow(LossYears.WORKSHEET, loss)
                        .withRow(OTHER_INCOME, income);
        var carried = coretax(FormCode.F1770, answers, Known.NOTHING);

        assertEquals(Optional.of(true), carried.answers().get(Gates.ASK_3));
        var row = carried.answers().rows(Losses.LOSSES).getFirst();
        assertEquals(Rupiah.of(-100_000_000), row.amount(Losses.RESULT));
        assertEquals(Rupiah.of(30_000_000), row.amount(Losses.USED_1), "used in 2024");
        assertEquals(Rupiah.of(30_000_000), row.amount(Losses.USED_2), "used before");
        assertTrue(keys(carried).contains("carry.loss.years"), "2022 or 2023, nobody knows");
        assertEquals(List.of(), carried.answers().rows(OTHER_INCOME));
    }

    @Test
    void columnsOfUsedLossesGoBackOneYear() {
        var loss =
                Row.empty("l")
                        .with(Losses.LOSS_YEAR, 2022)
                        .with(Losses.RESULT, Rupiah.of(-100))
                        .with(Losses.USED_2, Rupiah.of(10))
                        .with(Losses.USED_1, Rupiah.of(20))
                        .with(Losses.USED_NOW, Rupiah.of(30))
                        .with(Losses.USED_NEXT, Rupiah.of(40));
        var answers = Answers.NONE.withRow(Losses.LOSSES, loss).with(Gates.ASK_3, true);
        var row =
                carry(FormCode.CT_OP, 2025, answers, FormCode.CT_OP, 2026, Known.NOTHING)
                        .answers()
                        .rows(Losses.LOSSES)
                        .getFirst();
        assertEquals(Rupiah.of(10), row.amount(Losses.USED_3));
        assertEquals(Rupiah.of(20), row.amount(Losses.USED_2));
        assertEquals(Rupiah.of(30), row.amount(Losses.USED_1));
        assertTrue(row.get(Losses.USED_NOW).isEmpty());
        assertTrue(row.get(Losses.USED_NEXT).isEmpty());
    }

    /// A facility lets the loss of 2017, 1,000 million, be used until 2027. Used: 250 in 2021,
    /// 150 in 2023, 100 in 2024 and 200 in 2025. In 2026 there are 300 left; the column of 2021 is
    /// gone.
    @Test
    void aTenYearLossIsNotUsedTwiceAfterTwoCarryOvers() {
        var loss =
                Row.empty("l")
                        .with(LossYears.YEAR, 2017)
                        .with(LossYears.TERM, 10)
                        .with(LossYears.LOSS, Rupiah.of(1_000_000_000))
                        .with(LossYears.USED, Rupiah.of(400_000_000));
        var income =
                Row.empty("o").with(OTHER_TYPE, "1").with(OTHER_AMOUNT, Rupiah.of(100_000_000));
        var in2024 =
                Answers.NONE
                        .with(Books.METHOD, "PENCATATAN")
                        .with(NO_EMPLOYERS, true)
                        .with(Norm.NONE, true)
                        .with(PTKP_STATUS, "TK/0")
                        .withRow(LossYears.WORKSHEET, loss)
                        .withRow(OTHER_INCOME, income);
        var begun = coretax(FormCode.F1770, in2024, Known.NOTHING).answers();
        var in2025 = begun.rows(Losses.LOSSES).getFirst();
        assertEquals(Rupiah.of(100_000_000), in2025.amount(Losses.USED_1));
        assertEquals(Rupiah.of(400_000_000), in2025.amount(Losses.USED_2), "before, undivided");

        var divided =
                begun.with(Losses.TEN_YEARS, true)
                        .withRow(
                                Losses.LOSSES,
                                in2025.with(Losses.USED_4, Rupiah.of(250_000_000))
                                        .with(Losses.USED_2, Rupiah.of(150_000_000))
                                        .with(Losses.USED_NOW, Rupiah.of(200_000_000)));
        var carried = carry(FormCode.CT_OP, 2025, divided, FormCode.CT_OP, 2026, Known.NOTHING);
        var in2026 = carried.answers().rows(Losses.LOSSES).getFirst();
        assertEquals(Rupiah.of(-1_000_000_000), in2026.amount(Losses.RESULT));
        assertEquals(Rupiah.of(250_000_000), in2026.amount(Losses.USED_4), "2022 and before");
        assertEquals(Rupiah.of(150_000_000), in2026.amount(Losses.USED_3));
        assertEquals(Rupiah.of(100_000_000), in2026.amount(Losses.USED_2));
        assertEquals(Rupiah.of(200_000_000), in2026.amount(Losses.USED_1));
        assertTrue(in2026.get(Losses.USED_NOW).isEmpty());
        assertEquals(
                List.of("2017", Rupiah.of(300_000_000)), told(carried, "carry.loss").getFirst());
        assertEquals(
                List.of("2017", Rupiah.of(250_000_000)),
                told(carried, "carry.loss.earlier").getFirst());
    }

    /// The facility is said once for the whole list; whether a loss of 2020 has it nobody knows.
    @Test
    void aLossThatLastsByTheFacilityAloneIsTold() {
        var answers =
                Answers.NONE
                        .with(Gates.ASK_3, true)
                        .with(Losses.TEN_YEARS, true)
                        .withRow(Losses.LOSSES, coretaxLoss(2020))
                        .withRow(Losses.LOSSES, coretaxLoss(2022));
        var carried = carry(FormCode.CT_OP, 2025, answers, FormCode.CT_OP, 2026, Known.NOTHING);
        assertEquals(2, carried.answers().rows(Losses.LOSSES).size());
        assertEquals(List.of(List.of("2020", 5)), told(carried, "carry.loss.tenYears"));
    }

    /// The next return does not ask for the facility, so nobody is sent there.
    @Test
    void theFacilityIsNotCarriedForLossesThatNeedNone() {
        var answers =
                Answers.NONE
                        .with(Gates.ASK_3, true)
                        .with(Losses.TEN_YEARS, true)
                        .withRow(Losses.LOSSES, coretaxLoss(2023));
        var carried = carry(FormCode.CT_OP, 2025, answers, FormCode.CT_OP, 2026, Known.NOTHING);
        assertEquals(1, carried.answers().rows(Losses.LOSSES).size());
        assertEquals(List.of(), told(carried, "carry.loss.tenYears.same"));
        assertTrue(carried.answers().get(Losses.TEN_YEARS).isEmpty());
    }

    private static Row coretaxLoss(int year) {
        return Row.empty("l" + year)
                .with(Losses.LOSS_YEAR, year)
                .with(Losses.RESULT, Rupiah.of(-50_000_000));
    }

    private static List<List<Object>> told(Carried carried, String key) {
        return carried.assumptions().stream()
                .filter(each -> each.key().equals(key))
                .map(Assumption::arguments)
                .toList();
    }

    @Test
    void aLossWhoseTimeIsOverStaysBehindAndIsTold() {
        var loss =
                Row.empty("l")
                        .with(LossYears.YEAR, 2019)
                        .with(LossYears.LOSS, Rupiah.of(100))
                        .with(LossYears.USED, Rupiah.ZERO);
        var answers =
                Answers.NONE
                        .with(Personal.SPOUSAL_STATUS, "KK")
                        .with(Personal.PTKP_STATUS, "TK/0")
                        .with(Books.METHOD, "PENCATATAN")
                        .with(Norm.NONE, true)
                        .withRow(
                                Personal.EMPLOYERS,
                                Row.empty("e").with(Personal.EMPLOYER_NET, Rupiah.ZERO))
                        .withRow(LossYears.WORKSHEET, loss);
        var carried = coretax(FormCode.F1770, answers, Known.NOTHING);
        assertEquals(List.of(), carried.answers().rows(Losses.LOSSES));
        assertTrue(keys(carried).contains("carry.loss.over"));
    }

    @ParameterizedTest
    @CsvSource({
        "1770S, 2024, 1770S, 2024, carry.notLater",
        "1770S, 2024, 1770, 2023, carry.notLater"
    })
    void onlyALaterYearCanBeBegun(
            String form, int year, String next, int nextYear, String expected) {
        var result = result(code(form), year, Answers.NONE, code(next), nextYear, Known.NOTHING);
        assertEquals(expected, assertInstanceOf(Result.Impossible.class, result).key());
    }

    @Test
    void everyAssumptionHasWordsInBothLanguages() {
        var answers =
                Answers.NONE
                        .with(Taxpayer.NPWP, "3171010202800003")
                        .with(PTKP_STATUS, "K/1")
                        .withRow(ASSETS, asset("a", "012", "Tabungan", 1))
                        .withRow(ASSETS, asset("b", "049", "Truk", 1));
        var carried = coretax(FormCode.F1770S, answers, Known.NOTHING);
        var said = said(carried, Words.INDONESIAN);
        assertTrue(
                said.stream().anyMatch(each -> each.contains("kode harta 012 menjadi 0102")),
                said::toString);
        assertEquals(said.size(), said(carried, Words.ENGLISH).size());
    }

    @Test
    void lastYearsLineOfTheSameMeaningIsFoundOnAnotherForm() {
        for (var meaning : Meaning.values())
            for (var form : AnnualForms.ALL.all())
                meaning.on(form.code())
                        .ifPresent(
                                line ->
                                        assertTrue(
                                                form.assess(
                                                                LAW,
                                                                new TaxYear(form.lastYear()),
                                                                Answers.NONE)
                                                        .lines()
                                                        .contains(new Line<>(line)),
                                                form.code() + " " + meaning));
        var job =
                Row.empty("e").with(EMPLOYER_NAME, "PT").with(EMPLOYER_NET, Rupiah.of(90_000_000));
        var last = last(FormCode.F1770S, 2024, Answers.NONE.withRow(EMPLOYERS, job));
        var value = new LastYear(last).of(form(FormCode.CT_OP, 2025), new Line<>("1a"));
        assertEquals(Rupiah.of(90_000_000), value.orElseThrow().value());
        assertEquals("1", value.orElseThrow().line().id());
    }

    /// Books with costs and no turnover yet would be a loss of 50 million.
    @Test
    void aPersonsReturnThatIsNotFinishedComesToNothingYet() {
        var half =
                Answers.NONE
                        .with(Books.METHOD, Books.KEEPS_BOOKS)
                        .with(Books.EXPENSES, Rupiah.of(50_000_000))
                        .withRow(
                                LossYears.WORKSHEET,
                                Row.empty("l")
                                        .with(LossYears.YEAR, 2022)
                                        .with(LossYears.LOSS, Rupiah.of(90_000_000))
                                        .with(LossYears.USED, Rupiah.ZERO))
                        .withRow(ASSETS, asset("a", "012", "Tabungan", 120_000_000));
        var form = form(FormCode.F1770, 2023);
        var last =
                LastReturn.of(
                        form,
                        form.assess(LAW, new TaxYear(2023), half),
                        java.time.LocalDate.of(2024, 3, 1));
        var carried =
                assertInstanceOf(
                                Result.Done.class,
                                new CarryOver(LAW)
                                        .carry(last, form, new TaxYear(2024), Known.NOTHING))
                        .carried();
        assertEquals(List.of(), carried.answers().rows(LossYears.WORKSHEET));
        assertEquals(half.rows(ASSETS), carried.answers().rows(ASSETS));
        assertEquals(1, keys(carried).stream().filter("carry.unfinished"::equals).count());
        assertTrue(!keys(carried).contains("carry.instalment"));
    }

    /// Each direction in which a return begins from another form: most lines of it that say the
    /// same there are found, and none of another meaning.
    @ParameterizedTest
    @CsvSource({
        "1770SS, 1770S, S-II.A.base, 8",
        "1770SS, 1770S, S-II.A.tax, 9",
        "1770SS, 1770S, status, status",
        "1770S, 1770, 16a, 13a",
        "1770S, 1770, III.B, S-I.B",
        "1770S, 1770, II.A, S-I.C",
        "1770, 1770S, 13a, 16a",
        "1770, 1770S, phmt.taxable, phmt.taxable",
        "1770, CT-OP, L-5.A, 8",
        "1770, CT-OP, L-3A.4800.fiscal, I.A.4",
        "1770, CT-OP, L-3B.A.e, umkm.tax",
        "1770, CT-OP, payment.paid, payment.paid",
        "1770S, CT-OP, 14d, S-I.B",
        "1770S, CT-OP, L-1.E.slips, S-I.C",
        "1770SS, CT-OP, 14c, 8",
        "1771, CT-BADAN, L-1.assets, 8A.assets",
        "1771, CT-BADAN, losses.next, losses.next",
        "1771, CT-BADAN, L-6.4, 14d",
        "1771, CT-BADAN, 31E.covered, 31E.covered",
        "1771, CT-BADAN, 5, I.7b",
        "1771, CT-BADAN, depreciation.fiscal, depreciation.fiscal"
    })
    void aLineFindsWhatStoodThereLastYear(String last, String now, String line, String was) {
        var before = last(code(last), 2024, Answers.NONE);
        var form = form(code(now), now.startsWith("CT") ? 2025 : 2024);
        assertEquals(
                Optional.of(was), new LastYear(before).same(form, new Line<>(line)).map(Line::id));
        assertTrue(
                form.assess(LAW, new TaxYear(form.lastYear()), Answers.NONE)
                        .lines()
                        .contains(new Line<>(line)),
                line);
    }

    /// What was added or taken off by an amendment of that year is no figure of this one.
    @Test
    void anAmendmentOfLastYearIsNoLastYearsValue() {
        var before = last(FormCode.F1770S, 2023, Answers.NONE);
        var line = new Line<>("amendment.difference");
        assertEquals(
                Optional.empty(), new LastYear(before).same(form(FormCode.F1770S, 2024), line));
    }

    private static List<String> said(Carried carried, java.util.Locale language) {
        var words = Words.in(language);
        return carried.assumptions().stream().map(each -> each.said(words)).toList();
    }

    private static List<String> keys(Carried carried) {
        return carried.assumptions().stream().map(Assumption::key).toList();
    }

    private static Row asset(String key, String code, String name, long cost) {
        return Row.empty(key)
                .with(ASSET_CODE, code)
                .with(ASSET_NAME, name)
                .with(ASSET_YEAR, 2018)
                .with(ASSET_COST, Rupiah.of(cost));
    }

    private static Carried coretax(FormCode form, Answers answers, Known known) {
        return carry(form, 2024, answers, FormCode.CT_OP, 2025, known);
    }

    private static Carried carry(
            FormCode form, int year, Answers answers, FormCode next, int nextYear, Known known) {
        return assertInstanceOf(
                        Result.Done.class, result(form, year, answers, next, nextYear, known))
                .carried();
    }

    private static Result result(
            FormCode form, int year, Answers answers, FormCode next, int nextYear, Known known) {
        return new CarryOver(LAW)
                .carry(
                        last(form, year, answers),
                        form(next, nextYear),
                        new TaxYear(nextYear),
                        known);
    }

    private static LastReturn last(FormCode code, int year, Answers answers) {
        var form = form(code, year);
        return new LastReturn(form, form.assess(LAW, new TaxYear(year), answers), true);
    }

    private static Form form(FormCode code, int year) {
        return AnnualForms.ALL.find(code, new TaxYear(year)).orElseThrow();
    }

    private static FormCode code(String code) {
        return FormCode.parse(code).orElseThrow();
    }
}
