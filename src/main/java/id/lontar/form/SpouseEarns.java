package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.money.Rupiah;
import id.lontar.rules.Source;
import id.lontar.rules.op.PhMt;

import java.util.stream.Stream;

/// The worksheet of a couple is for two incomes: the allowance for a wife's income combined with
/// the husband's needs one.
///
/// Source: UU PPh Pasal 7 ayat (1) huruf c, Pasal 8 ayat (2) and (3).
public final class SpouseEarns {
    private SpouseEarns() {}

    /// @param apart whether the worksheet counts
    public static Check within(Source<Boolean> apart) {
        return (a, today) ->
                a.value(apart).known().orElse(false)
                        ? a
                                .answers()
                                .get(PhMt.SPOUSE_NET)
                                .filter(net -> !net.isPositive())
                                .map(SpouseEarns::found)
                                .stream()
                        : Stream.empty();
    }

    private static Finding found(Rupiah net) {
        return Finding.warning(at(PhMt.SPOUSE_NET), "finding.phmt.noIncome", net);
    }
}
