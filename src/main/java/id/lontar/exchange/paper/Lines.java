package id.lontar.exchange.paper;

import id.lontar.form.layout.Entry;
import id.lontar.form.layout.Laid.Piece;
import id.lontar.money.Rupiah;
import id.lontar.rules.Kind;

import java.io.IOException;

/// The lines of a sheet: number, label, and an amount at the right or an answer in words.
record Lines(ReturnText text, Flow flow) {
    static final float LEAST = 13;
    private static final float SIZE = 8.5f;
    private static final float NUMBER = 36;
    private static final float AMOUNT = 112;
    private static final float ANSWER = 214;

    void draw(Piece.Answer answer) throws IOException {
        var value = answer.asked() ? text.answer(answer.field()) : "";
        var label = label(answer.entry(), text.label(answer.field().question()));
        var money = answer.field().question().kind().equals(Kind.MONEY);
        if (money) amount(answer.number(), label, value, answer.entry().strong());
        else words(answer.number(), label, value);
    }

    void draw(Piece.Figure figure) throws IOException {
        var value = text.assessment().known(figure.line());
        var stands = value.isPresent() ? text.value(figure.line()) : text.blank();
        var said = figure.asked() ? stands : "";
        var label = label(figure.entry(), text.label(figure.line()));
        if (value.isEmpty() || value.get() instanceof Rupiah)
            amount(figure.number(), label, said, figure.entry().strong());
        else words(figure.number(), label, said);
    }

    private String label(Entry entry, String label) {
        return text.beside(entry).map(each -> label + "   (" + each + ")").orElse(label);
    }

    private void amount(String number, String label, String value, boolean strong)
            throws IOException {
        var left = Sheet.LEFT + NUMBER;
        var width = Sheet.RIGHT - AMOUNT - left - 6;
        var height = flow.at().heightOf(label, width, SIZE) + 2;
        flow.need(height);
        var page = flow.at();
        page.fitted(Sheet.LEFT + 4, NUMBER - 6, SIZE, false, number);
        page.paragraph(left, width, SIZE, strong, label);
        page.textRight(Sheet.RIGHT - 5, SIZE, strong, value);
        end(page, height, Sheet.RIGHT - AMOUNT);
    }

    /// An answer that is longer than a page, which nobody should type, goes on over the next.
    private void words(String number, String label, String value) throws IOException {
        var left = Sheet.LEFT + NUMBER;
        var answer = left + ANSWER;
        var size = flow.at();
        var lines = size.wrap(value, Sheet.RIGHT - answer - 5, SIZE);
        var labels = size.wrap(label, ANSWER - 8, SIZE);
        var count = Math.max(lines.size(), labels.size());
        for (var i = 0; i < count; i++) {
            flow.need(LEAST);
            if (i == 0) flow.at().fitted(Sheet.LEFT + 4, NUMBER - 6, SIZE, false, number);
            if (i < labels.size()) flow.at().text(left, SIZE, false, labels.get(i));
            if (i < lines.size()) flow.at().text(answer, SIZE, true, lines.get(i));
            if (i + 1 < count) flow.at().down(flow.at().leading(SIZE));
        }
        end(flow.at(), flow.at().leading(SIZE) + 2, answer - 5);
    }

    private static void end(Sheet page, float height, float bar) throws IOException {
        page.down(height);
        page.line(Sheet.LEFT, page.y() + 1, Sheet.RIGHT, page.y() + 1, 0.25f);
        page.line(bar, page.y() + 1, bar, page.y() + height + 1, 0.25f);
        page.down(1);
    }
}
