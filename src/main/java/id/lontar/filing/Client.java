package id.lontar.filing;

import id.lontar.tax.Nik;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxpayerKind;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Whose returns an office looks after. One who has returns in the store has the id of the [Person]
/// they belong to.
///
/// @param mandate the surat kuasa the office holds, on paper; mandates at the gateway are
///     [Mandates]
/// @param engagement what was agreed on, in words
public record Client(
        String id,
        String name,
        TaxpayerKind kind,
        Numbers numbers,
        Contact contact,
        Optional<Mandate> mandate,
        String engagement,
        String notes) {
    /// @param npwp the number of now, 16 digits; of a resident the NIK
    /// @param old the number of 15 digits, when another one
    public record Numbers(Npwp npwp, Optional<Npwp> old, Optional<Nik> nik) {
        /// The number of a resident is the NIK; an older one beside it is kept as such.
        ///
        /// @return empty without any number
        public static Optional<Numbers> of(Optional<Npwp> npwp, Optional<Nik> nik) {
            var asNumber = nik.map(each -> new Npwp(each.digits()));
            var known = npwp.filter(each -> !each.isLegacy()).or(() -> asNumber).or(() -> npwp);
            return known.map(
                    now ->
                            new Numbers(
                                    now,
                                    npwp.filter(Npwp::isLegacy).filter(each -> !each.equals(now)),
                                    nik));
        }

        /// Every number a return of theirs may bear.
        public Stream<Npwp> all() {
            return Stream.of(Optional.of(npwp), old, nik.map(each -> new Npwp(each.digits())))
                    .flatMap(Optional::stream)
                    .distinct();
        }
    }

    public record Contact(String mail, String phone) {
        public static final Contact NONE = new Contact("", "");

        @Override
        public String toString() {
            return "Contact[...]";
        }
    }

    /// @param number of the paper, empty when it has none
    /// @param until the last day
    public record Mandate(String number, LocalDate until) {
        public boolean isInForce(LocalDate today) {
            return !today.isAfter(until);
        }
    }

    public Client {
        if (name.isBlank()) throw new IllegalArgumentException("a client without a name");
        Objects.requireNonNull(numbers);
    }

    /// The same under another id.
    public Client under(String other) {
        return new Client(other, name, kind, numbers, contact, mandate, engagement, notes);
    }

    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
