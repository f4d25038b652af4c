package id.lontar.exchange.paper;

import id.lontar.filing.TaxReturn;
import id.lontar.money.Rupiah;
import id.lontar.money.Scale;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.ReturnStatus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The return in plain words on two pages: what it comes to and the tax band by band; income
/// against assets and debts.
record PlainSummary(ReturnText text, TaxReturn taxReturn) {
    private static final float SIZE = 10;
    private static final float BAR_LEFT = Sheet.LEFT + 190;
    private static final float BAR_ROOM = Sheet.RIGHT - BAR_LEFT - 90;
    private static final float BAR = 13;

    /// One bar of a plot.
    private record Bar(String label, Rupiah amount, float grey) {}

    void draw(Booklet booklet) throws IOException {
        try (var page = booklet.page()) {
            title(page, "paper.summary.title");
            outcome(page);
            bands(page);
        }
        var wealth = wealth();
        if (wealth.isEmpty()) return;
        try (var page = booklet.page()) {
            title(page, "paper.summary.wealth");
            paragraph(page, text.say("paper.summary.wealth.text"));
            plot(page, wealth);
        }
    }

    private void title(Sheet page, String key) throws IOException {
        page.text(Sheet.LEFT, 16, true, text.say(key));
        page.down(24);
        page.text(
                Sheet.LEFT,
                SIZE,
                false,
                text.say(
                        "paper.summary.who",
                        text.assessment().answers().get(Taxpayer.NAME).orElse(""),
                        taxReturn.form().code(),
                        taxReturn.year().toString()));
        page.down(20);
    }

    private void outcome(Sheet page) throws IOException {
        var ending = text.form().ending();
        var status = text.assessment().known(ending.status());
        var balance = text.assessment().known(ending.balance()).orElse(Rupiah.ZERO);
        var amount = "Rp " + Rupiah.of(Math.abs(balance.amount()));
        paragraph(
                page,
                status.map(each -> sentence(each, amount)).orElse(text.say("paper.summary.open")));
        page.down(6);
        for (var line : text.form().gist().lines()) {
            page.text(Sheet.LEFT, SIZE, false, text.label(line));
            page.textRight(
                    Sheet.RIGHT,
                    SIZE,
                    text.form().gist().strong().contains(line),
                    text.money(line));
            page.down(SIZE * 1.6f);
            page.line(Sheet.LEFT, page.y() + 2, Sheet.RIGHT, page.y() + 2, 0.2f);
        }
        page.down(10);
    }

    private String sentence(ReturnStatus status, String amount) {
        return text.say("paper.summary." + status.name(), amount);
    }

    private void bands(Sheet page) throws IOException {
        var slices =
                text.form()
                        .gist()
                        .taxable()
                        .flatMap(text.assessment()::known)
                        .map(
                                amount ->
                                        text.assessment()
                                                .law()
                                                .incomeTax(text.assessment().year())
                                                .slices(amount))
                        .orElse(List.of());
        if (slices.isEmpty()) return;
        page.text(Sheet.LEFT, 12, true, text.say("paper.summary.bands"));
        page.down(18);
        plot(page, slices.stream().map(this::bar).toList());
    }

    private Bar bar(Scale.Slice slice) {
        return new Bar(slice.band().rate() + " × Rp " + slice.inside(), slice.tax(), 0.35f);
    }

    /// Empty for a form that asks neither assets nor debts.
    private List<Bar> wealth() {
        var income =
                text.form().gist().lines().stream().findFirst().flatMap(text.assessment()::known);
        var assets = text.total("assets", "cost");
        if (income.isEmpty() || assets.isEmpty()) return List.of();
        var bars = new ArrayList<Bar>();
        bars.add(new Bar(text.say("paper.summary.income"), income.get(), 0.35f));
        bars.add(new Bar(text.say("paper.summary.assets"), assets.get(), 0.6f));
        text.total("assets", "cost", taxReturn.year().year())
                .ifPresent(
                        bought ->
                                bars.add(
                                        new Bar(
                                                text.say(
                                                        "paper.summary.bought",
                                                        taxReturn.year().toString()),
                                                bought,
                                                0.6f)));
        text.total("debts", "amount")
                .ifPresent(
                        debts -> bars.add(new Bar(text.say("paper.summary.debts"), debts, 0.8f)));
        return bars;
    }

    /// The longest bar takes the room there is; each says its figure, so that no scale is needed.
    private void plot(Sheet page, List<Bar> bars) throws IOException {
        var most = bars.stream().mapToLong(each -> each.amount().amount()).max().orElse(0);
        for (var bar : bars) {
            page.text(Sheet.LEFT, 9, false, bar.label());
            var share = most <= 0 ? 0 : Math.max(0f, (float) bar.amount().amount() / most);
            page.filled(BAR_LEFT, page.y() - BAR, share * BAR_ROOM, BAR, bar.grey());
            page.text(BAR_LEFT + share * BAR_ROOM + 5, 9, true, "Rp " + bar.amount());
            page.down(BAR + 8);
        }
    }

    private void paragraph(Sheet page, String said) throws IOException {
        page.down(page.paragraph(Sheet.LEFT, Sheet.RIGHT - Sheet.LEFT, SIZE, false, said));
        page.down(8);
    }
}
