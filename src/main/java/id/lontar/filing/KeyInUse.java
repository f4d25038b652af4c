package id.lontar.filing;

import java.util.List;

/// What of this store hangs on a device key that is about to be revoked.
///
/// @param unsent sealed with it and not known to have arrived: the gateway would refuse them, so
///     they are sealed anew with another key
/// @param waiting sealed with it and received: the mailed code or the QR still releases them, an
///     authenticator does not
public record KeyInUse(List<Filing> unsent, List<Filing> waiting) {
    public KeyInUse {
        unsent = List.copyOf(unsent);
        waiting = List.copyOf(waiting);
    }

    /// @param keyId as it stands in the seals, 16 hex digits
    public static KeyInUse of(List<Filing> filings, String keyId) {
        var sealed =
                filings.stream()
                        .filter(
                                each ->
                                        each.sealed()
                                                .filter(by -> by.seal().deviceKeyId().equals(keyId))
                                                .isPresent())
                        .toList();
        return new KeyInUse(
                sealed.stream().filter(each -> isUnsent(each.state())).toList(),
                sealed.stream().filter(each -> isWaiting(each.state())).toList());
    }

    private static boolean isUnsent(FilingState state) {
        return state == FilingState.SEALED || state == FilingState.UPLOAD_UNKNOWN;
    }

    private static boolean isWaiting(FilingState state) {
        return state == FilingState.AWAITING_VERIFICATION
                || state == FilingState.VERIFICATION_UNKNOWN;
    }
}
