package id.lontar.exchange.paper;

import static id.lontar.rules.Settlement.*;
import static id.lontar.rules.Taxpayer.KLU;
import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.Taxpayer.PHONE;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770S.*;

import id.lontar.filing.TaxReturn;
import id.lontar.money.Rupiah;
import id.lontar.rules.Line;
import id.lontar.rules.Question;
import id.lontar.tax.Npwp;

import java.io.IOException;
import java.util.List;

/// The main form: identity and lines 1 to 18.
record MainForm1770S(ReturnText text, TaxReturn taxReturn) {
    private static final float SIZE = 8.5f;

    private record Section(String key, List<Line<Rupiah>> lines) {}

    private static final List<Section> SECTIONS =
            List.of(
                    new Section("paper.1770S.A", List.of(L1, L2, L3, L4, L5, L6)),
                    new Section("paper.1770S.B", List.of(L7, L8)),
                    new Section("paper.1770S.C", List.of(L9, L10, L11)),
                    new Section("paper.1770S.D", List.of(L12, L13A, L13B, L14A, L14B, L15)),
                    new Section("paper.1770S.E", List.of(L16A, L16B)),
                    new Section("paper.1770S.F", List.of(L18)));

    void draw(Booklet booklet) throws IOException {
        try (var page = booklet.page()) {
            heading(page);
            identity(page);
            for (var section : SECTIONS) section(page, section);
            payments(page);
            declaration(page);
        }
    }

    private void heading(Sheet page) throws IOException {
        page.text(Sheet.LEFT, 20, true, "1770 S");
        page.text(Sheet.LEFT + 90, 9.5f, true, text.say("paper.1770S.title"));
        page.textRight(Sheet.RIGHT, 14, true, taxReturn.year().toString());
        page.down(15);
        page.paragraph(Sheet.LEFT + 90, 330, 7.5f, false, text.say("paper.1770S.subtitle"));
        page.textRight(Sheet.RIGHT, 8, false, revision());
        page.down(22);
        page.rule(1.2f);
        page.down(5);
    }

    private String revision() {
        return taxReturn.revision() == 0
                ? text.say("paper.normal")
                : text.say("paper.revision", Integer.toString(taxReturn.revision()));
    }

    private void identity(Sheet page) throws IOException {
        for (var question : List.of(NPWP, NAME, OCCUPATION, KLU, PHONE, SPOUSAL_STATUS))
            pair(page, question);
        if (!text.text(SPOUSE_NPWP).isEmpty()) pair(page, SPOUSE_NPWP);
        page.down(4);
    }

    private void pair(Sheet page, Question<String> question) throws IOException {
        var value = text.text(question);
        var shown =
                question.equals(NPWP) || question.equals(SPOUSE_NPWP)
                        ? Npwp.parse(value).map(Npwp::grouped).orElse(value)
                        : value;
        page.text(Sheet.LEFT, SIZE, false, text.label(question));
        page.text(Sheet.LEFT + 190, SIZE, true, ":  " + shown);
        page.down(SIZE * 1.45f);
    }

    private void section(Sheet page, Section section) throws IOException {
        page.bar(13);
        page.down(2);
        page.text(Sheet.LEFT + 4, SIZE, true, text.say(section.key()));
        page.down(12);
        for (var line : section.lines()) line(page, line);
        page.down(3);
    }

    private void line(Sheet page, Line<Rupiah> line) throws IOException {
        var label = text.label(line);
        if (line.equals(L7)) label += "   (" + text.text(PTKP_STATUS) + ")";
        page.text(Sheet.LEFT + 6, SIZE, false, line.id());
        page.text(Sheet.LEFT + 34, SIZE, false, label);
        page.textRight(Sheet.RIGHT - 6, SIZE, isResult(line), text.money(line));
        page.down(SIZE * 1.5f);
        page.line(Sheet.LEFT, page.y() + 1, Sheet.RIGHT, page.y() + 1, 0.2f);
        if (line.equals(L16B)) request(page);
    }

    private static boolean isResult(Line<Rupiah> line) {
        return List.of(L4, L8, L11, L16A, L16B).contains(line);
    }

    private void request(Sheet page) throws IOException {
        var request = text.text(OVERPAID_REQUEST);
        page.text(Sheet.LEFT + 6, SIZE, false, "17");
        page.text(Sheet.LEFT + 34, SIZE, false, text.label(OVERPAID_REQUEST));
        if (!request.isEmpty())
            page.textRight(
                    Sheet.RIGHT - 6,
                    SIZE,
                    true,
                    request + ". " + text.coded("overpaid-requests", request));
        page.down(SIZE * 1.5f);
    }

    private void payments(Sheet page) throws IOException {
        for (var row : text.assessment().answers().rows(PAYMENTS)) {
            var date = row.get(PAYMENT_DATE).map(text.words()::date).orElse("");
            var shown = row.text(PAYMENT_KIND) + " " + row.text(PAYMENT_NUMBER) + ", " + date;
            page.text(Sheet.LEFT + 34, SIZE, false, text.say("paper.paid", shown));
            page.textRight(Sheet.RIGHT - 6, SIZE, false, text.money(row, PAYMENT_AMOUNT));
            page.down(SIZE * 1.5f);
        }
    }

    private void declaration(Sheet page) throws IOException {
        page.down(6);
        page.down(
                page.paragraph(
                        Sheet.LEFT,
                        Sheet.RIGHT - Sheet.LEFT,
                        7.5f,
                        false,
                        text.say("paper.1770S.declaration")));
        page.down(10);
        page.textRight(Sheet.RIGHT - 6, SIZE, true, text.text(NAME));
    }
}
