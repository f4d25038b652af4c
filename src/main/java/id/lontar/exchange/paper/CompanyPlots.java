package id.lontar.exchange.paper;

import id.lontar.exchange.paper.Plot.Bar;
import id.lontar.exchange.paper.Plot.Legend;
import id.lontar.exchange.paper.Plot.Segment;
import id.lontar.form.CompanyGist;
import id.lontar.form.CompanyGist.Balance;
import id.lontar.form.CompanyGist.Part;
import id.lontar.money.Rupiah;
import id.lontar.rules.Line;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The second page of a company's summary: its tax by parts of the tariff, what of it is paid, and
/// what it owns against what it owes.
record CompanyPlots(ReturnText text, Flow flow, CompanyGist company) {
    private static final float DARK = 0.3f;
    private static final float MIDDLE = 0.6f;
    private static final float PALE = 0.85f;

    void draw() throws IOException {
        parts();
        paid();
        var balance = company.balance().apply(text.assessment());
        if (balance.isPresent()) balance(balance.get());
    }

    private void parts() throws IOException {
        var parts =
                company.parts().stream()
                        .filter(each -> amount(each.income()).isPositive())
                        .toList();
        if (parts.isEmpty()) return;
        PlainSummary.heading(flow, text.say("paper.summary.parts"));
        Plot.legend(
                flow,
                List.of(
                        new Legend(text.say("paper.summary.bands.tax"), DARK),
                        new Legend(text.say("paper.summary.parts.rest"), PALE)));
        new Plot(flow, parts.stream().map(this::bar).toList()).draw();
        var income = Rupiah.sum(parts.stream().map(each -> amount(each.income())).toList());
        var tax = Rupiah.sum(parts.stream().map(each -> amount(each.tax())).toList());
        PlainSummary.paragraph(
                flow,
                9.5f,
                false,
                text.say(
                        "paper.summary.parts.sum",
                        "Rp " + tax,
                        "Rp " + income,
                        TaxPlots.percent(tax, income)));
    }

    private Bar bar(Part part) {
        var income = amount(part.income());
        var tax = amount(part.tax());
        return new Bar(
                text.label(part.income()) + ": Rp " + income,
                List.of(new Segment(tax, DARK), new Segment(income.minus(tax), PALE)),
                "Rp " + tax);
    }

    /// The tax of the year, each of what was withheld or paid in advance, and what is left.
    private void paid() throws IOException {
        var balance = text.assessment().known(text.form().ending().balance());
        if (balance.isEmpty()) return;
        PlainSummary.heading(flow, text.say("paper.summary.paid"));
        var bars = new ArrayList<Bar>();
        for (var line : text.form().gist().strong())
            bars.add(Bar.of(text.label(line), amount(line), DARK));
        for (var line : company.paid())
            if (!amount(line).isZero()) bars.add(Bar.of(text.label(line), amount(line), MIDDLE));
        bars.addAll(new Headline(text).left());
        new Plot(flow, bars).draw();
    }

    private void balance(Balance balance) throws IOException {
        PlainSummary.heading(flow, text.say("paper.summary.balance"));
        var bars = new ArrayList<Bar>();
        bars.add(Bar.of(text.say("paper.summary.balance.assets"), balance.assets(), DARK));
        if (balance.liabilities().isEmpty())
            bars.add(Bar.of(text.say("paper.summary.balance.funding"), balance.funding(), MIDDLE));
        else {
            var equity = balance.equity().orElseThrow();
            var liabilities = balance.liabilities().get();
            bars.add(Bar.of(text.say("paper.summary.balance.liabilities"), liabilities, MIDDLE));
            bars.add(Bar.of(text.say("paper.summary.balance.equity"), equity, PALE));
        }
        new Plot(flow, bars).draw();
        PlainSummary.paragraph(flow, 9.5f, false, said(balance));
    }

    private String said(Balance balance) {
        if (!balance.assets().equals(balance.funding()))
            return text.say("paper.summary.balance.off", "Rp " + difference(balance));
        if (balance.liabilities().isEmpty()) return text.say("paper.summary.balance.even");
        if (balance.equity().orElseThrow().isNegative())
            return text.say("paper.summary.balance.negative");
        return text.say(
                "paper.summary.balance.share",
                TaxPlots.percent(balance.liabilities().get(), balance.assets()));
    }

    private static Rupiah difference(Balance balance) {
        return Rupiah.of(Math.abs(balance.assets().minus(balance.funding()).amount()));
    }

    private Rupiah amount(Line<Rupiah> line) {
        return text.assessment().known(line).orElse(Rupiah.ZERO);
    }
}
