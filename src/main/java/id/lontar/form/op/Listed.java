package id.lontar.form.op;

import static id.lontar.rules.op.Personal.*;

import id.lontar.form.Wealth;
import id.lontar.form.Wealth.Holding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Line;
import id.lontar.rules.op.Personal1770;
import id.lontar.rules.op.Personal1770S;
import id.lontar.rules.op.Personal1770SS;

import java.util.List;
import java.util.Optional;

/// Assets and debts as the forms of this generation list them.
final class Listed {
    private Listed() {}

    static final Wealth ON_1770S =
            rows(
                    List.of(Personal1770S.L4, Personal1770S.JBB_I, Personal1770S.JBA_II_BASE),
                    Personal1770S.JBB_II,
                    Personal1770S.JBC_II);

    static final Wealth ON_1770 =
            rows(
                    List.of(Personal1770.L5, Personal1770.JB_IIIB, Personal1770.JB_IIIA_BASE),
                    Personal1770.JB_IVA,
                    Personal1770.JB_IVB);

    /// One total each, without years.
    static final Wealth ON_1770SS =
            new Wealth(
                    List.of(List.of(Personal1770SS.L1, Personal1770SS.L8, Personal1770SS.L10)),
                    Personal1770SS.L11,
                    Personal1770SS.L12,
                    List.of(),
                    Optional.empty());

    private static Wealth rows(List<Line<Rupiah>> income, Line<Rupiah> assets, Line<Rupiah> debts) {
        return new Wealth(
                List.of(income),
                assets,
                debts,
                List.of(new Holding(ASSETS, ASSET_YEAR, ASSET_COST)),
                Optional.of(new Holding(DEBTS, DEBT_YEAR, DEBT_AMOUNT)));
    }
}
