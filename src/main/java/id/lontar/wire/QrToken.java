package id.lontar.wire;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORObject;

import id.lontar.filing.TokenCheck.Reason;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// What a QR of the gateway says, signed: `SPT1:` and the Base45 of a COSE_Sign1 (RFC 9052) with
/// ES256. It never prints itself.
///
/// @param kid key it says it is signed with
/// @param signed the bytes the signature is over
@SuppressWarnings("ArrayRecordComponent")
public record QrToken(QrClaims claims, KeyId kid, byte[] signed, byte[] signature) {
    public static final String PREFIX = "SPT1:";
    public static final int LONGEST = 1024;

    /// CTAP2's canonical CBOR: one form of each value, no key twice, four levels at most.
    static final CBOREncodeOptions STRICT = new CBOREncodeOptions("ctap2canonical=true");

    private static final int COSE_SIGN1_TAG = 0xd2;
    private static final int ALGORITHM = 1;
    private static final int KEY = 4;
    private static final int ES256 = -7;

    public sealed interface Reading {
        record Read(QrToken token) implements Reading {}

        record Bad(Reason reason) implements Reading {}
    }

    /// @param key P-256
    public static String issue(QrClaims claims, PrivateKey key, KeyId kid) {
        var head = CBORObject.NewMap().Add(ALGORITHM, ES256).Add(KEY, Hex.bytes(kid.hex()));
        var protectedHeader = head.EncodeToBytes(STRICT);
        var payload = claims.toCbor().EncodeToBytes(STRICT);
        var message =
                CBORObject.NewArray()
                        .Add(protectedHeader)
                        .Add(CBORObject.NewMap())
                        .Add(payload)
                        .Add(Es256.sign(toBeSigned(protectedHeader, payload), key))
                        .EncodeToBytes(STRICT);
        var tagged = new byte[message.length + 1];
        tagged[0] = (byte) COSE_SIGN1_TAG;
        System.arraycopy(message, 0, tagged, 1, message.length);
        return PREFIX + Base45.encode(tagged);
    }

    /// Reads the structure alone; nothing is believed before [#isSignedBy].
    public static Reading read(String text) {
        var stripped = text.strip();
        if (!stripped.startsWith(PREFIX))
            return new Reading.Bad(isUrl(stripped) ? Reason.URL : Reason.NOT_OURS);
        if (stripped.length() > LONGEST) return new Reading.Bad(Reason.TOO_LONG);
        return Base45.decode(stripped.substring(PREFIX.length()))
                .flatMap(QrToken::parse)
                .<Reading>map(Reading.Read::new)
                .orElseGet(() -> new Reading.Bad(Reason.MALFORMED));
    }

    public boolean isSignedBy(PublicKey key) {
        return Es256.verify(signed, signature, key);
    }

    private static Optional<QrToken> parse(byte[] tagged) {
        try {
            if (tagged.length < 2 || (tagged[0] & 255) != COSE_SIGN1_TAG) return Optional.empty();
            var message = Arrays.copyOfRange(tagged, 1, tagged.length);
            var cose = CBORObject.DecodeFromBytes(message, STRICT);
            if (cose.size() != 4 || cose.get(1).size() != 0) return Optional.empty();
            var head = CBORObject.DecodeFromBytes(cose.get(0).GetByteString(), STRICT);
            if (head.size() != 2 || head.get(ALGORITHM).AsInt32() != ES256) return Optional.empty();
            var payload = cose.get(2).GetByteString();
            return Optional.of(
                    new QrToken(
                            QrClaims.fromCbor(CBORObject.DecodeFromBytes(payload, STRICT)),
                            new KeyId(Hex.of(head.get(KEY).GetByteString())),
                            toBeSigned(cose.get(0).GetByteString(), payload),
                            cose.get(3).GetByteString()));
        } catch (RuntimeException e) {
            // The CBOR library and our own values say what is wrong in many kinds of exception.
            return Optional.empty();
        }
    }

    private static byte[] toBeSigned(byte[] protectedHeader, byte[] payload) {
        return CBORObject.NewArray()
                .Add("Signature1")
                .Add(protectedHeader)
                .Add(new byte[0])
                .Add(payload)
                .EncodeToBytes(STRICT);
    }

    private static boolean isUrl(String text) {
        return text.matches("(?is)(?!otpauth:)[a-z][a-z0-9+.-]*://.*")
                || text.matches("(?is)www\\..*");
    }

    /// Whether it was already valid and is still, give or take two minutes between clocks.
    public boolean isValidAt(Instant now) {
        return !now.isBefore(claims.issuedAt().minus(QrClaims.SKEW))
                && claims.expiresAt()
                        .map(until -> now.isBefore(until.plus(QrClaims.SKEW)))
                        .orElse(true);
    }

    @Override
    public String toString() {
        return "QrToken[" + claims.purpose() + "]";
    }
}
