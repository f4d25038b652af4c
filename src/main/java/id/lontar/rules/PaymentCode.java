package id.lontar.rules;

import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;

/// Account code and deposit type for a payment (kode akun pajak, kode jenis setoran).
public record PaymentCode(String kap, String kjs, Law.Confidence confidence) {
    /// Where PPh Pasal 29 of an annual return is paid to.
    public static PaymentCode article29(Law law, TaxpayerKind kind, TaxYear year) {
        return in(law, DueDates.file("payment-code", kind), year);
    }

    /// Where something else is paid to.
    ///
    /// @param file such as `payment-code-turnover`
    public static PaymentCode in(Law law, String file, TaxYear year) {
        return law.figure(
                file,
                year,
                entry ->
                        new PaymentCode(
                                entry.value().path("kap").asText(),
                                entry.value().path("kjs").asText(),
                                entry.confidence()));
    }

    @Override
    public String toString() {
        return kap + "-" + kjs;
    }
}
