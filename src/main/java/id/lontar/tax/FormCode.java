package id.lontar.tax;

import java.util.Arrays;
import java.util.Optional;

/// A return form as named in a seal.
public enum FormCode {
    F1770("1770"),
    F1770S("1770S"),
    F1770SS("1770SS"),
    F1771("1771"),
    CT_OP("CT-OP"),
    CT_BADAN("CT-BADAN");

    private final String code;

    FormCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public TaxpayerKind kind() {
        return switch (this) {
            case F1770, F1770S, F1770SS, CT_OP -> TaxpayerKind.INDIVIDUAL;
            case F1771, CT_BADAN -> TaxpayerKind.CORPORATE;
        };
    }

    public static Optional<FormCode> parse(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
