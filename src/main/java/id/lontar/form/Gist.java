package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;
import id.lontar.rules.Step;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A return in a few lines: how income becomes tax. It stands beside every page of the wizard, on
/// the page that is signed and in the summary on paper.
///
/// @param lines in the order a person follows: net income, relief, taxable income, tax, credits
/// @param taxable what the bands of Article 17 are applied to, when they are
/// @param strong the lines that matter most, such as the tax
/// @param wealth what it tells of assets and debts, when it does
/// @param company what only a company tells
/// @param walk the steps from one total to another that are worth a plot; none while a figure is
///     missing
public record Gist(
        List<Line<Rupiah>> lines,
        Optional<Line<Rupiah>> taxable,
        List<Line<Rupiah>> strong,
        Optional<Wealth> wealth,
        Optional<CompanyGist> company,
        Function<Assessment, List<Step>> walk) {
    public static final Gist NONE = new Gist(List.of(), Optional.empty(), List.of());

    public Gist {
        lines = List.copyOf(lines);
        strong = List.copyOf(strong);
    }

    public Gist(
            List<Line<Rupiah>> lines, Optional<Line<Rupiah>> taxable, List<Line<Rupiah>> strong) {
        this(lines, taxable, strong, Optional.empty(), Optional.empty(), assessment -> List.of());
    }

    public Gist with(Wealth wealth) {
        return new Gist(lines, taxable, strong, Optional.of(wealth), company, walk);
    }

    public Gist with(Function<Assessment, List<Step>> walk) {
        return new Gist(lines, taxable, strong, wealth, company, walk);
    }

    public Gist with(CompanyGist company) {
        return new Gist(lines, taxable, strong, wealth, Optional.of(company), walk);
    }

    /// Of a return taxed by the bands of Article 17.
    public static Gist banded(Line<Rupiah> taxable, Line<Rupiah> tax, List<Line<Rupiah>> lines) {
        return new Gist(lines, Optional.of(taxable), List.of(tax));
    }

    /// Of a return taxed at one rate.
    public static Gist flat(Line<Rupiah> tax, List<Line<Rupiah>> lines) {
        return new Gist(lines, Optional.empty(), List.of(tax));
    }
}
