package id.lontar.filing;

import java.util.List;
import java.util.Optional;

/// The key that opens what colleagues hand over and signs what is handed on, and the colleagues'
/// cards. A key to file returns with is another: it may sign only.
public interface HandoffKeys {
    /// The card to give away; empty until one was made.
    Optional<Handoff.Card> own();

    /// With those that were made before it, the newest first.
    List<Handoff.Card> owned();

    /// Makes a key with its card. A key before stays, so that what was sealed for it opens still.
    ///
    /// @throws IllegalArgumentException with a message key for a weak passphrase or no name
    Handoff.Card create(String name, char[] passphrase);

    /// A card as somebody gave it.
    Handoff.Card readCard(byte[] file) throws HandoffRefused;

    /// Cards of others that were compared and kept, by name.
    List<Handoff.Card> colleagues();

    void add(Handoff.Card card);

    /// @return whether there was one
    boolean remove(Handoff.Card card);

    /// @param passphrase wiped by the caller
    Opening open(char[] passphrase);

    sealed interface Opening {
        record Opened(Hand hand) implements Opening {}

        record WrongPassphrase() implements Opening {}

        /// No key was made yet.
        record None() implements Opening {}
    }

    /// An opened key. Close it as soon as it has done its work.
    interface Hand extends AutoCloseable {
        /// The newest of those the passphrase opened, which new work goes out under.
        Handoff.Card card();

        /// All of them: what was sealed for an earlier one opens with it still.
        List<Handoff.Card> cards();

        /// With the key of the card the step is by.
        Handoff.Signed sign(Handoff.Step step, byte[] returnFile);

        /// Signed by the key of its last step and encrypted for one card.
        byte[] seal(Handoff.Pack pack, Handoff.Card to);

        /// @throws HandoffRefused when it is for somebody else, torn, or does not hang together
        Handoff.Pack unseal(byte[] file) throws HandoffRefused;

        @Override
        void close();
    }

    /// As it is kept beside a return.
    byte[] writeKept(Handoff.Kept kept);

    Handoff.Kept readKept(byte[] kept) throws HandoffRefused;
}
