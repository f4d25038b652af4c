package id.lontar.filing;

import java.util.Optional;

/// By what right somebody signs a return: because it is their own, or by a mandate.
///
/// @param signerNpwp 16 digits
public record Authority(String signerNpwp, Seal.Capacity capacity, Optional<String> mandateId) {
    public static Authority own(String npwp) {
        return new Authority(npwp, Seal.Capacity.SELF, Optional.empty());
    }

    /// @param signerNpwp of the delegate
    public static Authority mandate(String signerNpwp, String mandateId) {
        return new Authority(signerNpwp, Seal.Capacity.KUASA, Optional.of(mandateId));
    }
}
