package id.lontar.rules.badan;

import static id.lontar.rules.badan.Typed.*;

import id.lontar.rules.Column;
import id.lontar.rules.Question;
import id.lontar.rules.Table;

/// What both generations of the corporate return ask of the company itself: the head of form 1771,
/// part A and B of the Coretax main form.
public final class Company {
    private Company() {}

    /// A code of `company-kinds`, such as `PT`; a permanent establishment is `BUT`.
    public static final Question<String> KIND = text("company.kind");

    public static final Question<String> BUSINESS = text("company.business");
    public static final Question<String> HEAD_OFFICE_COUNTRY = text("company.headOfficeCountry");
    public static final Question<String> BOOK_METHOD = text("company.bookMethod");
    public static final Question<String> CURRENCY = text("company.currency");

    public static final Question<Boolean> AUDITED = flag("company.audited");
    public static final Question<String> OPINION = text("company.opinion");
    public static final Question<String> ACCOUNTANT_NAME = text("company.accountantName");
    public static final Question<String> ACCOUNTANT_NPWP = text("company.accountantNpwp");
    public static final Question<String> CONSULTANT_NAME = text("company.consultantName");
    public static final Question<String> CONSULTANT_NPWP = text("company.consultantNpwp");

    /// `WP` or `KUASA`.
    public static final Question<String> SIGNER = text("signer.kind");

    public static final Question<String> SIGNER_NAME = text("signer.name");
    public static final Question<String> SIGNER_NPWP = text("signer.npwp");
    public static final Question<String> SIGNER_POSITION = text("signer.position");

    // 1771-V, Coretax L-2 part A
    public static final Column<String> OWNER_NAME = words("name");
    public static final Column<String> OWNER_ADDRESS = words("address");
    public static final Column<String> OWNER_NPWP = words("npwp");
    public static final Column<id.lontar.money.Rupiah> OWNER_CAPITAL = amount("capital");

    /// Per cent of the paid-up capital, written as on the form: `33,33`.
    public static final Column<String> OWNER_PERCENT = words("percent");

    public static final Column<id.lontar.money.Rupiah> OWNER_DIVIDEND = amount("dividend");
    public static final Table OWNERS =
            table(
                    "owners",
                    OWNER_NAME,
                    OWNER_ADDRESS,
                    OWNER_NPWP,
                    OWNER_CAPITAL,
                    OWNER_PERCENT,
                    OWNER_DIVIDEND);

    public static final Column<String> OFFICER_NAME = words("name");
    public static final Column<String> OFFICER_ADDRESS = words("address");
    public static final Column<String> OFFICER_NPWP = words("npwp");
    public static final Column<String> OFFICER_POSITION = words("position");
    public static final Table OFFICERS =
            table("officers", OFFICER_NAME, OFFICER_ADDRESS, OFFICER_NPWP, OFFICER_POSITION);

    // 1771-VI, Coretax L-2 part B: equity in affiliates, what is owed to them and what they owe
    public static final Column<String> AFFILIATE_NAME = words("name");
    public static final Column<String> AFFILIATE_NPWP = words("npwp");
    public static final Column<id.lontar.money.Rupiah> AFFILIATE_AMOUNT = amount("amount");
    public static final Column<String> AFFILIATE_PERCENT = words("percent");
    public static final Column<Integer> AFFILIATE_YEAR = number("year");
    public static final Column<String> AFFILIATE_INTEREST = words("interest");
    public static final Table EQUITY_IN =
            table(
                    "affiliates.equity",
                    AFFILIATE_NAME,
                    AFFILIATE_NPWP,
                    AFFILIATE_AMOUNT,
                    AFFILIATE_PERCENT);
    public static final Table OWED_TO =
            table(
                    "affiliates.debts",
                    AFFILIATE_NAME,
                    AFFILIATE_NPWP,
                    AFFILIATE_AMOUNT,
                    AFFILIATE_YEAR,
                    AFFILIATE_INTEREST);
    public static final Table OWED_BY =
            table(
                    "affiliates.receivables",
                    AFFILIATE_NAME,
                    AFFILIATE_NPWP,
                    AFFILIATE_AMOUNT,
                    AFFILIATE_YEAR,
                    AFFILIATE_INTEREST);
}
