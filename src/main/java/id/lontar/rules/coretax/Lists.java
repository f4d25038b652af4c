package id.lontar.rules.coretax;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.coretax.Ask.dateColumn;
import static id.lontar.rules.coretax.Ask.moneyColumn;
import static id.lontar.rules.coretax.Ask.rows;
import static id.lontar.rules.coretax.Ask.table;
import static id.lontar.rules.coretax.Ask.textColumn;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Table;

import java.time.LocalDate;
import java.util.List;

/// L-3C fiscal depreciation and amortisation, L-3D nominative lists. They prove expenses and
/// feed no other line.
///
/// Source: PER-11/PJ/2025, lampiran 3C and 3D.
public final class Lists {
    private Lists() {}

    // L-3C
    public static final Column<String> PART = textColumn("part");
    public static final Column<String> GROUP = textColumn("group");

    /// Month and year of acquisition, as its first day.
    public static final Column<LocalDate> ACQUIRED = dateColumn("acquired");

    public static final Column<Rupiah> COST = moneyColumn("cost");
    public static final Column<Rupiah> BOOK_VALUE = moneyColumn("bookValue");
    public static final Column<String> COMMERCIAL_METHOD = textColumn("commercialMethod");
    public static final Column<String> FISCAL_METHOD = textColumn("fiscalMethod");
    public static final Column<Rupiah> COMMERCIAL_THIS_YEAR = moneyColumn("commercialThisYear");
    public static final Column<Rupiah> FISCAL_THIS_YEAR = moneyColumn("fiscalThisYear");
    public static final Column<String> NOTE = textColumn("note");
    public static final Table DEPRECIATION =
            table(
                    "depreciation",
                    PART,
                    GROUP,
                    ACQUIRED,
                    COST,
                    BOOK_VALUE,
                    COMMERCIAL_METHOD,
                    FISCAL_METHOD,
                    COMMERCIAL_THIS_YEAR,
                    FISCAL_THIS_YEAR,
                    NOTE);

    // L-3D
    public static final Column<LocalDate> DATE = dateColumn("date");
    public static final Column<String> PLACE = textColumn("place");
    public static final Column<String> ADDRESS = textColumn("address");
    public static final Column<String> KIND = textColumn("kind");
    public static final Column<Rupiah> AMOUNT = moneyColumn("amount");
    public static final Column<String> NAME = textColumn("name");
    public static final Column<String> POSITION = textColumn("position");
    public static final Column<String> COMPANY = textColumn("company");
    public static final Column<String> BUSINESS = textColumn("business");
    public static final Table ENTERTAINMENT =
            table(
                    "entertainment",
                    DATE,
                    PLACE,
                    ADDRESS,
                    KIND,
                    AMOUNT,
                    NAME,
                    POSITION,
                    COMPANY,
                    BUSINESS,
                    NOTE);

    public static final Column<String> PARTY_ID = textColumn("partyId");
    public static final Column<Rupiah> WITHHELD = moneyColumn("withheld");
    public static final Column<String> SLIP = textColumn("slip");
    public static final Table PROMOTION =
            table("promotion", PARTY_ID, NAME, ADDRESS, DATE, KIND, AMOUNT, NOTE, WITHHELD, SLIP);

    public static final Column<Rupiah> CREDIT_LIMIT = moneyColumn("creditLimit");
    public static final Column<String> METHOD = textColumn("method");
    public static final Column<String> PROOF = textColumn("proof");
    public static final Table BAD_DEBTS =
            table("badDebts", PARTY_ID, NAME, ADDRESS, CREDIT_LIMIT, AMOUNT, METHOD, PROOF);

    public static final Line<Rupiah> FISCAL = new Line<>("L-3C.fiscal");
    public static final Line<Rupiah> COMMERCIAL = new Line<>("L-3C.commercial");
    public static final Line<Rupiah> DIFFERENCE = new Line<>("L-3C.difference");
    public static final Line<Rupiah> ENTERTAINED = new Line<>("L-3D.A");
    public static final Line<Rupiah> PROMOTED = new Line<>("L-3D.B");
    public static final Line<Rupiah> UNCOLLECTED = new Line<>("L-3D.C");

    static final List<Rule<?>> RULES =
            List.of(
                    line(FISCAL)
                            .reads(rows(DEPRECIATION, Gates.OPEN_DEPRECIATION))
                            .is(rows -> Row.total(rows, FISCAL_THIS_YEAR))
                            .by("Lampiran 3C; UU PPh Pasal 11 dan 11A"),
                    line(COMMERCIAL)
                            .reads(rows(DEPRECIATION, Gates.OPEN_DEPRECIATION))
                            .is(rows -> Row.total(rows, COMMERCIAL_THIS_YEAR))
                            .by("Lampiran 3C"),
                    line(DIFFERENCE).reads(COMMERCIAL, FISCAL).is(Rupiah::minus).by("Lampiran 3C"),
                    line(ENTERTAINED)
                            .reads(rows(ENTERTAINMENT, Gates.OPEN_LISTS, PROMOTION, BAD_DEBTS))
                            .is(rows -> Row.total(rows, AMOUNT))
                            .by("Lampiran 3D bagian A"),
                    line(PROMOTED)
                            .reads(rows(PROMOTION, Gates.OPEN_LISTS, ENTERTAINMENT, BAD_DEBTS))
                            .is(rows -> Row.total(rows, AMOUNT))
                            .by("Lampiran 3D bagian B"),
                    line(UNCOLLECTED)
                            .reads(rows(BAD_DEBTS, Gates.OPEN_LISTS, ENTERTAINMENT, PROMOTION))
                            .is(rows -> Row.total(rows, AMOUNT))
                            .by("Lampiran 3D bagian C"));
}
