package id.lontar.exchange.paper;

import id.lontar.exchange.paper.Plot.Bar;
import id.lontar.exchange.paper.Plot.Legend;
import id.lontar.exchange.paper.Plot.Segment;
import id.lontar.money.Rupiah;
import id.lontar.money.Scale;
import id.lontar.rules.IncomeTax;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tax band by band, and what of it is paid already.
record TaxPlots(ReturnText text, Flow flow) {
    private static final float DARK = 0.3f;
    private static final float PALE = 0.85f;

    void draw() throws IOException {
        bands();
        paid();
    }

    private void bands() throws IOException {
        var taxable = text.form().gist().taxable().flatMap(text.assessment()::known);
        var slices = taxable.map(this::slices).orElse(List.of());
        if (slices.isEmpty()) return;
        PlainSummary.heading(flow, text.say("paper.summary.bands"));
        Plot.legend(
                flow,
                List.of(
                        new Legend(text.say("paper.summary.bands.tax"), DARK),
                        new Legend(text.say("paper.summary.bands.rest"), PALE)));
        new Plot(flow, slices.stream().map(this::bar).toList()).draw();
        var tax = Rupiah.sum(slices.stream().map(Scale.Slice::tax).toList());
        PlainSummary.paragraph(
                flow,
                9.5f,
                false,
                text.say(
                        "paper.summary.bands.sum",
                        "Rp " + tax,
                        "Rp " + taxable.orElseThrow(),
                        percent(tax, taxable.orElseThrow())));
    }

    private List<Scale.Slice> slices(Rupiah taxable) {
        return IncomeTax.in(text.assessment().law(), text.assessment().year()).slices(taxable);
    }

    /// What a band takes, as the dark part of the income in it.
    private Bar bar(Scale.Slice slice) {
        return new Bar(
                text.say(
                        "paper.summary.band",
                        slice.band().rate().toString(),
                        "Rp " + slice.inside()),
                List.of(
                        new Segment(slice.tax(), DARK),
                        new Segment(slice.inside().minus(slice.tax()), PALE)),
                "Rp " + slice.tax());
    }

    /// With one digit behind the comma, half up.
    static String percent(Rupiah part, Rupiah whole) {
        var tenths = part.shareHalfUp(1000, whole.amount()).amount();
        return tenths / 10 + "," + tenths % 10 + " %";
    }

    /// The tax of the year, what others withheld or was paid in advance, and what is left.
    private void paid() throws IOException {
        var balance = text.assessment().known(text.form().ending().balance());
        var tax = text.form().gist().strong().stream().findFirst().flatMap(this::known);
        if (balance.isEmpty() || tax.isEmpty()) return;
        PlainSummary.heading(flow, text.say("paper.summary.paid"));
        var bars = new ArrayList<Bar>();
        bars.add(Bar.of(text.say("paper.summary.paid.tax"), tax.get(), DARK));
        bars.add(
                Bar.of(
                        text.say("paper.summary.paid.credits"),
                        tax.get().minus(balance.get()),
                        0.6f));
        bars.addAll(new Headline(text).left());
        new Plot(flow, bars).draw();
    }

    private Optional<Rupiah> known(id.lontar.rules.Line<Rupiah> line) {
        return text.assessment().known(line);
    }
}
