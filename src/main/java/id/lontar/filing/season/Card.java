package id.lontar.filing.season;

import id.lontar.filing.Client;
import id.lontar.filing.FilingState;
import id.lontar.filing.Lane;
import id.lontar.money.Rupiah;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// One return on the board, or a client of whom there is none yet.
///
/// @param id of the return, or of the client where there is none
/// @param personId under whom the return is kept, or will be
/// @param stage what is there: the return's state, empty where there is none
/// @param form empty where there is no return
/// @param amount what is still to be paid, or else the balance, below zero when overpaid
/// @param open how many things are still to be put right
/// @param why the first reason to stand there, in words; may be empty
/// @param mandateUntil the last day of the client's mandate
/// @param text everything a search looks at, in small letters
public record Card(
        String id,
        String personId,
        Optional<FilingState> stage,
        Lane lane,
        String name,
        String npwp,
        Optional<FormCode> form,
        int revision,
        Optional<LocalDate> due,
        Optional<Instant> since,
        Optional<Rupiah> amount,
        int open,
        String why,
        Optional<LocalDate> mandateUntil,
        String text) {
    public boolean isReturn() {
        return stage.isPresent();
    }

    /// `3171 0101 0190 0001`, empty when no number is known.
    public String number() {
        return Npwp.parse(npwp).map(Npwp::grouped).orElse("");
    }

    static String searched(String name, String npwp, Optional<FormCode> form, Optional<Client> of) {
        var all = new StringBuilder(name).append(' ').append(npwp);
        Npwp.parse(npwp)
                .filter(Npwp::isLegacy)
                .ifPresent(each -> all.append(' ').append(each.grouped()));
        form.ifPresent(each -> all.append(' ').append(each.code()));
        of.ifPresent(
                client -> {
                    client.numbers().all().forEach(each -> all.append(' ').append(each.digits()));
                    all.append(' ').append(client.name());
                    all.append(' ').append(client.contact().mail());
                    all.append(' ').append(client.engagement());
                });
        return all.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Card[" + id + ", " + lane + "]";
    }
}
