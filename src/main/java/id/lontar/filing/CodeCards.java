package id.lontar.filing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The printed code cards of an account: ten numbered codes, each of which releases one return
/// without mail or phone. As with [TaxOffice], everything goes out under the session of the account
/// it names.
public interface CodeCards {
    Outcome<Cards> of(String npwp);

    /// Makes the codes of a card that counts for nothing until [#activate].
    ///
    /// @param totp code of the authenticator app, where the account has one
    Outcome<Offer> make(String npwp, String efin, Optional<String> totp);

    /// Once the codes are where their owner wants them. An older card stays until this one counts.
    Outcome<Cards> activate(String npwp, String cardId);

    /// None of its codes is taken from then on. Asked once more it does nothing.
    ///
    /// @return what is left after it
    Outcome<Cards> revoke(String npwp, String cardId);

    /// @param offered whether the gateway takes codes of cards at all
    /// @param cards the one whose codes are taken, and the one that will take its place; either may
    ///     be missing
    record Cards(boolean offered, List<Card> cards) {
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /// @param serial its name, as printed on it
    /// @param usableFrom empty until the owner's mail server has taken the mail that tells of it
    /// @param left codes that were not used yet
    record Card(
            String cardId,
            String serial,
            Instant madeAt,
            Optional<Instant> usableFrom,
            Instant expiresAt,
            int left) {
        /// So few codes that it is time for a new card.
        public static final int FEW = 3;

        public boolean runsLow() {
            return left <= FEW;
        }
    }

    /// Told once and kept by no client but on its owner's paper. It never prints itself.
    ///
    /// @param codes eleven characters each; the first is number 1
    record Offer(String cardId, String serial, Instant expiresAt, List<String> codes) {
        public Offer {
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return "Offer[of card " + serial + "]";
        }
    }
}
