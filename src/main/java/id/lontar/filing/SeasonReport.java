package id.lontar.filing;

import id.lontar.money.Rupiah;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How a season stands at one moment, with every return of it.
///
/// @param entries by name
public record SeasonReport(
        TaxYear year,
        Instant madeAt,
        TaxOffice.Gateway gateway,
        SeasonCourse course,
        List<Entry> entries) {
    public SeasonReport {
        entries = List.copyOf(entries);
    }

    /// A return, or a client of whom there is none yet.
    ///
    /// @param state empty where there is no return
    /// @param amount still to be paid, or the balance
    /// @param why the first reason to stand in its lane; may be empty
    public record Entry(
            String name,
            String npwp,
            Optional<FormCode> form,
            int revision,
            Lane lane,
            Optional<FilingState> state,
            Optional<LocalDate> due,
            Optional<Rupiah> amount,
            String why,
            Proofs proofs) {}

    /// By which numbers it is found again.
    ///
    /// @param ttsNo of the provisional receipt
    /// @param receiptNo of the receipt: the gateway's, or the one of the tax office's portal
    /// @param filedOn the day the receipt names
    public record Proofs(
            String fingerprint,
            String ttsNo,
            Optional<Instant> receivedAt,
            String receiptNo,
            Optional<LocalDate> filedOn,
            boolean atPortal) {
        public static final Proofs NONE =
                new Proofs("", "", Optional.empty(), "", Optional.empty(), false);
    }
}
