package id.lontar.filing;

import id.lontar.money.Rupiah;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What the board shows of a return, so that ten thousand can be shown without opening one. It says
/// nothing that does not follow from the return: whoever loses it makes it again.
///
/// @param made under which law, on which day and in which language
/// @param since when it came to this lane
/// @param npwp of the owner, 16 digits; empty when the return does not say
/// @param due empty when no law says
/// @param amount what is still to be paid, or the balance once it is paid
/// @param open how many things are still to be put right
/// @param why the first reason to stand there, in words; may be empty
public record Label(
        Made made,
        Lane lane,
        Instant since,
        String name,
        String npwp,
        FormCode form,
        TaxYear year,
        int revision,
        Optional<LocalDate> due,
        Optional<Rupiah> amount,
        int open,
        String why) {
    /// @param law digits of the law of its form and year, empty where there is none
    public record Made(String law, LocalDate on, String language) {}

    @Override
    public String toString() {
        return "Label[" + lane + "]";
    }
}
