package id.lontar.exchange.paper;

import id.lontar.form.CompanyGist;
import id.lontar.form.Replaced;
import id.lontar.form.Wealth;

import java.io.IOException;
import java.util.Optional;

/// The return in plain words on two pages. Of a person: what it comes to and the tax band by band;
/// then income against assets and debts. Of a company: what it comes to and the way from commercial
/// to taxable profit; then the tax by parts of its tariff and the balance sheet.
record PlainSummary(ReturnText text, Heads heads) {
    private static final float SIZE = 9.5f;

    void draw(Booklet booklet) throws IOException {
        try (var flow = new Flow(booklet, heads.of("paper.summary"))) {
            outcome(flow);
            new WalkPlot(text, flow).draw();
            if (company().isEmpty()) new TaxPlots(text, flow).draw();
        }
        if (company().isPresent()) company(booklet, company().get());
        var wealth = text.form().gist().wealth();
        if (wealth.isPresent()) wealth(booklet, wealth.get());
    }

    private Optional<CompanyGist> company() {
        return text.form().gist().company();
    }

    private void company(Booklet booklet, CompanyGist company) throws IOException {
        try (var flow = new Flow(booklet, heads.of("paper.summary.company"))) {
            new CompanyPlots(text, flow, company).draw();
        }
    }

    private void wealth(Booklet booklet, Wealth wealth) throws IOException {
        try (var flow = new Flow(booklet, heads.of("paper.summary.wealth"))) {
            new WealthPlots(text, flow, wealth).draw();
        }
    }

    private void outcome(Flow flow) throws IOException {
        paragraph(flow, 12, true, new Headline(text).sentence());
        flow.at().down(4);
        for (var line : text.form().gist().lines()) {
            var strong = text.form().gist().strong().contains(line);
            flow.need(SIZE * 1.7f);
            flow.at().text(Sheet.LEFT, SIZE, strong, text.label(line));
            flow.at().textRight(Sheet.RIGHT, SIZE, strong, text.money(line));
            flow.at().down(SIZE * 1.55f);
            flow.at().line(Sheet.LEFT, flow.at().y() + 2, Sheet.RIGHT, flow.at().y() + 2, 0.25f);
        }
        flow.at().down(8);
        var replaced = Replaced.of(text.form(), text.assessment());
        if (replaced.isPresent()) changed(flow, replaced.get());
    }

    /// Of an amendment: what was, what is, and what follows in money.
    private void changed(Flow flow, Replaced replaced) throws IOException {
        heading(flow, text.say("paper.amendment.title"));
        paragraph(
                flow,
                SIZE,
                false,
                text.say(
                        "paper.amendment.text",
                        "Rp " + replaced.was(),
                        "Rp " + replaced.now(),
                        "Rp " + replaced.difference()));
        if (replaced.toPay().isPositive())
            paragraph(flow, SIZE, true, text.say("paper.amendment.pay", "Rp " + replaced.toPay()));
        else if (replaced.less().isPositive())
            paragraph(flow, SIZE, true, text.say("paper.amendment.less", "Rp " + replaced.less()));
    }

    static void heading(Flow flow, String title) throws IOException {
        flow.need(90);
        flow.at().down(4);
        flow.at().text(Sheet.LEFT, 11.5f, true, title);
        flow.at().down(18);
    }

    static void paragraph(Flow flow, float size, boolean bold, String said) throws IOException {
        var width = Sheet.RIGHT - Sheet.LEFT;
        flow.need(flow.at().heightOf(said, width, size) + 6);
        flow.at().down(flow.at().paragraph(Sheet.LEFT, width, size, bold, said));
        flow.at().down(6);
    }
}
