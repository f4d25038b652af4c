package id.lontar.rules.coretax;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.coretax.Ask.dateColumn;
import static id.lontar.rules.coretax.Ask.flag;
import static id.lontar.rules.coretax.Ask.moneyColumn;
import static id.lontar.rules.coretax.Ask.numberColumn;
import static id.lontar.rules.coretax.Ask.table;
import static id.lontar.rules.coretax.Ask.textColumn;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Listed;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;
import id.lontar.rules.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// L-1 parts A to C: assets in six tables with their value today, debts, and the family.
///
/// Source: PER-11/PJ/2025, lampiran 1.
public final class Assets {
    private Assets() {}

    public static final Column<String> CODE = textColumn("code");
    public static final Column<Integer> YEAR = numberColumn("year");
    public static final Column<Rupiah> COST = moneyColumn("cost");
    public static final Column<Rupiah> VALUE = moneyColumn("value");
    public static final Column<String> NOTE = textColumn("note");
    public static final Column<String> COUNTRY = textColumn("country");
    public static final Column<String> ACCOUNT = textColumn("account");

    // Table 1
    public static final Column<String> HOLDER = textColumn("holder");
    public static final Column<String> BANK = textColumn("bank");
    public static final Column<Rupiah> BALANCE = moneyColumn("balance");
    public static final Table CASH =
            table("cash", CODE, ACCOUNT, HOLDER, BANK, COUNTRY, YEAR, BALANCE, NOTE);

    // Table 2
    public static final Column<String> PARTY_ID = textColumn("partyId");
    public static final Column<String> PARTY_NAME = textColumn("partyName");
    public static final Column<Rupiah> LENT = moneyColumn("lent");
    public static final Table RECEIVABLES =
            table("receivables", CODE, COUNTRY, PARTY_ID, PARTY_NAME, LENT, YEAR, BALANCE, NOTE);

    // Table 3
    public static final Table INVESTMENTS =
            table(
                    "investments",
                    CODE,
                    COUNTRY,
                    PARTY_ID,
                    PARTY_NAME,
                    ACCOUNT,
                    COST,
                    YEAR,
                    VALUE,
                    NOTE);

    // Table 4
    public static final Column<String> MODEL = textColumn("model");
    public static final Column<String> PLATE = textColumn("plate");
    public static final Column<String> OWNERSHIP = textColumn("ownership");
    public static final Table MOVABLES =
            table(
                    "movables",
                    CODE,
                    MODEL,
                    PLATE,
                    OWNERSHIP,
                    PARTY_ID,
                    PARTY_NAME,
                    YEAR,
                    COST,
                    VALUE,
                    NOTE);

    // Table 5
    public static final Column<String> LOCATION = textColumn("location");
    public static final Column<Integer> LAND_AREA = numberColumn("landArea");
    public static final Column<Integer> BUILDING_AREA = numberColumn("buildingArea");
    public static final Column<String> ORIGIN = textColumn("origin");
    public static final Column<String> CERTIFICATE = textColumn("certificate");
    public static final Table IMMOVABLES =
            table(
                    "immovables",
                    CODE,
                    LOCATION,
                    LAND_AREA,
                    BUILDING_AREA,
                    ORIGIN,
                    CERTIFICATE,
                    YEAR,
                    COST,
                    VALUE,
                    NOTE);

    // Table 6
    public static final Column<String> INFORMATION = textColumn("information");
    public static final Table OTHER_ASSETS =
            table("otherAssets", CODE, YEAR, ACCOUNT, INFORMATION, COST, VALUE, NOTE);

    /// The six tables in the order printed.
    public static final List<Table> TABLES =
            List.of(CASH, RECEIVABLES, INVESTMENTS, MOVABLES, IMMOVABLES, OTHER_ASSETS);

    /// "No assets to report" is an answer, unlike six empty tables.
    public static final Question<Boolean> NO_ASSETS = flag("assets.none");

    // Part B
    public static final Table DEBTS =
            table("debts", CODE, PARTY_ID, PARTY_NAME, COUNTRY, YEAR, BALANCE, NOTE);

    // Part C
    public static final Column<String> MEMBER_NAME = textColumn("name");
    public static final Column<String> MEMBER_NIK = textColumn("nik");
    public static final Column<LocalDate> MEMBER_BORN = dateColumn("born");
    public static final Column<String> MEMBER_RELATION = textColumn("relation");
    public static final Column<String> MEMBER_OCCUPATION = textColumn("occupation");
    public static final Table FAMILY =
            table(
                    "family",
                    MEMBER_NAME,
                    MEMBER_NIK,
                    MEMBER_BORN,
                    MEMBER_RELATION,
                    MEMBER_OCCUPATION);

    // Table 7: what each table comes to, at cost and at its value today
    public static final List<Line<Rupiah>> COSTS = lines("cost");
    public static final List<Line<Rupiah>> VALUES = lines("value");
    public static final Line<Rupiah> TOTAL_COST = new Line<>("L-1.A.7.cost");
    public static final Line<Rupiah> TOTAL_VALUE = new Line<>("L-1.A.7.value");
    public static final Line<Rupiah> TOTAL_DEBTS = new Line<>("L-1.B");

    static final List<Rule<?>> RULES = rules();

    /// What a table holds at cost. A balance is its own cost; what was lent is the cost of a
    /// receivable.
    public static Column<Rupiah> cost(Table table) {
        return table.equals(CASH) ? BALANCE : table.equals(RECEIVABLES) ? LENT : COST;
    }

    public static Column<Rupiah> value(Table table) {
        return table.equals(CASH) || table.equals(RECEIVABLES) ? BALANCE : VALUE;
    }

    private static List<Line<Rupiah>> lines(String what) {
        var lines = new ArrayList<Line<Rupiah>>();
        for (var i = 1; i <= TABLES.size(); i++) lines.add(new Line<>("L-1.A." + i + "." + what));
        return List.copyOf(lines);
    }

    private static List<Rule<?>> rules() {
        var rules = new ArrayList<Rule<?>>();
        var others = new ArrayList<Source<?>>(TABLES);
        others.add(NO_ASSETS);
        for (var i = 0; i < TABLES.size(); i++) {
            var table = TABLES.get(i);
            var listed = new Listed(table, others);
            var paper = "Lampiran 1 bagian A tabel " + (i + 1);
            rules.add(
                    line(COSTS.get(i))
                            .reads(listed)
                            .is(rows -> Row.total(rows, cost(table)))
                            .by(paper));
            rules.add(
                    line(VALUES.get(i))
                            .reads(listed)
                            .is(rows -> Row.total(rows, value(table)))
                            .by(paper));
        }
        rules.add(
                line(TOTAL_COST)
                        .readsAll(COSTS)
                        .is(Rupiah::sum)
                        .by("Lampiran 1 bagian A tabel 7 (ikhtisar)"));
        rules.add(
                line(TOTAL_VALUE)
                        .readsAll(VALUES)
                        .is(Rupiah::sum)
                        .by("Lampiran 1 bagian A tabel 7 (ikhtisar)"));
        rules.add(
                line(TOTAL_DEBTS)
                        .reads(Ask.rows(DEBTS, Gates.ASK_14B))
                        .is(rows -> Row.total(rows, BALANCE))
                        .by("Lampiran 1 bagian B"));
        return List.copyOf(rules);
    }
}
