package id.lontar.form.badan;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.Heading.heading;
import static id.lontar.form.Page.page;
import static id.lontar.form.badan.Drawn.*;
import static id.lontar.rules.Enclosed.*;
import static id.lontar.rules.Settlement.*;
import static id.lontar.rules.badan.Company.*;

import id.lontar.form.Element;
import id.lontar.form.LossRows;
import id.lontar.form.Page;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;
import id.lontar.rules.LossYears;
import id.lontar.rules.Table;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.badan.BranchProfit;
import id.lontar.rules.badan.Branches;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.ForeignCredit;
import id.lontar.rules.badan.Instalments;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.rules.badan.Tariff;
import id.lontar.rules.badan.Withheld;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Pages and parts that both generations of the corporate return draw alike.
final class SharedPages {
    private SharedPages() {}

    static Page identity(String head, Element... more) {
        var shared =
                Stream.of(
                        required(Taxpayer.NPWP, "NPWP"),
                        required(Taxpayer.NAME, "Nama wajib pajak"),
                        required(KIND, head).from("company-kinds"),
                        required(BUSINESS, "Jenis usaha"),
                        required(Taxpayer.KLU, "KLU"),
                        optional(Taxpayer.PHONE, "No. telepon"),
                        optional(Taxpayer.EMAIL, "Surel"),
                        required(HEAD_OFFICE_COUNTRY, "Negara domisili kantor pusat")
                                .when(SharedPages::isPermanentEstablishment),
                        optional(Taxpayer.BOOK_YEAR_START, "Periode pembukuan"),
                        optional(Taxpayer.BOOK_YEAR_END, "Periode pembukuan"),
                        required(AUDITED, "Laporan keuangan diaudit"),
                        required(OPINION, "Opini akuntan")
                                .from("audit-opinions-badan")
                                .when(SharedPages::audited),
                        required(ACCOUNTANT_NAME, "Kantor akuntan publik")
                                .when(SharedPages::audited),
                        required(ACCOUNTANT_NPWP, "NPWP akuntan publik").when(SharedPages::audited),
                        optional(CONSULTANT_NAME, "Konsultan pajak"),
                        optional(CONSULTANT_NPWP, "NPWP konsultan pajak"));
        return page("identity", Stream.concat(shared, Stream.of(more)).toArray(Element[]::new));
    }

    static Page owners(String ofOwners, Element... affiliates) {
        var shared =
                Stream.<Element>of(
                        heading("owners"),
                        grid(
                                OWNERS,
                                ofOwners,
                                must(OWNER_NAME),
                                may(OWNER_ADDRESS),
                                may(OWNER_NPWP),
                                must(OWNER_CAPITAL),
                                must(OWNER_PERCENT),
                                may(OWNER_DIVIDEND)),
                        grid(
                                OFFICERS,
                                ofOwners,
                                must(OFFICER_NAME),
                                may(OFFICER_ADDRESS),
                                may(OFFICER_NPWP),
                                must(OFFICER_POSITION)));
        return page("owners", Stream.concat(shared, Stream.of(affiliates)).toArray(Element[]::new));
    }

    static Element.Grid equityIn(String paper) {
        return grid(
                EQUITY_IN,
                paper,
                must(AFFILIATE_NAME),
                may(AFFILIATE_NPWP),
                must(AFFILIATE_AMOUNT),
                may(AFFILIATE_PERCENT));
    }

    /// What is owed to affiliates, or what they owe.
    static Element.Grid owed(Table table, String paper) {
        return grid(
                table,
                paper,
                must(AFFILIATE_NAME),
                may(AFFILIATE_NPWP),
                must(AFFILIATE_AMOUNT),
                must(AFFILIATE_YEAR),
                may(AFFILIATE_INTEREST));
    }

    static Element.Grid deals(String paper) {
        return grid(
                RelatedParties.DEALS,
                paper,
                must(RelatedParties.NAME),
                may(RelatedParties.NPWP),
                may(RelatedParties.COUNTRY),
                must(RelatedParties.TIE),
                must(RelatedParties.DEAL),
                must(RelatedParties.AMOUNT),
                must(RelatedParties.METHOD),
                may(RelatedParties.REASON));
    }

    static Element.Grid havens(String paper) {
        return grid(
                RelatedParties.HAVENS,
                paper,
                must(RelatedParties.NAME),
                must(RelatedParties.COUNTRY),
                must(RelatedParties.DEAL),
                must(RelatedParties.AMOUNT));
    }

    static Element.Grid depreciation(String paper) {
        return grid(
                Depreciation.ASSETS,
                paper,
                Depreciation.FISCAL_SUM,
                must(Depreciation.GROUP, "depreciation-groups-badan"),
                must(Depreciation.NAME),
                must(Depreciation.YEAR),
                must(Depreciation.COST),
                may(Depreciation.OPENING),
                must(Depreciation.METHOD, "depreciation-methods-badan"),
                must(Depreciation.COMMERCIAL),
                must(Depreciation.FISCAL));
    }

    static Element.Grid foreign(String paper) {
        return grid(
                ForeignCredit.FOREIGN,
                paper,
                ForeignCredit.FOREIGN_NET,
                must(ForeignCredit.PAYER),
                must(ForeignCredit.COUNTRY),
                may(ForeignCredit.DATE),
                may(ForeignCredit.TYPE),
                may(ForeignCredit.GROSS),
                must(ForeignCredit.NET),
                must(ForeignCredit.TAX),
                may(ForeignCredit.CURRENCY));
    }

    /// @param used what of the losses counts this year
    static Element.Grid losses(String paper, Line<Rupiah> used) {
        return LossRows.printed(
                grid(
                        LossYears.WORKSHEET,
                        paper,
                        LossYears.AVAILABLE,
                        must(LossYears.YEAR),
                        must(LossYears.LOSS),
                        must(LossYears.USED),
                        may(LossYears.TERM)),
                used);
    }

    static Element.Grid withheld(String paper) {
        return grid(
                Withheld.CREDITS,
                paper,
                Withheld.SUM,
                must(Withheld.NAME),
                must(Withheld.NPWP),
                must(Withheld.TYPE, "withholding-types-badan"),
                must(Withheld.BASE),
                must(Withheld.AMOUNT),
                must(Withheld.NUMBER),
                must(Withheld.DATE));
    }

    static Element.Grid branches(String paper) {
        return grid(
                Branches.BRANCHES,
                paper,
                must(Branches.NUMBER),
                must(Branches.NAME),
                may(Branches.ADDRESS));
    }

    /// The choice of the rate and what follows of Pasal 31E.
    ///
    /// @param of31E where its numbers stand on paper: 1 turnover, 2 taxable income, 3 tax, or none
    static List<Element> tariff(String paper, UnaryOperator<String> of31E) {
        return List.of(
                required(Tariff.CHOICE, paper).from("corporate-tariffs"),
                optional(Tariff.GROSS, of31E.apply("")).when(a -> chose(a, "c")),
                line(Tariff.TURNOVER, of31E.apply("1")).when(a -> chose(a, "c")),
                line(Tariff.COVERED, of31E.apply("2 a")).when(a -> chose(a, "c")),
                line(Tariff.UNCOVERED, of31E.apply("2 b")).when(a -> chose(a, "c")),
                line(Tariff.COVERED_TAX, of31E.apply("3 a")).when(a -> chose(a, "c")),
                line(Tariff.UNCOVERED_TAX, of31E.apply("3 b")).when(a -> chose(a, "c")));
    }

    /// The tax on what a branch keeps after income tax: nothing is asked while there is no profit.
    static Page branchProfit(String paper, String reinvested) {
        return page(
                        "branch",
                        optional(BranchProfit.REINVESTED, reinvested)
                                .when(a -> earns(a, BranchProfit.PROFIT)),
                        optional(BranchProfit.TREATY_RATE, paper)
                                .when(SharedPages::wantsTreatyRate),
                        line(BranchProfit.PROFIT, paper),
                        line(BranchProfit.TAX, paper))
                .when(SharedPages::isPermanentEstablishment);
    }

    static boolean wantsTreatyRate(Assessment a) {
        return earns(a, BranchProfit.PROFIT) && !reinvests(a);
    }

    private static boolean reinvests(Assessment a) {
        return a.answers().get(BranchProfit.REINVESTED).orElse(false);
    }

    static boolean earns(Assessment a, Line<Rupiah> income) {
        return a.known(income).filter(Rupiah::isPositive).isPresent();
    }

    /// Banks, listed and state companies reckon their instalments from periodic reports instead.
    static boolean ownInstalments(Assessment a) {
        return !a.answers().get(Instalments.SPECIAL).orElse(false);
    }

    static Page signing() {
        return page(
                "signing",
                required(SIGNER, "Pernyataan").from("signers-badan"),
                required(SIGNER_NAME, "Pernyataan"),
                required(SIGNER_NPWP, "Pernyataan"),
                optional(SIGNER_POSITION, "Pernyataan"));
    }

    static Element[] of(List<? extends Element> some, Element... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toArray(Element[]::new);
    }

    static boolean isPermanentEstablishment(Assessment a) {
        return a.answers().get(KIND).filter("BUT"::equals).isPresent();
    }

    static boolean audited(Assessment a) {
        return a.answers().get(AUDITED).orElse(false);
    }

    static boolean chose(Assessment a, String tariff) {
        return a.answers().get(Tariff.CHOICE).filter(tariff::equals).isPresent();
    }
}
