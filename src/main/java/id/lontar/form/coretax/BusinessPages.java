package id.lontar.form.coretax;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.GridColumn.optional;
import static id.lontar.form.Element.GridColumn.required;
import static id.lontar.form.Element.Heading.heading;
import static id.lontar.form.Page.page;
import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.coretax.Turnover.*;

import id.lontar.form.Element;
import id.lontar.form.Element.Computed;
import id.lontar.form.Element.Grid;
import id.lontar.form.Element.GridColumn;
import id.lontar.form.Page;
import id.lontar.form.TurnoverTerm;
import id.lontar.money.Rupiah;
import id.lontar.rules.Line;
import id.lontar.rules.Source;
import id.lontar.rules.Table;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.coretax.Books;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.coretax.Norm;
import id.lontar.rules.coretax.Turnover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// L-3A-1 to L-3A-3 (books), L-3B (turnover) and L-3A-4 part A (norm).
final class BusinessPages {
    private BusinessPages() {}

    static final List<Page> BOOKS =
            List.of(
                    books("booksTrade", "L-3A-1", Books.TRADE),
                    books("booksServices", "L-3A-2", Books.SERVICES),
                    books("booksIndustry", "L-3A-3", Books.INDUSTRY));

    static final Page TURNOVER =
            page(
                            "turnover",
                            heading("turnoverFinal").when(Open.on(OPEN_TURNOVER_FINAL)),
                            monthly(FINAL, "L-3B A", TOTAL, OPEN_TURNOVER_FINAL),
                            optional(Taxpayer.REGISTERED, "Jangka waktu PPh final")
                                    .when(
                                            Open.on(OPEN_TURNOVER_FINAL)
                                                    .and(TurnoverTerm::canBeOver)),
                            on(OPEN_TURNOVER_FINAL, TOTAL_TAXABLE, "L-3B A huruf d"),
                            on(OPEN_TURNOVER_FINAL, TOTAL_TAX, "L-3B A huruf e"),
                            new Grid(
                                            FINAL_PAID,
                                            "L-3B A huruf f dan g",
                                            List.of(
                                                    required(MONTH).from("months"),
                                                    optional(SELF_PAID),
                                                    optional(WITHHELD)),
                                            Optional.of(TOTAL_SELF_PAID))
                                    .when(Open.on(OPEN_TURNOVER_FINAL)),
                            on(OPEN_TURNOVER_FINAL, TOTAL_WITHHELD, "L-3B A huruf g"),
                            on(OPEN_TURNOVER_FINAL, DIFFERENCE, "L-3B A huruf h"),
                            heading("turnoverOppt").when(Open.on(OPEN_TURNOVER_OPPT)),
                            monthly(
                                    OPPT,
                                    "L-3B B",
                                    TOTAL_OPPT,
                                    OPEN_TURNOVER_OPPT,
                                    required(METHOD).from("oppt-methods")),
                            on(OPEN_TURNOVER_OPPT, OPPT_INSTALMENTS, "angka 13.c"),
                            heading("turnoverNorm").when(Open.on(OPEN_NORM)),
                            monthly(
                                            NORM_USERS,
                                            "L-3B C; L-3A-4 A",
                                            TOTAL_NORM,
                                            OPEN_NORM,
                                            required(ACTIVITY),
                                            required(NORM))
                                    .deriving("net", Norm::net),
                            on(OPEN_NORM, Norm.NET, "L-3A-4 A"))
                    .when(Open.onAny(List.of(OPEN_TURNOVER_FINAL, OPEN_TURNOVER_OPPT, OPEN_NORM)));

    private static Page books(String id, String paper, Books.Sector sector) {
        return page(
                        id,
                        heading("profit"),
                        new Grid(
                                        sector.accounts(),
                                        paper + " A.1",
                                        List.of(
                                                required(Books.ACCOUNT).from(sector.accountList()),
                                                required(Books.COMMERCIAL),
                                                optional(Books.EXEMPT),
                                                optional(Books.FINAL),
                                                optional(Books.PLUS),
                                                optional(Books.MINUS),
                                                optional(Books.ADJUSTMENT)),
                                        Optional.of(Books.FISCAL_PROFIT))
                                .deriving("notFinal", row -> Rupiah.of(Books.notFinal(row)))
                                .deriving("fiscal", row -> Rupiah.of(Books.fiscal(row))),
                        new Computed(Books.GROSS_PROFIT, paper + " akun 4300"),
                        new Computed(Books.EXPENSES, paper + " akun 5400"),
                        new Computed(Books.COMMERCIAL_PROFIT, paper + " akun 4800"),
                        new Computed(Books.TAXABLE_PROFIT, paper + " akun 4800"),
                        new Computed(Books.PLUSES, paper + " akun 4800"),
                        new Computed(Books.MINUSES, paper + " akun 4800"),
                        new Computed(Induk.L1B5, "angka 1.b.5"),
                        heading("balanceSheet"),
                        new Grid(
                                sector.balances(),
                                paper + " A.2",
                                List.of(
                                        required(Books.ACCOUNT).from(sector.balanceList()),
                                        required(Books.AMOUNT)),
                                Optional.of(Books.ASSETS)),
                        new Computed(Books.LIABILITIES, paper + " akun 2999"),
                        new Computed(Books.EQUITY, paper + " akun 3299"),
                        new Computed(Books.LIABILITIES_AND_EQUITY, paper + " akun 3300"),
                        heading("statements"),
                        required(Books.AUDITED, paper),
                        optional(Books.CONSULTANT_NPWP, paper),
                        optional(Books.CONSULTANT_NAME, paper),
                        required(Books.AUDITOR_NPWP, paper).when(Open.on(Books.AUDITED)),
                        required(Books.AUDITOR_NAME, paper).when(Open.on(Books.AUDITED)))
                .when(Open.on(sector.open()));
    }

    private static Grid monthly(
            Table table, String paper, Line<?> total, Source<Boolean> gate, GridColumn... more) {
        var columns = new ArrayList<GridColumn>();
        columns.add(required(PLACE_ID));
        columns.add(required(PLACE));
        columns.addAll(List.of(more));
        for (var month : MONTHS) columns.add(optional(month));
        return new Grid(table, paper, columns, Optional.of(total))
                .deriving("year", Turnover::year)
                .when(Open.on(gate));
    }

    private static Element on(Source<Boolean> gate, Line<?> line, String paper) {
        return new Computed(line, paper).when(Open.on(gate));
    }
}
