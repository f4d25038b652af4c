package id.lontar.ui.wizard;

import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770S.*;
import static id.lontar.rules.op.PhMt.COMBINED_PTKP;
import static id.lontar.rules.op.PhMt.COMBINED_TAXABLE;

import id.lontar.money.Rupiah;
import id.lontar.money.Scale;
import id.lontar.rules.Assessment;
import id.lontar.rules.IncomeTax;
import id.lontar.rules.Line;
import id.lontar.tax.SpousalStatus;

import java.util.List;
import java.util.Optional;

/// The consequence of what has been typed so far, as it stands at the right of every page.
///
/// @param joint whether the bands are those of both spouses' income together
/// @param withheld empty while no credit was entered and none was denied
record Figures(
        boolean joint,
        Optional<Rupiah> net,
        Allowance allowance,
        Taxed taxed,
        Optional<Rupiah> withheld,
        Optional<Rupiah> balance) {
    /// @param status such as `K/1`, empty while it is not chosen
    record Allowance(Optional<String> status, Optional<Rupiah> amount) {}

    /// @param line where the tax stands: it can be asked why
    record Taxed(
            Optional<Rupiah> taxable,
            Optional<Rupiah> tax,
            Line<Rupiah> line,
            List<Scale.Slice> slices) {}

    static Figures of(Assessment now) {
        var splits =
                now.known(SPOUSAL_STATUS)
                        .flatMap(SpousalStatus::parse)
                        .filter(SpousalStatus::splitsCombinedTax)
                        .isPresent();
        var taxable = now.known(splits ? COMBINED_TAXABLE : L8);
        return new Figures(
                splits,
                now.known(L6),
                new Allowance(allowanceStatus(now, splits), now.known(splits ? COMBINED_PTKP : L7)),
                new Taxed(
                        taxable,
                        now.known(L9),
                        L9,
                        taxable.map(amount -> IncomeTax.in(now.law(), now.year()).slices(amount))
                                .orElse(List.of())),
                withheld(now),
                now.known(L16));
    }

    private static Optional<String> allowanceStatus(Assessment now, boolean splits) {
        var status = now.known(PTKP_STATUS);
        return splits ? status.map(own -> "K/I/" + own.charAt(own.length() - 1)) : status;
    }

    private static Optional<Rupiah> withheld(Assessment now) {
        return now.known(L12).flatMap(slips -> now.known(L15).map(slips::plus));
    }
}
