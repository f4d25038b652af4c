package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Step;

import java.util.ArrayList;
import java.util.List;

/// Steps as bars that hang where the step before ended, on one scale that holds zero.
///
/// @param low the left end of the scale, zero or below
/// @param high its right end, zero or above
public record Waterfall(List<Bar> bars, Rupiah low, Rupiah high) {
    /// @param from where a change begins; zero for a total
    /// @param to where it ends
    public record Bar(Step step, Rupiah from, Rupiah to) {
        public boolean rises() {
            return to.compareTo(from) >= 0;
        }
    }

    public static Waterfall of(List<Step> steps) {
        var bars = new ArrayList<Bar>();
        var reached = Rupiah.ZERO;
        var low = Rupiah.ZERO;
        var high = Rupiah.ZERO;
        for (var step : steps) {
            var from = step.isTotal() ? Rupiah.ZERO : reached;
            reached = from.plus(step.amount());
            bars.add(new Bar(step, from, reached));
            low = low.min(reached);
            high = high.max(reached);
        }
        return new Waterfall(List.copyOf(bars), low, high);
    }

    /// How far along the scale the left end of a bar lies, from 0 to 1; for drawing only.
    public double begins(Bar bar) {
        return along(bar.from().min(bar.to()));
    }

    /// How much of the scale a bar takes, from 0 to 1; for drawing only.
    public double length(Bar bar) {
        return along(bar.from().max(bar.to())) - begins(bar);
    }

    /// Where zero lies.
    public double zero() {
        return along(Rupiah.ZERO);
    }

    private double along(Rupiah amount) {
        var whole = high.minus(low).amount();
        return whole == 0 ? 0 : (double) amount.minus(low).amount() / (double) whole;
    }
}
