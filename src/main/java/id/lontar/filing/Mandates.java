package id.lontar.filing;

import id.lontar.tax.FormCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The mandates (surat kuasa) of an account: those it gave, and those it holds. As with
/// [TaxOffice], everything goes out under the session of the account it names.
public interface Mandates {
    Outcome<Known> of(String npwp);

    /// @param totp code of the authenticator app, where the account has one
    Outcome<Mandate> grant(String npwp, Wanted wanted, String efin, Optional<String> totp);

    /// Either side may. Nothing can be sent or confirmed under it from then on; asked once more it
    /// does nothing.
    ///
    /// @return what is left after it
    Outcome<Known> revoke(String npwp, String mandateId);

    /// @param given by this account, the newest first
    /// @param held by this account, the newest first
    record Known(List<Mandate> given, List<Mandate> held) {
        public Known {
            given = List.copyOf(given);
            held = List.copyOf(held);
        }
    }

    /// What is asked for.
    ///
    /// @param delegate NPWP of whoever is to send returns, 16 digits
    /// @param until the last day, by the clock of Jakarta
    /// @param confirms whether the delegate may also release what it sends, many at a time
    record Wanted(String delegate, Scope scope, LocalDate until, boolean confirms) {
        /// To send only.
        public Wanted(String delegate, Scope scope, LocalDate until) {
            this(delegate, scope, until, false);
        }
    }

    /// @param forms whose codes are covered; empty for all
    /// @param years that are covered; empty for all
    record Scope(List<String> forms, List<Integer> years) {
        public static final Scope ALL = new Scope(List.of(), List.of());

        public Scope {
            forms = List.copyOf(forms);
            years = List.copyOf(years);
        }

        public boolean covers(FormCode form, int year) {
            return (forms.isEmpty() || forms.contains(form.code()))
                    && (years.isEmpty() || years.contains(year));
        }
    }

    /// One side of a mandate.
    record Side(String npwp, String name) {}

    /// @param usableFrom empty until the grantor's mail server has taken the mail that tells of it
    /// @param endsAt the first moment at which it no longer counts
    /// @param confirms whether its holder may also release what it sends
    record Mandate(
            String mandateId,
            Side grantor,
            Side delegate,
            Scope scope,
            Instant madeAt,
            Optional<Instant> usableFrom,
            Instant endsAt,
            Optional<Instant> revokedAt,
            boolean confirms) {
        public State at(Instant now) {
            if (revokedAt.isPresent()) return State.REVOKED;
            if (!now.isBefore(endsAt)) return State.EXPIRED;
            return usableFrom.filter(each -> !now.isBefore(each)).isPresent()
                    ? State.IN_FORCE
                    : State.WAITS;
        }
    }

    enum State {
        WAITS,
        IN_FORCE,
        EXPIRED,
        REVOKED
    }
}
