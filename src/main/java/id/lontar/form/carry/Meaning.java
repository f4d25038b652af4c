package id.lontar.form.carry;

import id.lontar.rules.Line;
import id.lontar.tax.FormCode;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a line says, on whatever form it stands: the line of the same meaning has another number
/// on each.
public enum Meaning {
    BUSINESS_NET("", "", "1", "1b5"),
    JOB_NET("", "1", "2", "1a"),
    OTHER_NET("", "2", "3", "1c"),
    FOREIGN_NET("", "3", "4", "1d"),
    NET("", "4", "5", "2", "1", "7"),
    NET_AFTER_REDUCTIONS("", "6", "9", "4"),
    RELIEF("3", "7", "10", "5"),
    TAXABLE("4", "8", "11", "6", "3", "9"),
    TAX("5", "9", "12", "7", "4", "12"),
    REFUNDED_ABROAD("", "10", "13", "10d"),
    WITHHELD("6", "12", "15", "10a", "8c", "13"),
    INSTALMENTS_PAID("", "14a", "17a", "10b", "10a", "14"),
    BILLED("", "14b", "17b", "10c", "10b", "15"),
    BALANCE("7", "16", "19", "11a", "11", "17c"),
    NEXT_INSTALMENT("", "18", "21", "13a", "14g", "L-6.7"),
    COMMERCIAL_NET("", "", "", "", "I.3", "L-1.commercial"),
    GROSS_TURNOVER("", "", "", "", "31E.turnover", "31E.turnover"),
    /// Losses of earlier years that count this year, where a worksheet says which.
    LOSSES_USED("", "", "8", "", "2", "8"),
    ASSETS("11", "S-II.B", "IV.A", "14a"),
    DEBTS("12", "S-II.C", "IV.B", "14b"),
    /// What the worksheet of a couple that files apart takes of each of the two, and makes of it.
    COUPLE_NET("", "6", "period.annualNet", "4"),
    COUPLE_RELIEF("", "phmt.ptkp", "phmt.ptkp", "L-4.B.ptkp"),
    COUPLE_TAX("", "phmt.tax", "phmt.tax", "L-4.B.tax"),
    OWN_SHARE("", "phmt.ownShare", "phmt.ownShare", "L-4.B.ownShare"),
    COUPLE_COMBINED("", "phmt.combinedNet", "phmt.combinedNet", "L-4.B.combinedNet"),
    COUPLE_TAXABLE("", "phmt.taxable", "phmt.taxable", "L-4.B.taxable"),
    SPOUSE_SHARE("", "phmt.spouseShare", "phmt.spouseShare", "L-4.B.spouseShare"),
    ALMS("", "5", "6", ""),
    LOSSES_COUNTED("", "", "8", "L-5.A"),
    TAX_WITH_REFUNDED("", "11", "14", "", "6", ""),
    SELF_PAID("7a", "13a", "16a", "", "9a", ""),
    OVER_WITHHELD("7b", "13b", "16b", "", "9b", ""),
    BEFORE_INSTALMENTS("", "13", "16", "", "9", ""),
    ALL_INSTALMENTS("", "15", "18", "", "10c", ""),
    UNDERPAID("", "16a", "19a", "", "11a", ""),
    OVERPAID("", "16b", "19b", "", "11b", ""),
    TWELFTH("", "18a", "21a", ""),
    SLIPS("", "S-I.C", "II.A", "L-1.E.slips"),
    FOREIGN_PAID("", "", "foreign.paid", "L-2.C.tax"),
    FOREIGN_CREDIT("", "", "foreign.credit", "L-2.C.credit", "8b", "L-3.A"),
    FINAL_BASE("8", "S-II.A.base", "III.A.base", "14c"),
    FINAL_TAX("9", "S-II.A.tax", "III.A.tax", ""),
    EXEMPT("10", "S-I.B", "III.B", "14d"),
    BOOKS_COMMERCIAL("", "", "I.A.1e", "L-3A.4800.commercial"),
    BOOKS_PLUS("", "", "I.A.2l", "L-3A.4800.plus"),
    BOOKS_MINUS("", "", "I.A.3d", "L-3A.4800.minus"),
    BOOKS_FISCAL("", "", "I.A.4", "L-3A.4800.fiscal"),
    NORM_TURNOVER("", "", "I.B.turnover", "L-3B.C"),
    NORM_NET("", "", "I.B", "L-3A-4.A"),
    TURNOVER("", "", "umkm.turnover", "L-3B.A.a"),
    TURNOVER_TAXABLE("", "", "umkm.taxable", "L-3B.A.d"),
    TURNOVER_TAX("", "", "umkm.tax", "L-3B.A.e"),
    TURNOVER_BALANCE("", "", "umkm.balance", "L-3B.A.h"),
    COMPANY_ASSETS("", "", "", "", "8A.assets", "L-1.assets"),
    COMPANY_FUNDING("", "", "", "", "8A.funding", "L-1.funding"),
    INVESTMENT_FACILITY("", "", "", "", "I.7b", "5"),
    INSTALMENT_BASE("", "", "", "", "14a", "L-6.1"),
    INSTALMENT_LOSSES("", "", "", "", "14b", "L-6.2"),
    INSTALMENT_TAXABLE("", "", "", "", "14c", "L-6.3"),
    INSTALMENT_TAX("", "", "", "", "14d", "L-6.4"),
    INSTALMENT_CREDITS("", "", "", "", "14e", "L-6.5"),
    INSTALMENT_SELF_PAID("", "", "", "", "14f", "L-6.6");

    /// Filled while the constants are made and never again.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<FormCode, String> lines = new EnumMap<>(FormCode.class);

    Meaning(String f1770ss, String f1770s, String f1770, String coretax) {
        this(f1770ss, f1770s, f1770, coretax, "", "");
    }

    Meaning(
            String f1770ss,
            String f1770s,
            String f1770,
            String coretax,
            String f1771,
            String corporateCoretax) {
        put(FormCode.F1771, f1771);
        put(FormCode.CT_BADAN, corporateCoretax);
        put(FormCode.F1770SS, f1770ss);
        put(FormCode.F1770S, f1770s);
        put(FormCode.F1770, f1770);
        put(FormCode.CT_OP, coretax);
    }

    private void put(FormCode form, String line) {
        if (!line.isEmpty()) lines.put(form, line);
    }

    /// The line's id on a form, when that form has one.
    public Optional<String> on(FormCode form) {
        return Optional.ofNullable(lines.get(form));
    }

    /// What a line says on a form; some say two things there that are apart on another.
    static Stream<Meaning> of(FormCode form, Line<?> line) {
        return Arrays.stream(values()).filter(each -> line.id().equals(each.lines.get(form)));
    }
}
