package id.lontar.filing;

import id.lontar.tax.Npwp;

/// Prints a code card for its owner.
public interface CardPaper {
    /// PDF, A4, with a card to cut out and fold. It holds the codes: whoever has it can release
    /// returns of this account, as far as they are signed in.
    ///
    /// @param account shown masked
    byte[] print(CodeCards.Offer offer, Npwp account, TaxOffice.Gateway gateway);
}
