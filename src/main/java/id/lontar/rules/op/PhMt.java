package id.lontar.rules.op;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.op.Personal.INCOME_TAX;
import static id.lontar.rules.op.Personal.PTKP;
import static id.lontar.rules.op.Personal.PTKP_STATUS;
import static id.lontar.rules.op.Personal.SPOUSAL_STATUS;
import static id.lontar.rules.op.Personal.ptkpStatus;
import static id.lontar.rules.op.Personal.splits;

import id.lontar.money.Rupiah;
import id.lontar.rules.Kind;
import id.lontar.rules.Line;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Ptkp;
import id.lontar.rules.Question;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;
import id.lontar.tax.PtkpStatus;

import java.util.List;

/// The worksheet of a couple that files apart (Lembar Penghitungan PPh Terutang PH/MT): the tax on
/// what both earn, split by net income.
///
/// Source: UU PPh Pasal 8 ayat (3).
public final class PhMt {
    private PhMt() {}

    /// The spouse's net income after zakat and losses.
    public static final Question<Rupiah> SPOUSE_NET = new Question<>("phmt.spouseNet", Kind.MONEY);

    /// `SUAMI` or `ISTRI`: which of the two files this return.
    public static final Question<String> FILER = new Question<>("phmt.filer", Kind.TEXT);

    public static final Line<Rupiah> COMBINED_NET = new Line<>("phmt.combinedNet");
    public static final Line<Rupiah> COMBINED_PTKP = new Line<>("phmt.ptkp");
    public static final Line<Rupiah> COMBINED_TAXABLE = new Line<>("phmt.taxable");
    public static final Line<Rupiah> COMBINED_TAX = new Line<>("phmt.tax");
    public static final Line<Rupiah> OWN_SHARE = new Line<>("phmt.ownShare");
    public static final Line<Rupiah> SPOUSE_SHARE = new Line<>("phmt.spouseShare");

    /// Whether the couple shares its tax: the worksheet counts.
    public static final Line<Boolean> OPEN = new Line<>("phmt.open");

    static final Source<Rupiah> SPOUSE = SPOUSE_NET.behind(OPEN, Rupiah.ZERO);
    static final Source<String> WHO = FILER.behind(OPEN, "SUAMI");

    /// @param net the taxpayer's own net income after zakat and losses
    public static List<Rule<?>> rules(Line<Rupiah> net) {
        return List.of(
                line(OPEN)
                        .reads(SPOUSAL_STATUS)
                        .is(Personal::splits)
                        .by("UU PPh Pasal 8 ayat (2) huruf b dan c"),
                line(COMBINED_NET)
                        .reads(OPEN, net, SPOUSE)
                        .is((open, own, spouse) -> open ? own.plus(spouse) : Rupiah.ZERO)
                        .by("Lembar PH/MT; UU PPh Pasal 8 ayat (3)"),
                line(COMBINED_PTKP)
                        .reads(SPOUSAL_STATUS, PTKP_STATUS, PTKP)
                        .is(PhMt::combinedRelief)
                        .by("Lembar PH/MT; UU PPh Pasal 7 ayat (1) huruf c"),
                line(COMBINED_TAXABLE)
                        .reads(COMBINED_NET, COMBINED_PTKP)
                        .is((own, ptkp) -> own.minus(ptkp).orZeroIfNegative().roundedDownTo(1_000))
                        .by("Lembar PH/MT; UU PPh Pasal 17 ayat (4)"),
                line(COMBINED_TAX)
                        .reads(COMBINED_TAXABLE, INCOME_TAX)
                        .is((taxable, scale) -> scale.on(taxable))
                        .by("Lembar PH/MT; UU PPh Pasal 17 ayat (1) huruf a"),
                line(OWN_SHARE)
                        .reads(WHO, net, SPOUSE, COMBINED_TAX)
                        .is(PhMt::ownShare)
                        .by("Lembar PH/MT; UU PPh Pasal 8 ayat (3)")
                        .unsure("phmt-share", read -> isShared(read.get(1), read.get(2))),
                line(SPOUSE_SHARE)
                        .reads(COMBINED_TAX, OWN_SHARE)
                        .is(Rupiah::minus)
                        .by("Lembar PH/MT; UU PPh Pasal 8 ayat (3)"));
    }

    /// Only where both have income is anything rounded.
    public static boolean isShared(Object own, Object spouse) {
        return own instanceof Rupiah a
                && spouse instanceof Rupiah b
                && a.isPositive()
                && b.isPositive();
    }

    private static Rupiah combinedRelief(String status, String ptkpStatus, Ptkp ptkp) {
        if (!splits(status)) return Rupiah.ZERO;
        var dependants = ptkpStatus(ptkpStatus).dependants();
        return ptkp.of(new PtkpStatus(PtkpStatus.Family.K_I, dependants));
    }

    /// The husband's share is rounded half up and the wife's is the rest, so that the two returns
    /// of one couple always add up to the combined tax.
    static Rupiah ownShare(String filer, Rupiah own, Rupiah spouse, Rupiah tax) {
        if (!own.isPositive()) return Rupiah.ZERO;
        if (!spouse.isPositive()) return tax;
        var combined = own.plus(spouse).amount();
        return isWife(filer)
                ? tax.minus(tax.shareHalfUp(spouse.amount(), combined))
                : tax.shareHalfUp(own.amount(), combined);
    }

    public static boolean isWife(String filer) {
        return switch (filer) {
            case "ISTRI" -> true;
            case "SUAMI" -> false;
            default -> throw new NotAnAnswer(FILER);
        };
    }
}
