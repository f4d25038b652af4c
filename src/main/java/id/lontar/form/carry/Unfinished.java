package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.rules.LossYears;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.coretax.Losses;
import id.lontar.tax.TaxpayerKind;

import java.util.Optional;

/// A last year's return that still lacks something comes to nothing yet: what it shows as a loss, a
/// remainder or next year's instalment is only what was typed so far. It is said once what of that
/// was not taken along.
final class Unfinished {
    private Unfinished() {}

    static void tell(Bag bag) {
        if (bag.last.finished()) return;
        var form = bag.last.form().code();
        var year = bag.last.year();
        key(bag.last).ifPresent(key -> bag.choose(at(Taxpayer.NAME), key, form.code(), year));
    }

    /// Empty for a form that comes to nothing the next year needs.
    private static Optional<String> key(LastReturn last) {
        if (last.form().kind() == TaxpayerKind.CORPORATE)
            return Optional.of(
                    last.asks(Facilities.RESEARCH)
                            ? "carry.unfinished.research"
                            : "carry.unfinished.company");
        if (last.asks(LossYears.WORKSHEET) || last.asks(Losses.LOSSES))
            return Optional.of("carry.unfinished");
        return Meaning.NEXT_INSTALMENT
                .on(last.form().code())
                .map(line -> "carry.unfinished.instalment");
    }
}
