package id.lontar.tax;

import id.lontar.money.Rupiah;

/// What a return's final balance says; derived, never typed.
public enum ReturnStatus {
    NIHIL,
    KURANG_BAYAR,
    LEBIH_BAYAR;

    public static ReturnStatus of(Rupiah balance) {
        return balance.isZero() ? NIHIL : balance.isPositive() ? KURANG_BAYAR : LEBIH_BAYAR;
    }
}
