package id.lontar.rules.coretax;

import static id.lontar.rules.coretax.Ask.text;

import id.lontar.money.Rupiah;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Ptkp;
import id.lontar.rules.Question;
import id.lontar.rules.op.Personal;
import id.lontar.tax.PtkpStatus;

/// The personal allowance as Coretax asks for it: one of the twelve codes, or none.
public final class Allowance {
    private Allowance() {}

    /// No allowance: an undivided estate, and line 5 of PH and MT.
    public static final String NONE = "-/-";

    /// The couple's allowance on L-4 part B, `K/I/n`.
    public static final Question<String> COUPLE = text("phmt.ptkpStatus");

    /// The allowance of the own instalment computation on L-4 part A.
    public static final Question<String> INSTALMENT = text("instalment.ptkpStatus");

    static Rupiah of(Question<String> question, String code, Ptkp ptkp) {
        if (code.equals(NONE)) return Rupiah.ZERO;
        return PtkpStatus.parse(code).map(ptkp::of).orElseThrow(() -> new NotAnAnswer(question));
    }

    /// The code as the form has it chosen.
    static String code(boolean apart, String code) {
        if (apart) return NONE;
        if (code.equals(NONE) || PtkpStatus.parse(code).isPresent()) return code;
        throw new NotAnAnswer(Personal.PTKP_STATUS);
    }

    /// Kept to whole thousands, never below zero.
    static Rupiah taxable(Rupiah net, Rupiah allowance) {
        return net.minus(allowance).orZeroIfNegative().roundedDownTo(1_000);
    }
}
