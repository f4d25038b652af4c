package id.lontar.form.carry;

import id.lontar.rules.Line;
import id.lontar.tax.FormCode;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

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
    OWN_SHARE("", "phmt.ownShare", "phmt.ownShare", "L-4.B.ownShare");

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

    static Optional<Meaning> of(FormCode form, Line<?> line) {
        return Arrays.stream(values())
                .filter(each -> line.id().equals(each.lines.get(form)))
                .findFirst();
    }
}
