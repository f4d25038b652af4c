package id.lontar.exchange.paper;

import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770S.JBA_II_BASE;
import static id.lontar.rules.op.Personal1770S.JBA_II_TAX;
import static id.lontar.rules.op.Personal1770S.JBB_II;
import static id.lontar.rules.op.Personal1770S.JBC_II;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Law;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Attachment II: final income, assets, debts, family.
record Attachment1770SII(ReturnText text) {
    void draw(Booklet booklet) throws IOException {
        var page = booklet.page();
        Parts.title(page, text, "1770 S - II");
        Parts.heading(page, text, "paper.1770S-II.A");
        page =
                new Grid(
                                List.of(
                                        new Grid.Column("No", 1, false),
                                        new Grid.Column(text.say("paper.kind"), 9, false),
                                        new Grid.Column(column("finalIncome.base"), 4, true),
                                        new Grid.Column(column("finalIncome.tax"), 4, true)))
                        .draw(
                                page,
                                booklet,
                                finalRows(),
                                List.of(
                                        "",
                                        text.label(JBA_II_TAX),
                                        text.money(JBA_II_BASE),
                                        text.money(JBA_II_TAX)));
        page = Parts.next(page, booklet, text, "paper.1770S-II.B");
        page =
                new Grid(
                                List.of(
                                        new Grid.Column("No", 1.2f, false),
                                        new Grid.Column(column("assets.code"), 1.6f, false),
                                        new Grid.Column(column("assets.name"), 7, false),
                                        new Grid.Column(column("assets.year"), 2, false),
                                        new Grid.Column(column("assets.cost"), 3.6f, true),
                                        new Grid.Column(column("assets.note"), 4, false)))
                        .draw(
                                page,
                                booklet,
                                Parts.numbered(rows(ASSETS), this::asset),
                                List.of("", "", text.label(JBB_II), "", text.money(JBB_II), ""));
        page = Parts.next(page, booklet, text, "paper.1770S-II.C");
        page =
                new Grid(
                                List.of(
                                        new Grid.Column("No", 1.2f, false),
                                        new Grid.Column(column("debts.code"), 1.6f, false),
                                        new Grid.Column(column("debts.lender"), 5, false),
                                        new Grid.Column(column("debts.address"), 6, false),
                                        new Grid.Column(column("debts.year"), 2, false),
                                        new Grid.Column(column("debts.amount"), 3.6f, true)))
                        .draw(
                                page,
                                booklet,
                                Parts.numbered(rows(DEBTS), this::debt),
                                List.of("", "", text.label(JBC_II), "", "", text.money(JBC_II)));
        page = Parts.next(page, booklet, text, "paper.1770S-II.D");
        page =
                new Grid(
                                List.of(
                                        new Grid.Column("No", 1.2f, false),
                                        new Grid.Column(column("family.name"), 6, false),
                                        new Grid.Column(column("family.nik"), 4.5f, false),
                                        new Grid.Column(column("family.relation"), 3.5f, false),
                                        new Grid.Column(column("family.occupation"), 4, false)))
                        .draw(page, booklet, Parts.numbered(rows(FAMILY), this::member), List.of());
        page.close();
    }

    /// All fourteen printed rows, empty where nothing is reported.
    private List<List<String>> finalRows() {
        var lines = new ArrayList<List<String>>();
        var assessment = text.assessment();
        for (var kind : assessment.law().codes("final-income-types", assessment.year()))
            lines.add(
                    List.of(
                            kind.code(),
                            kind.labels().getOrDefault("id", ""),
                            sum(kind, FINAL_BASE),
                            sum(kind, FINAL_TAX)));
        return lines;
    }

    private String sum(Law.Code kind, Column<Rupiah> column) {
        var amounts =
                rows(FINAL_INCOME).stream()
                        .filter(row -> row.text(FINAL_TYPE).equals(kind.code()))
                        .map(row -> row.amount(column))
                        .toList();
        return amounts.isEmpty() ? "" : Rupiah.sum(amounts).toString();
    }

    private List<String> asset(Row row) {
        return List.of(
                text.text(row, ASSET_CODE),
                text.text(row, ASSET_NAME),
                text.year(row, ASSET_YEAR),
                text.money(row, ASSET_COST),
                text.text(row, ASSET_NOTE));
    }

    private List<String> debt(Row row) {
        return List.of(
                text.text(row, DEBT_CODE),
                text.text(row, DEBT_LENDER),
                text.text(row, DEBT_ADDRESS),
                text.year(row, DEBT_YEAR),
                text.money(row, DEBT_AMOUNT));
    }

    private List<String> member(Row row) {
        return List.of(
                text.text(row, MEMBER_NAME),
                text.text(row, MEMBER_NIK),
                text.coded("family-relations", text.text(row, MEMBER_RELATION)),
                text.text(row, MEMBER_OCCUPATION));
    }

    private String column(String id) {
        return text.say(text.form().label(id));
    }

    private List<Row> rows(Table table) {
        return text.assessment().answers().rows(table);
    }
}
