package id.lontar.form.carry;

import static id.lontar.rules.badan.Company.*;
import static id.lontar.rules.badan.Reconciliation1771.*;

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
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.Branches;
import id.lontar.rules.badan.Companies;
import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.rules.badan.SmallTurnover;
import id.lontar.rules.badan.Tariff;
import id.lontar.rules.badan.Transcript8A;
import id.lontar.rules.badan.Withheld;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Companies from year to year, worked by hand. Amounts are millions of rupiah.
class CompanyCarryTest {
    private static final Law LAW = Law.shipped();

    /// 2023 sells 1,000 and costs 1,300 - 100 of closing stock: a loss of 200. Older losses:
    /// 2015, 90 with a facility of ten years, 30 used; 2019, 50.
    private static final Answers IN_2023 =
            Answers.NONE
                    .with(Taxpayer.NPWP, "013000013012000")
                    .with(Taxpayer.NAME, "PT Contoh Sejahtera")
                    .with(KIND, "PT")
                    .with(BUSINESS, "Perdagangan")
                    .with(Taxpayer.KLU, "46100")
                    .with(AUDITED, true)
                    .with(OPINION, "3")
                    .with(ACCOUNTANT_NAME, "KAP Contoh")
                    .with(SIGNER_NAME, "Siti Rahmawati")
                    .with(Transcript8A.KIND, "8A-2")
                    .with(Tariff.CHOICE, "a")
                    .with(TURNOVER, million(1_000))
                    .withRow(COSTS, cost("bought", "1", 1_300))
                    .withRow(COSTS, cost("left", CLOSING_STOCK, 100))
                    .withRow(LossYears.WORKSHEET, loss(2015, 90, 30).with(LossYears.TERM, 10))
                    .withRow(LossYears.WORKSHEET, loss(2019, 50, 0))
                    // group 1, straight line: 80 over four years from 2022
                    .withRow(
                            Depreciation.ASSETS,
                            asset("van", 2022, 80, 20).with(Depreciation.OPENING, million(60)))
                    // a building of 2023: 160 over twenty years
                    .withRow(Depreciation.ASSETS, asset("shop", 2023, 160, 8))
                    .withRow(Transcript8A.ASSETS, account("Kas", 500))
                    .withRow(Transcript8A.FUNDING, account("Modal", 500))
                    .withRow(OWNERS, owner())
                    .withRow(OFFICERS, Row.empty("o").with(OFFICER_NAME, "Siti Rahmawati"))
                    .withRow(
                            OWED_TO,
                            Row.empty("d")
                                    .with(AFFILIATE_NAME, "Siti")
                                    .with(AFFILIATE_AMOUNT, million(70)));

    @Test
    void theFirstStepKeepsWhatStandsAndAsksWhatTheYearBrings() {
        var carried = carry(FormCode.F1771, 2023, IN_2023, FormCode.F1771, 2024);
        var now = carried.answers();
        assertEquals(Optional.of("0013000013012000"), now.get(Taxpayer.NPWP));
        assertEquals(Optional.of("PT"), now.get(KIND));
        assertEquals(Optional.of("KAP Contoh"), now.get(ACCOUNTANT_NAME));
        assertEquals(Optional.of("8A-2"), now.get(Transcript8A.KIND));
        assertEquals(Optional.empty(), now.get(OPINION));
        assertEquals(Optional.empty(), now.get(TURNOVER));
        assertEquals(Optional.empty(), now.get(Tariff.CHOICE));
        assertEquals("Kas", now.rows(Transcript8A.ASSETS).getFirst().text(Transcript8A.NAME));
        assertEquals(
                Optional.empty(),
                now.rows(Transcript8A.ASSETS).getFirst().get(Transcript8A.AMOUNT));
        assertEquals(owner().without(OWNER_DIVIDEND), now.rows(OWNERS).getFirst());
        assertEquals(million(70), now.rows(OWED_TO).getFirst().amount(AFFILIATE_AMOUNT));
        var keys = keys(carried);
        assertTrue(
                keys.containsAll(
                        List.of(
                                "carry.npwp.sixteen",
                                "carry.company.left",
                                "carry.company.same",
                                "carry.company.audit",
                                "carry.company.tariff",
                                "carry.company.stock",
                                "carry.company.accounts",
                                "carry.company.owners",
                                "carry.company.officers",
                                "carry.company.owed",
                                "carry.company.assets")),
                keys::toString);
    }

    /// Net income: 2023 -200, 2024 +20, 2025 +65. The loss of 2015 gives 20 in 2024 and its last 40
    /// in 2025, its tenth year; that of 2019 is over after 2024; that of 2023 gives 25 in 2025.
    @Test
    void lossesAssetsAndStockHoldOverTwoGenerations() {
        var in2024 = carry(FormCode.F1771, 2023, IN_2023, FormCode.F1771, 2024).answers();
        assertEquals(
                List.of("12: 100"),
                in2024.rows(COSTS).stream()
                        .map(
                                row ->
                                        row.text(COST_KIND)
                                                + ": "
                                                + millions(row.amount(COST_OF_SALES)))
                        .toList());
        assertEquals(List.of("2015: 90 - 30", "2019: 50 - 0", "2023: 200 - 0"), losses(in2024));
        assertEquals(List.of("van 40", "shop 152"), books(in2024));

        // 1,000 - (100 + 1,010 - 130) = 20
        var filed2024 =
                depreciated(in2024)
                        .with(TURNOVER, million(1_000))
                        .with(Tariff.CHOICE, "a")
                        .withRow(COSTS, cost("bought", "1", 1_010))
                        .withRow(COSTS, cost("left", CLOSING_STOCK, 130));
        assertEquals(million(20), line(FormCode.F1771, 2024, filed2024, "1"));
        var carried = carry(FormCode.F1771, 2024, filed2024, FormCode.CT_BADAN, 2025);
        var in2025 = carried.answers();
        assertTrue(keys(carried).contains("carry.loss.over"), "2019");
        assertEquals(List.of("2015: 90 - 50", "2023: 200 - 0"), losses(in2025));
        assertEquals(Optional.of(true), in2025.get(CoretaxCorporate.HAS_LOSSES));
        assertEquals(List.of("van 20", "shop 144"), books(in2025));
        assertEquals(Optional.of(true), in2025.get(CoretaxCorporate.DEPRECIATES));
        assertEquals(Optional.of(true), in2025.get(CoretaxCorporate.HAS_AFFILIATE_DEBT));
        assertEquals(Optional.of("1C"), in2025.get(Accounts.SECTOR));
        assertEquals(List.of("5008: 130"), profit(in2025));
        assertTrue(
                keys(carried)
                        .containsAll(
                                List.of(
                                        "carry.company.sector",
                                        "carry.company.method",
                                        "carry.company.transcript")));

        // 1,000 - (130 + 955 - 150) = 65
        var filed2025 =
                depreciated(in2025)
                        .with(Tariff.CHOICE, "a")
                        .with(BOOK_METHOD, "AKRUAL")
                        .withRow(Accounts.PROFIT, l1("4002", 1_000))
                        .withRow(Accounts.PROFIT, l1("5007", 955))
                        .withRow(Accounts.PROFIT, l1("5009", 150))
                        .withRow(
                                Accounts.BALANCE,
                                Row.empty("cash")
                                        .with(Accounts.CODE, "1101")
                                        .with(Accounts.AMOUNT, million(9)));
        assertEquals(million(65), line(FormCode.CT_BADAN, 2025, filed2025, "7"));
        assertEquals(million(65), line(FormCode.CT_BADAN, 2025, filed2025, "8"));
        var last = carry(FormCode.CT_BADAN, 2025, filed2025, FormCode.CT_BADAN, 2026);
        var in2026 = last.answers();
        assertEquals(List.of("2023: 200 - 25"), losses(in2026));
        assertEquals(List.of("shop 136"), books(in2026), "the van is written off");
        assertTrue(keys(last).contains("carry.company.writtenOff"));
        assertEquals(List.of("5008: 150", "4002: ", "5007: ", "5009: "), profit(in2026));
        assertEquals("1101", in2026.rows(Accounts.BALANCE).getFirst().text(Accounts.CODE));
        assertTrue(in2026.rows(Accounts.BALANCE).getFirst().get(Accounts.AMOUNT).isEmpty());
        assertEquals(Optional.of("1C"), in2026.get(Accounts.SECTOR));
        assertEquals(Optional.of("AKRUAL"), in2026.get(BOOK_METHOD));
    }

    /// 2024: a profit of 120 at 22 % is a tax of 26.4, by twelve 2.2 a month.
    @Test
    void nextYearsInstalmentIsToldAcrossTheGenerations() {
        var answers =
                Answers.NONE
                        .with(TURNOVER, million(60_000))
                        .with(Tariff.CHOICE, "a")
                        .with(Withheld.NONE, true)
                        .withRow(COSTS, cost("bought", "1", 59_880));
        var carried = carry(FormCode.F1771, 2024, answers, FormCode.CT_BADAN, 2025);
        var told =
                carried.assumptions().stream()
                        .filter(each -> each.key().equals("carry.instalment"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Rupiah.of(2_200_000), told.arguments().getFirst());
        assertEquals(Optional.empty(), carried.answers().get(CoretaxCorporate.PPH25));

        var was = new LastYear(last(FormCode.F1771, 2024, answers));
        var tax = was.of(form(FormCode.CT_BADAN, 2025), CoretaxCorporate.L12).orElseThrow();
        assertEquals("4", tax.line().id());
        assertEquals(Rupiah.of(26_400_000), tax.value());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-01, 2024-06-30, 2024-07-01, 2025-06-30",
        "2023-05-01, 2023-12-31, 2024-01-01, 2024-12-31",
        "2023-03-01, 2024-02-29, 2024-03-01, 2025-02-28"
    })
    void theBookYearGoesOn(LocalDate start, LocalDate end, LocalDate next, LocalDate nextEnd) {
        var answers =
                IN_2023.with(Taxpayer.BOOK_YEAR_START, start).with(Taxpayer.BOOK_YEAR_END, end);
        var now = carry(FormCode.F1771, 2023, answers, FormCode.F1771, 2024).answers();
        assertEquals(Optional.of(next), now.get(Taxpayer.BOOK_YEAR_START));
        assertEquals(Optional.of(nextEnd), now.get(Taxpayer.BOOK_YEAR_END));
    }

    @Test
    void anotherBookYearInTheProfileStaysAndIsTold() {
        var answers =
                IN_2023.with(Taxpayer.BOOK_YEAR_START, LocalDate.of(2023, 1, 1))
                        .with(Taxpayer.BOOK_YEAR_END, LocalDate.of(2023, 12, 31));
        var profile =
                Answers.NONE
                        .with(Taxpayer.BOOK_YEAR_START, LocalDate.of(2024, 4, 1))
                        .with(Taxpayer.BOOK_YEAR_END, LocalDate.of(2025, 3, 31));
        var carried =
                carry(
                        FormCode.F1771,
                        2023,
                        answers,
                        FormCode.F1771,
                        2024,
                        new Known(profile, Map.of()));
        assertEquals(
                Optional.of(LocalDate.of(2025, 3, 31)),
                carried.answers().get(Taxpayer.BOOK_YEAR_END));
        assertTrue(keys(carried).contains("carry.company.bookYear.other"));
    }

    @ParameterizedTest
    @CsvSource({
        "8A-1, 1B, carry.company.stock.divide",
        "8A-3, 1E, carry.company.stock.none",
        "8A-6, '', carry.company.sector.choose",
        "8A-6, '', carry.company.stock.sector"
    })
    void theTranscriptTellsTheSectorWhereItCan(String kind, String sector, String told) {
        var answers = IN_2023.with(Transcript8A.KIND, kind);
        var carried = carry(FormCode.F1771, 2024, answers, FormCode.CT_BADAN, 2025);
        assertEquals(sector, carried.answers().get(Accounts.SECTOR).orElse(""));
        assertEquals(List.of(), profit(carried.answers()), "one stock is not several");
        assertTrue(keys(carried).contains(told), () -> keys(carried).toString());
    }

    /// The costs are there, the sales are not yet: that is no loss of 1,200.
    @Test
    void aReturnThatIsNotFinishedComesToNothingYet() {
        var half =
                IN_2023.without(TURNOVER)
                        .withRow(
                                Depreciation.ASSETS,
                                asset("gone", 2019, 80, 20)
                                        .with(Depreciation.OPENING, million(20))
                                        .with(Depreciation.COMMERCIAL, Rupiah.ZERO));
        var form = form(FormCode.F1771, 2024);
        var last =
                LastReturn.of(
                        form, form.assess(LAW, new TaxYear(2024), half), LocalDate.of(2025, 3, 1));
        var carried = done(last, FormCode.CT_BADAN, 2025);
        var now = carried.answers();
        assertEquals(List.of(), losses(now));
        assertEquals(Optional.empty(), now.get(CoretaxCorporate.HAS_LOSSES));
        assertEquals(List.of(), profit(now), "no opening stock");
        assertEquals(List.of("van ", "shop ", "gone "), books(now));
        assertEquals(million(70), now.rows(OWED_TO).getFirst().amount(AFFILIATE_AMOUNT));
        assertEquals(Optional.of("PT"), now.get(KIND));
        assertEquals(1, keys(carried).stream().filter("carry.unfinished.company"::equals).count());
        assertTrue(keys(carried).contains("carry.company.assets.unfinished"));
    }

    /// 500 of income would let 200 be taken off, but the return lacks its balance sheet.
    @Test
    void whatIsLeftForResearchWaitsForTheReturnToBeFinished() {
        var answers =
                coretax()
                        .withRow(Accounts.PROFIT, l1("4002", 500))
                        .with(Facilities.RESEARCHES, true)
                        .withRow(Facilities.RESEARCH, research("first", 300, 100));
        var form = form(FormCode.CT_BADAN, 2025);
        var last =
                LastReturn.of(
                        form,
                        form.assess(LAW, new TaxYear(2025), answers),
                        LocalDate.of(2026, 3, 1));
        var now = done(last, FormCode.CT_BADAN, 2026).answers();
        assertEquals(List.of(), now.rows(Facilities.RESEARCH));
        assertEquals(Optional.empty(), now.get(Facilities.RESEARCHES));
    }

    /// A book year from July: what opens the new one stood there on 30 June, and what was bought in
    /// spring was bought in that book year.
    @Test
    void aBookYearEndsOnItsOwnDay() {
        var answers =
                IN_2023.with(Taxpayer.BOOK_YEAR_START, LocalDate.of(2023, 7, 1))
                        .with(Taxpayer.BOOK_YEAR_END, LocalDate.of(2024, 6, 30))
                        .withRow(Depreciation.ASSETS, asset("press", 2024, 40, 5));
        var carried = carry(FormCode.F1771, 2023, answers, FormCode.F1771, 2024);
        assertEquals(List.of("van 40", "shop 152", "press 35"), books(carried.answers()));
        var days =
                carried.assumptions().stream()
                        .filter(each -> DATED.contains(each.key()))
                        .map(each -> each.arguments().getLast())
                        .distinct()
                        .toList();
        assertEquals(List.of(LocalDate.of(2024, 6, 30)), days);
        assertTrue(keys(carried).containsAll(DATED));
    }

    private static final List<String> DATED =
            List.of(
                    "carry.company.stock",
                    "carry.company.assets",
                    "carry.company.owners",
                    "carry.company.officers",
                    "carry.company.owed");

    @Test
    void theQuestionsThatAListAnsweredAreTold() {
        var carried = carry(FormCode.F1771, 2024, IN_2023, FormCode.CT_BADAN, 2025);
        var told =
                carried.assumptions().stream()
                        .filter(each -> each.key().equals("carry.opened"))
                        .findFirst()
                        .orElseThrow();
        var said = told.said(Words.in(Words.INDONESIAN));
        assertTrue(said.contains("21 e"), said);
    }

    /// 500 at 22 % is 110, of which 200 were paid: the account stood there for last year's refund.
    @Test
    void theAccountOfLastYearsRefundStaysBehind() {
        var answers =
                coretax()
                        .withRow(Accounts.PROFIT, l1("4002", 500))
                        .with(CoretaxCorporate.PPH25, million(200))
                        .with(Withheld.NONE, true)
                        .with(CoretaxCorporate.BANK, "Bank Contoh")
                        .with(CoretaxCorporate.BANK_ACCOUNT, "1234567890")
                        .with(CoretaxCorporate.BANK_OWNER, "PT Contoh Sejahtera");
        var carried = carry(FormCode.CT_BADAN, 2025, answers, FormCode.CT_BADAN, 2026);
        assertEquals(Optional.empty(), carried.answers().get(CoretaxCorporate.BANK));
        assertEquals(Optional.empty(), carried.answers().get(CoretaxCorporate.BANK_ACCOUNT));
        assertEquals(Optional.empty(), carried.answers().get(CoretaxCorporate.BANK_OWNER));
        assertTrue(keys(carried).contains("carry.refund"));
    }

    /// Neither is asked to be chosen anew where both returns know it.
    @Test
    void howTheBooksAreKeptIsTold() {
        var again =
                keys(
                        carry(
                                FormCode.CT_BADAN,
                                2025,
                                coretax().with(BOOK_METHOD, "AKRUAL"),
                                FormCode.CT_BADAN,
                                2026));
        assertTrue(
                again.containsAll(
                        List.of("carry.company.method.same", "carry.company.sector.same")),
                again::toString);
        var blank = carry(FormCode.CT_BADAN, 2025, coretax(), FormCode.CT_BADAN, 2026);
        var said =
                blank.assumptions().stream()
                        .filter(each -> each.key().equals("carry.company.method"))
                        .map(each -> each.said(Words.in(Words.INDONESIAN)))
                        .toList();
        assertEquals(1, said.size());
        assertTrue(!said.getFirst().contains("1771"), said::toString);
    }

    @Test
    void everyCodeThatFollowsAnotherIsOneOfTheNewForm() {
        var year = new TaxYear(2025);
        var sectors = LAW.codes("l1-sectors", year).stream().map(Code::code).toList();
        for (var kind : LAW.codes("transcript-kinds", new TaxYear(2024))) {
            var to = Successors.ofTranscripts(LAW, year).of(kind.code());
            assertTrue(!to.isEmpty() && sectors.containsAll(to), kind.code());
        }
        var trade = LAW.codes("l1b-profit", year).stream().map(Code::code).toList();
        assertTrue(trade.containsAll(Successors.ofStock(LAW, year).all().toList()));
    }

    /// Of a year nobody read, depreciation and stock are not known.
    @Test
    void aSkippedYearLeavesBookValuesAndStockOpen() {
        var carried = carry(FormCode.F1771, 2023, IN_2023, FormCode.CT_BADAN, 2025);
        assertEquals(List.of("van ", "shop "), books(carried.answers()));
        assertEquals(List.of(), profit(carried.answers()));
        assertTrue(
                keys(carried)
                        .containsAll(List.of("carry.skipped", "carry.company.assets.skipped")));
    }

    /// Written off by the tax, the van still costs the books something.
    @Test
    void anAssetThatTheBooksStillWriteOffStays() {
        var van =
                asset("van", 2020, 80, 20)
                        .with(Depreciation.OPENING, million(20))
                        .with(Depreciation.COMMERCIAL, million(10));
        var answers = Answers.NONE.withRow(Depreciation.ASSETS, van);
        var carried = carry(FormCode.F1771, 2023, answers, FormCode.F1771, 2024);
        assertEquals(List.of("van 0"), books(carried.answers()));
    }

    /// An auditor's number is a firm's and only gets its sixteenth digit.
    @Test
    void theOldNumberOfAPersonIsTold() {
        var old = Row.empty("o").with(OFFICER_NAME, "Budi").with(OFFICER_NPWP, "091234567901000");
        var answers =
                Answers.NONE
                        .with(SIGNER_NPWP, "09.123.456.7-901.000")
                        .with(AUDITED, true)
                        .with(ACCOUNTANT_NPWP, "013000039014000")
                        .withRow(OFFICERS, old);
        var carried = carry(FormCode.F1771, 2023, answers, FormCode.F1771, 2024);
        assertEquals(
                "0091234567901000", carried.answers().rows(OFFICERS).getFirst().text(OFFICER_NPWP));
        assertEquals(Optional.of("0091234567901000"), carried.answers().get(SIGNER_NPWP));
        assertEquals(Optional.of("0013000039014000"), carried.answers().get(ACCOUNTANT_NPWP));
        assertEquals(1, keys(carried).stream().filter("carry.company.signer"::equals).count());
        assertTrue(
                keys(carried)
                        .containsAll(List.of("carry.company.numbers", "carry.company.signer")));
    }

    /// 500 of income lets 40 % be taken off for research: 200. The first proposal has 300 - 100
    /// left and gives them, the second keeps its 100.
    @Test
    void researchThatIsNotUsedUpIsCarried() {
        var answers =
                coretax()
                        .withRow(Accounts.PROFIT, l1("4002", 500))
                        .with(Facilities.RESEARCHES, true)
                        .withRow(Facilities.RESEARCH, research("first", 300, 100))
                        .withRow(Facilities.RESEARCH, research("second", 100, 0));
        assertEquals(million(200), line(FormCode.CT_BADAN, 2025, answers, "10"));
        var now = carry(FormCode.CT_BADAN, 2025, answers, FormCode.CT_BADAN, 2026).answers();
        assertEquals(
                List.of(research("second", 100, 0).with(Facilities.USED, Rupiah.ZERO)),
                now.rows(Facilities.RESEARCH));
        assertEquals(Optional.of(true), now.get(Facilities.RESEARCHES));
    }

    /// A surplus has four years: that of 2020 became income in 2025, that of 2022 has 15 left.
    @Test
    void aSurplusIsCarriedUntilItIsOverdue() {
        var answers =
                coretax()
                        .with(Facilities.HAS_SURPLUS, true)
                        .withRow(Facilities.SURPLUSES, surplus(2020, 10, 0))
                        .withRow(Facilities.SURPLUSES, surplus(2022, 20, 5));
        var carried = carry(FormCode.CT_BADAN, 2025, answers, FormCode.CT_BADAN, 2026);
        assertEquals(List.of(surplus(2022, 20, 5)), carried.answers().rows(Facilities.SURPLUSES));
        assertTrue(keys(carried).contains("carry.company.surplus.over"));
    }

    @Test
    void anInvestmentFacilityComesIntoItsNextYear() {
        var row =
                Row.empty("f")
                        .with(FACILITY_DECISION, "KEP-1")
                        .with(FACILITY_INVESTMENT, million(1_000))
                        .with(FACILITY_YEAR, 2)
                        .with(FACILITY_REDUCTION, million(50));
        var now =
                carry(
                                FormCode.F1771,
                                2024,
                                Answers.NONE.withRow(FACILITY, row),
                                FormCode.CT_BADAN,
                                2025)
                        .answers();
        var moved = now.rows(Facilities.INVESTMENTS).getFirst();
        assertEquals("KEP-1", moved.text(Facilities.DECISION));
        assertEquals(million(1_000), moved.amount(Facilities.INVESTMENT));
        assertEquals(Optional.of(3), moved.get(Facilities.YEAR));
        assertEquals(Optional.empty(), moved.get(Facilities.REDUCTION));
        assertEquals(Optional.of(true), now.get(Facilities.INVESTS));
    }

    @Test
    void placesAndPartnersStayWithoutWhatTheyBrought() {
        var month =
                Row.empty("m")
                        .with(SmallTurnover.PLACE, "Toko")
                        .with(SmallTurnover.MONTH, "01")
                        .with(SmallTurnover.TURNOVER, million(20));
        var deal =
                Row.empty("r")
                        .with(RelatedParties.NAME, "PT Induk")
                        .with(RelatedParties.AMOUNT, million(30));
        var answers =
                coretax()
                        .with(CoretaxCorporate.SMALL, true)
                        .with(CoretaxCorporate.ONLY_SMALL, true)
                        .with(RelatedParties.ANY, true)
                        .withRow(SmallTurnover.MONTHS, month)
                        .withRow(Branches.BRANCHES, Row.empty("b").with(Branches.NAME, "Toko"))
                        .withRow(RelatedParties.DEALS, deal);
        var carried = carry(FormCode.CT_BADAN, 2025, answers, FormCode.CT_BADAN, 2026);
        var now = carried.answers();
        assertEquals(Optional.of(true), now.get(CoretaxCorporate.SMALL));
        assertEquals(Optional.empty(), now.get(CoretaxCorporate.ONLY_SMALL));
        assertEquals(
                List.of(month.without(SmallTurnover.TURNOVER)), now.rows(SmallTurnover.MONTHS));
        assertEquals(1, now.rows(Branches.BRANCHES).size());
        assertEquals(List.of(deal.without(RelatedParties.AMOUNT)), now.rows(RelatedParties.DEALS));
        assertTrue(keys(carried).contains("carry.company.onlySmall"));
    }

    @Test
    void aCompanyDoesNotBeginFromAPersonsReturn() {
        var result =
                new CarryOver(LAW)
                        .carry(
                                last(FormCode.F1770, 2023, Answers.NONE),
                                form(FormCode.F1771, 2024),
                                new TaxYear(2024),
                                Known.NOTHING);
        assertEquals(
                "carry.otherTaxpayer", assertInstanceOf(Result.Impossible.class, result).key());
    }

    private static Answers coretax() {
        return Answers.NONE.with(Accounts.SECTOR, "1C").with(Tariff.CHOICE, "a");
    }

    private static Row cost(String key, String kind, long sales) {
        return Row.empty(key).with(COST_KIND, kind).with(COST_OF_SALES, million(sales));
    }

    private static Row loss(int year, long loss, long used) {
        return Row.empty("l" + year)
                .with(LossYears.YEAR, year)
                .with(LossYears.LOSS, million(loss))
                .with(LossYears.USED, million(used));
    }

    private static Row asset(String name, int year, long cost, long fiscal) {
        return Row.empty(name)
                .with(Depreciation.NAME, name)
                .with(Depreciation.YEAR, year)
                .with(Depreciation.COST, million(cost))
                .with(Depreciation.FISCAL, million(fiscal));
    }

    private static Row account(String name, long amount) {
        return Row.empty(name)
                .with(Transcript8A.NAME, name)
                .with(Transcript8A.AMOUNT, million(amount));
    }

    private static Row owner() {
        return Row.empty("o")
                .with(OWNER_NAME, "Siti Rahmawati")
                .with(OWNER_NPWP, "3171010101900001")
                .with(OWNER_CAPITAL, million(500))
                .with(OWNER_PERCENT, "100")
                .with(OWNER_DIVIDEND, million(40));
    }

    private static Row l1(String code, long amount) {
        return Row.empty(code).with(Accounts.CODE, code).with(Accounts.COMMERCIAL, million(amount));
    }

    private static Row research(String key, long deduction, long used) {
        return Row.empty(key)
                .with(Facilities.DECISION, key)
                .with(Facilities.DEDUCTION, million(deduction))
                .with(Facilities.USED, million(used));
    }

    private static Row surplus(int year, long amount, long used) {
        return Row.empty("s" + year)
                .with(Facilities.YEAR, year)
                .with(Facilities.SURPLUS, million(amount))
                .with(Facilities.USED, million(used));
    }

    /// A year's depreciation: 20 of the van, which the books have written off, 8 of the shop.
    private static Answers depreciated(Answers answers) {
        var now = answers;
        for (var row : answers.rows(Depreciation.ASSETS))
            now =
                    now.withRow(
                            Depreciation.ASSETS,
                            row.key().equals("van")
                                    ? row.with(Depreciation.FISCAL, million(20))
                                            .with(Depreciation.COMMERCIAL, Rupiah.ZERO)
                                    : row.with(Depreciation.FISCAL, million(8))
                                            .with(Depreciation.COMMERCIAL, million(8)));
        return now;
    }

    private static List<String> losses(Answers answers) {
        return answers.rows(LossYears.WORKSHEET).stream()
                .map(
                        row ->
                                row.get(LossYears.YEAR).orElseThrow()
                                        + ": "
                                        + millions(row.amount(LossYears.LOSS))
                                        + " - "
                                        + millions(row.amount(LossYears.USED)))
                .toList();
    }

    private static List<String> books(Answers answers) {
        return answers.rows(Depreciation.ASSETS).stream()
                .map(
                        row ->
                                row.text(Depreciation.NAME)
                                        + " "
                                        + row.get(Depreciation.OPENING)
                                                .map(CompanyCarryTest::millions)
                                                .map(String::valueOf)
                                                .orElse(""))
                .toList();
    }

    private static List<String> profit(Answers answers) {
        return answers.rows(Accounts.PROFIT).stream()
                .map(
                        row ->
                                row.text(Accounts.CODE)
                                        + ": "
                                        + row.get(Accounts.COMMERCIAL)
                                                .map(CompanyCarryTest::millions)
                                                .map(String::valueOf)
                                                .orElse(""))
                .toList();
    }

    private static Rupiah million(long amount) {
        return Rupiah.of(amount * 1_000_000);
    }

    private static long millions(Rupiah amount) {
        return amount.amount() / 1_000_000;
    }

    private static Rupiah line(FormCode code, int year, Answers answers, String line) {
        return form(code, year)
                .assess(LAW, new TaxYear(year), finished(code, answers))
                .known(new Line<Rupiah>(line))
                .orElseThrow();
    }

    private static List<String> keys(Carried carried) {
        return carried.assumptions().stream().map(Assumption::key).toList();
    }

    private static Carried carry(
            FormCode form, int year, Answers answers, FormCode next, int nextYear) {
        return carry(form, year, answers, next, nextYear, Known.NOTHING);
    }

    private static Carried carry(
            FormCode form, int year, Answers answers, FormCode next, int nextYear, Known known) {
        return done(last(form, year, answers), next, nextYear, known);
    }

    private static Carried done(LastReturn last, FormCode next, int year) {
        return done(last, next, year, Known.NOTHING);
    }

    private static Carried done(LastReturn last, FormCode next, int year, Known known) {
        var result = new CarryOver(LAW).carry(last, form(next, year), new TaxYear(year), known);
        return assertInstanceOf(Result.Done.class, result).carried();
    }

    private static LastReturn last(FormCode code, int year, Answers answers) {
        var form = form(code, year);
        return new LastReturn(
                form, form.assess(LAW, new TaxYear(year), finished(code, answers)), true);
    }

    /// With every gate answered.
    private static Answers finished(FormCode code, Answers answers) {
        return code == FormCode.CT_BADAN ? Companies.closed(answers) : answers;
    }

    private static Form form(FormCode code, int year) {
        return AnnualForms.ALL.find(code, new TaxYear(year)).orElseThrow();
    }
}
