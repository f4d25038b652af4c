package id.lontar.exchange.paper;

import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770S.JBA_I;
import static id.lontar.rules.op.Personal1770S.JBB_I;
import static id.lontar.rules.op.Personal1770S.JBC_I;

import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Attachment I: other income, income that is not taxable, tax withheld by others.
record Attachment1770SI(ReturnText text) {
    void draw(Booklet booklet) throws IOException {
        var page = booklet.page();
        Parts.title(page, text, "1770 S - I");
        Parts.heading(page, text, "paper.1770S-I.A");
        page =
                new Grid(
                                List.of(
                                        new Grid.Column("No", 1, false),
                                        new Grid.Column(text.say("paper.kind"), 9, false),
                                        new Grid.Column(text.say("paper.amount"), 4, true)))
                        .draw(
                                page,
                                booklet,
                                Parts.numbered(
                                        rows(OTHER_INCOME),
                                        row -> List.of(kind(row), text.money(row, OTHER_AMOUNT))),
                                List.of("", text.label(JBA_I), text.money(JBA_I)));
        page = Parts.next(page, booklet, text, "paper.1770S-I.B");
        page =
                new Grid(
                                List.of(
                                        new Grid.Column("No", 1, false),
                                        new Grid.Column(text.say("paper.source"), 9, false),
                                        new Grid.Column(text.say("paper.gross"), 4, true)))
                        .draw(
                                page,
                                booklet,
                                Parts.numbered(
                                        rows(EXEMPT_INCOME),
                                        row ->
                                                List.of(
                                                        text.text(row, EXEMPT_SOURCE),
                                                        text.money(row, EXEMPT_GROSS))),
                                List.of("", text.label(JBB_I), text.money(JBB_I)));
        page = Parts.next(page, booklet, text, "paper.1770S-I.C");
        page =
                new Grid(creditColumns())
                        .draw(
                                page,
                                booklet,
                                Parts.numbered(rows(CREDITS), this::credit),
                                List.of("", text.label(JBC_I), "", "", "", "", text.money(JBC_I)));
        page.close();
    }

    private List<Grid.Column> creditColumns() {
        return List.of(
                new Grid.Column("No", 1, false),
                new Grid.Column(text.say("form.1770S.credits.name"), 5, false),
                new Grid.Column(text.say("form.1770S.credits.npwp"), 4, false),
                new Grid.Column(text.say("form.1770S.credits.number"), 4, false),
                new Grid.Column(text.say("form.1770S.credits.date"), 2.4f, false),
                new Grid.Column(text.say("form.1770S.credits.type"), 1.6f, false),
                new Grid.Column(text.say("form.1770S.credits.amount"), 3, true));
    }

    private List<String> credit(Row row) {
        return new ArrayList<>(
                List.of(
                        text.text(row, CREDIT_NAME),
                        text.text(row, CREDIT_NPWP),
                        text.text(row, CREDIT_NUMBER),
                        row.get(CREDIT_DATE).map(Parts::shortDate).orElse(""),
                        text.text(row, CREDIT_TYPE),
                        text.money(row, CREDIT_AMOUNT)));
    }

    private String kind(Row row) {
        var note = text.text(row, OTHER_NOTE);
        var kind = text.coded("other-income-types", text.text(row, OTHER_TYPE));
        return note.isEmpty() ? kind : kind + ": " + note;
    }

    private List<Row> rows(Table table) {
        return text.assessment().answers().rows(table);
    }
}
