package id.lontar.gateway;

import id.lontar.filing.VerificationCode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The code that proves a new address or number, sent there and derived anew for each look.
///
/// @param keyDay whose key it is made with
/// @param change the id of the change it proves
record ContactCode(CodeKeys keys, String keyDay, String change) {
    VerificationCode digits() {
        return keys.of(keyDay).code(Ids.bytes(change), 1);
    }

    boolean fits(VerificationCode typed) {
        return MessageDigest.isEqual(bytes(digits()), bytes(typed));
    }

    private static byte[] bytes(VerificationCode code) {
        return code.digits().getBytes(StandardCharsets.US_ASCII);
    }

    /// @throws Refusal of what cannot be a code; it costs no attempt
    static VerificationCode typed(String digits) {
        return VerificationCode.parse(digits)
                .orElseThrow(() -> Refusal.of(422, "CODE_MISTYPED").then("ENTER_CODE"));
    }

    /// @param left attempts after this one
    static Refusal wrong(int left) {
        return Refusal.of(422, "CODE_WRONG", left).fact("attemptsLeft", left).then("ENTER_CODE");
    }
}
