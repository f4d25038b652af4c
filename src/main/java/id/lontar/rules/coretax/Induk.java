package id.lontar.rules.coretax;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.coretax.Ask.money;
import static id.lontar.rules.coretax.Ask.text;
import static id.lontar.rules.op.Personal.INCOME_TAX;
import static id.lontar.rules.op.Personal.PPH25;
import static id.lontar.rules.op.Personal.PTKP;
import static id.lontar.rules.op.Personal.PTKP_STATUS;
import static id.lontar.rules.op.Personal.REFUNDED_24;
import static id.lontar.rules.op.Personal.STP25;

import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Line;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Question;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;

import java.util.List;

/// The main form: lines 1 to 12 and 14, and what its header and its end ask.
///
/// Source: PER-11/PJ/2025, induk SPT Tahunan PPh Orang Pribadi.
public final class Induk {
    private Induk() {}

    // Header and parts A and K
    public static final Question<String> ID_KIND = text("identity.idKind");
    public static final Question<String> ID_NUMBER = text("identity.idNumber");
    public static final Question<String> METHOD = text("header.method");
    public static final Question<String> ACTIVITY = text("header.activity");
    public static final Question<String> SIGNER = text("signer.kind");
    public static final Question<String> SIGNER_NPWP = text("signer.npwp");
    public static final Question<String> SIGNER_NAME = text("signer.name");

    // Parts E to I
    public static final Question<Rupiah> DEFERRED = money("result.deferred");
    public static final Question<Rupiah> AMENDED_BALANCE = Amendment.PREVIOUS_BALANCE;

    /// The balance of the return that is replaced, zero when it replaces none.
    static final Source<Rupiah> BEFORE = AMENDED_BALANCE.behind(Gates.AMENDS, Rupiah.ZERO);

    public static final Question<String> BANK = text("refund.bank");
    public static final Question<String> BANK_ACCOUNT = text("refund.account");
    public static final Question<String> BANK_HOLDER = text("refund.holder");
    public static final Question<Rupiah> REFUNDABLE_TURNOVER_TAX = money("14h");

    public static final Line<String> SOURCES = new Line<>("header.sources");
    public static final Line<Rupiah> L1A = new Line<>("1a");
    public static final Line<Rupiah> L1B5 = new Line<>("1b5");
    public static final Line<Rupiah> L1C = new Line<>("1c");
    public static final Line<Rupiah> L1D = new Line<>("1d");
    public static final Line<Rupiah> L2 = new Line<>("2");
    public static final Line<Rupiah> L3 = new Line<>("3");
    public static final Line<Rupiah> L4 = new Line<>("4");
    public static final Line<Rupiah> L5 = new Line<>("5");

    /// The allowance as the form has it chosen beside line 5, where PH and MT have none.
    public static final Line<String> L5_CODE = new Line<>("5.code");
    public static final Line<Rupiah> L6 = new Line<>("6");

    /// The tax before reductions, also when line 7 is shown as zero.
    public static final Line<Rupiah> TAX = new Line<>("7.tax");

    public static final Line<Rupiah> L7 = new Line<>("7");
    public static final Line<Rupiah> L8 = new Line<>("8");
    public static final Line<Rupiah> L9 = new Line<>("9");
    public static final Line<Rupiah> L10A = new Line<>("10a");
    public static final Line<Rupiah> L10B = new Line<>("10b");
    public static final Line<Rupiah> L10C = new Line<>("10c");
    public static final Line<Rupiah> L10D = new Line<>("10d");
    public static final Line<Rupiah> L11A = new Line<>("11a");
    /// Whether a decision to pay later is asked. Such a decision is on what a return owed when it
    /// was filed, so an amendment repeats that of its original, and has none when that owed
    /// nothing.
    public static final Line<Boolean> OPEN_11B = new Line<>("open.11b");
    public static final Line<Rupiah> L11B = new Line<>("11b");
    public static final Line<Rupiah> L11C = new Line<>("11c");
    public static final Line<Rupiah> L12A = new Line<>("12a");
    public static final Line<Rupiah> L12B = new Line<>("12b");
    public static final Line<Rupiah> L14A = new Line<>("14a");
    public static final Line<Rupiah> L14B = new Line<>("14b");
    public static final Line<Rupiah> L14C = new Line<>("14c");
    public static final Line<Rupiah> L14D = new Line<>("14d");

    static final List<Rule<?>> RULES =
            List.of(
                    line(SOURCES)
                            .reads(Gates.ASK_1A, Gates.ASK_1B1, ACTIVITY.behind(Gates.ASK_1B1, ""))
                            .is(Induk::sources)
                            .by("Kepala induk Coretax"),
                    line(L1A).reads(Income.D_NET).is(net -> net).by("Induk Coretax angka 1.a"),
                    line(L1B5)
                            .reads(Books.FISCAL_PROFIT, Norm.NET)
                            .is(Rupiah::plus)
                            .by("Induk Coretax angka 1.b.5; UU PPh Pasal 4 ayat (1) huruf c"),
                    line(L1C).reads(Income.OTHER).is(net -> net).by("Induk Coretax angka 1.c"),
                    line(L1D)
                            .reads(Income.FOREIGN_NET)
                            .is(net -> net)
                            .by("Induk Coretax angka 1.d; UU PPh Pasal 4 ayat (1)"),
                    line(L2).reads(L1A, L1B5, L1C, L1D)
                            .is((a, b, c, d) -> a.plus(b).plus(c).plus(d))
                            .by("Induk Coretax angka 2"),
                    line(L3).reads(Losses.NET_REDUCTION)
                            .is(sum -> sum)
                            .by("Induk Coretax angka 3; UU PPh Pasal 6 ayat (2)"),
                    line(L4).reads(L2, L3).is(Rupiah::minus).by("Induk Coretax angka 4"),
                    line(L5_CODE)
                            .reads(Spouses.OPEN, PTKP_STATUS.or(""))
                            .is(Allowance::code)
                            .by("Induk Coretax angka 5"),
                    line(L5).reads(Spouses.OPEN, PTKP_STATUS.or(""), PTKP)
                            .is(
                                    (apart, code, ptkp) ->
                                            apart
                                                    ? Rupiah.ZERO
                                                    : Allowance.of(PTKP_STATUS, code, ptkp))
                            .by("Induk Coretax angka 5; UU PPh Pasal 7"),
                    line(L6).reads(Spouses.OPEN, L4, L5)
                            .is(
                                    (apart, net, relief) ->
                                            apart ? Rupiah.ZERO : Allowance.taxable(net, relief))
                            .by("Induk Coretax angka 6; UU PPh Pasal 17 ayat (4)"),
                    line(TAX)
                            .reads(
                                    Spouses.OPEN,
                                    L6,
                                    INCOME_TAX,
                                    Spouses.OWN_SHARE.behind(Spouses.OPEN, Rupiah.ZERO))
                            .is((apart, taxable, scale, share) -> apart ? share : scale.on(taxable))
                            .by("Induk Coretax angka 7; UU PPh Pasal 17 ayat (1) huruf a"),
                    line(L8).reads(Losses.C).is(sum -> sum).by("Induk Coretax angka 8"),
                    line(L9).reads(TAX, L8)
                            .is((tax, less) -> tax.minus(less).orZeroIfNegative())
                            .by("Induk Coretax angka 9"),
                    line(L7).reads(TAX, L9)
                            .is((tax, left) -> left.isZero() ? Rupiah.ZERO : tax)
                            .by("Induk Coretax angka 7; UU PPh Pasal 17 ayat (1) huruf a"),
                    line(L10A)
                            .reads(Income.E_TOTAL)
                            .is(sum -> sum)
                            .by("Induk Coretax angka 10.a; UU PPh Pasal 28 ayat (1)"),
                    line(L10B)
                            .reads(PPH25.or(Rupiah.ZERO))
                            .is(paid -> paid)
                            .by("Induk Coretax angka 10.b; UU PPh Pasal 25"),
                    line(L10C)
                            .reads(STP25.or(Rupiah.ZERO))
                            .is(paid -> paid)
                            .by("Induk Coretax angka 10.c; UU KUP Pasal 14"),
                    line(L10D)
                            .reads(REFUNDED_24.behind(Gates.ASK_10D, Rupiah.ZERO))
                            .is(back -> back)
                            .by("Induk Coretax angka 10.d; UU PPh Pasal 24 ayat (4)"),
                    line(L11A)
                            .reads(L9, L10A, L10B, L10C, L10D)
                            .is((tax, a, b, c, d) -> tax.minus(a).minus(b).minus(c).plus(d))
                            .by("Induk Coretax angka 11.a; UU PPh Pasal 28A dan 29"),
                    line(OPEN_11B)
                            .reads(L11A, Gates.AMENDS, BEFORE)
                            .is(
                                    (balance, amended, original) ->
                                            balance.isPositive()
                                                    && (!amended || original.isPositive()))
                            .by("Induk Coretax angka 11.b"),
                    line(L11B)
                            .reads(
                                    DEFERRED.behind(Gates.ASK_11B, Rupiah.ZERO)
                                            .behind(OPEN_11B, Rupiah.ZERO))
                            .is(sum -> sum)
                            .by("Induk Coretax angka 11.b; UU KUP Pasal 9 ayat (4)")
                            .unsure("deferral"),
                    line(L11C).reads(L11A, L11B).is(Rupiah::minus).by("Induk Coretax angka 11.c"),
                    line(L12A)
                            .reads(BEFORE)
                            .is(sum -> sum)
                            .by("Induk Coretax angka 12.a; UU KUP Pasal 8"),
                    line(L12B).reads(L11A, L12A).is(Rupiah::minus).by("Induk Coretax angka 12.b"),
                    line(L14A)
                            .reads(Assets.TOTAL_COST)
                            .is(sum -> sum)
                            .by("Induk Coretax angka 14.a"),
                    line(L14B)
                            .reads(Assets.TOTAL_DEBTS)
                            .is(sum -> sum)
                            .by("Induk Coretax angka 14.b"),
                    line(L14C)
                            .reads(Income.FINAL_BASE)
                            .is(sum -> sum)
                            .by("Induk Coretax angka 14.c"),
                    line(L14D).reads(Income.EXEMPT).is(sum -> sum).by("Induk Coretax angka 14.d"));

    private static String sources(boolean employed, boolean business, String activity) {
        var sources = new java.util.ArrayList<String>();
        if (employed) sources.add("PEKERJAAN");
        if (business) sources.addAll(activities(activity));
        return String.join(", ", sources);
    }

    private static List<String> activities(String code) {
        return switch (code) {
            case "USAHA", "PEKERJAAN_BEBAS" -> List.of(code);
            case "KEDUANYA" -> List.of("USAHA", "PEKERJAAN_BEBAS");
            default -> throw new NotAnAnswer(ACTIVITY);
        };
    }
}
