package id.lontar.rules.coretax;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.coretax.Ask.money;
import static id.lontar.rules.op.Personal.INCOME_TAX;
import static id.lontar.rules.op.Personal.PTKP;
import static id.lontar.rules.op.Personal.SPOUSAL_STATUS;
import static id.lontar.rules.op.PhMt.FILER;
import static id.lontar.rules.op.PhMt.SPOUSE_NET;

import id.lontar.money.Rupiah;
import id.lontar.rules.Line;
import id.lontar.rules.Question;
import id.lontar.rules.Rule;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;

import java.util.List;

/// L-4 part B: the tax of a couple that files apart (PH and MT), worked out on what both earn
/// and split by net income.
///
/// Source: PER-11/PJ/2025, lampiran 4 bagian B; UU PPh Pasal 8 ayat (3).
public final class Spouses {
    private Spouses() {}

    /// Gross income of both, which the form asks for and uses for nothing.
    public static final Question<Rupiah> OWN_GROSS = money("phmt.ownGross");

    public static final Question<Rupiah> SPOUSE_GROSS = money("phmt.spouseGross");

    /// Open for PH and MT.
    public static final Line<Boolean> OPEN = new Line<>("open.L-4.B");

    public static final Line<Rupiah> OWN_NET = new Line<>("L-4.B.ownNet");
    public static final Line<Rupiah> COMBINED_NET = new Line<>("L-4.B.combinedNet");
    public static final Line<Rupiah> COMBINED_PTKP = new Line<>("L-4.B.ptkp");
    public static final Line<Rupiah> COMBINED_TAXABLE = new Line<>("L-4.B.taxable");
    public static final Line<Rupiah> COMBINED_TAX = new Line<>("L-4.B.tax");
    public static final Line<Rupiah> OWN_SHARE = new Line<>("L-4.B.ownShare");
    public static final Line<Rupiah> SPOUSE_SHARE = new Line<>("L-4.B.spouseShare");

    private static final String PAPER = "Lampiran 4 bagian B; UU PPh Pasal 8 ayat (3)";

    static final List<Rule<?>> RULES =
            List.of(
                    line(OPEN)
                            .reads(SPOUSAL_STATUS)
                            .is(Personal::splits)
                            .by("Induk Coretax bagian A.7"),
                    line(OWN_NET).reads(Induk.L4).is(net -> net).by(PAPER),
                    line(COMBINED_NET)
                            .reads(
                                    OWN_NET.behind(OPEN, Rupiah.ZERO),
                                    SPOUSE_NET.behind(OPEN, Rupiah.ZERO))
                            .is(Rupiah::plus)
                            .by(PAPER),
                    line(COMBINED_PTKP)
                            .reads(Allowance.COUPLE.behind(OPEN, Allowance.NONE), PTKP)
                            .is((code, ptkp) -> Allowance.of(Allowance.COUPLE, code, ptkp))
                            .by("Lampiran 4 bagian B; UU PPh Pasal 7 ayat (1) huruf c"),
                    line(COMBINED_TAXABLE)
                            .reads(COMBINED_NET, COMBINED_PTKP)
                            .is(Allowance::taxable)
                            .by("Lampiran 4 bagian B; UU PPh Pasal 17 ayat (4)"),
                    line(COMBINED_TAX)
                            .reads(COMBINED_TAXABLE, INCOME_TAX)
                            .is((taxable, scale) -> scale.on(taxable))
                            .by("Lampiran 4 bagian B; UU PPh Pasal 17 ayat (1) huruf a"),
                    line(OWN_SHARE)
                            .reads(
                                    FILER.behind(OPEN, "SUAMI"),
                                    OWN_NET,
                                    SPOUSE_NET.behind(OPEN, Rupiah.ZERO),
                                    COMBINED_TAX)
                            .is(Spouses::ownShare)
                            .by(PAPER)
                            .unsure("phmt-share", read -> PhMt.isShared(read.get(1), read.get(2))),
                    line(SPOUSE_SHARE).reads(COMBINED_TAX, OWN_SHARE).is(Rupiah::minus).by(PAPER));

    /// The husband's share is rounded half up and the wife's is the rest, so that the two
    /// returns of one couple always add up. Whoever has no income has no share.
    private static Rupiah ownShare(String filer, Rupiah own, Rupiah spouse, Rupiah tax) {
        if (own.isNegative()) return Rupiah.ZERO;
        if (!spouse.isPositive()) return tax;
        var combined = own.plus(spouse).amount();
        return PhMt.isWife(filer)
                ? tax.minus(tax.shareHalfUp(spouse.amount(), combined))
                : tax.shareHalfUp(own.amount(), combined);
    }
}
