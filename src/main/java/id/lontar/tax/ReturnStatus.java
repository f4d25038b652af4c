package id.lontar.tax;

/// What a return's final balance says; derived, never typed.
public enum ReturnStatus {
    NIHIL,
    KURANG_BAYAR,
    LEBIH_BAYAR;

    /// @param balance in rupiah, what is owed positive
    public static ReturnStatus of(long balance) {
        return balance == 0 ? NIHIL : balance > 0 ? KURANG_BAYAR : LEBIH_BAYAR;
    }
}
