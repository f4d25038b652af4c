package id.lontar.wire;

import com.upokecenter.cbor.CBORObject;

import id.lontar.filing.Sha256;
import id.lontar.tax.Npwp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The claims of a QR token.
///
/// @param issuer gateway id
/// @param expiresAt absent only on receipts, which do not expire
/// @param tokenId 32 hex digits; on a receipt its number, see [#ofReceipt]
/// @param sptDigest absent on pre-issued cards
/// @param challengeId 32 hex digits; only when it releases one challenge
public record QrClaims(
        String issuer,
        Purpose purpose,
        Npwp npwp,
        Instant issuedAt,
        Optional<Instant> expiresAt,
        String tokenId,
        Optional<Sha256> sptDigest,
        Optional<String> challengeId) {
    static final Duration SKEW = Duration.ofMinutes(2);

    private static final int ISS = 1;
    private static final int EXP = 4;
    private static final int IAT = 6;
    private static final int ID = 7;
    private static final int DIGEST = 10;
    private static final int CHALLENGE = 11;
    private static final int NPWP = 12;
    private static final int PURPOSE = 13;

    public enum Purpose {
        RELEASE(1),
        CARD(2),
        BATCH_APPROVAL(3),
        RECEIPT(4);

        private final int number;

        Purpose(int number) {
            this.number = number;
        }

        static Purpose of(int number) {
            for (var each : values()) if (each.number == number) return each;
            throw new IllegalArgumentException("no purpose " + number);
        }
    }

    public QrClaims {
        if (issuer.isEmpty() || issuer.length() > 64) throw new IllegalArgumentException("issuer");
        if (Hex.bytes(tokenId).length != 16) throw new IllegalArgumentException("token id");
        if (challengeId.isPresent() && Hex.bytes(challengeId.get()).length != 16)
            throw new IllegalArgumentException("challenge id");
        var needsAll = purpose == Purpose.RELEASE;
        if (needsAll && (challengeId.isEmpty() || sptDigest.isEmpty()))
            throw new IllegalArgumentException("a release names its challenge and return");
        if (purpose == Purpose.BATCH_APPROVAL && sptDigest.isEmpty())
            throw new IllegalArgumentException("an approval names its return");
        if (purpose != Purpose.RECEIPT && expiresAt.isEmpty())
            throw new IllegalArgumentException("only a receipt is without end");
    }

    /// Releases one open challenge, once.
    public static QrClaims release(
            String issuer, Npwp npwp, Sha256 sptDigest, String challengeId, Life life) {
        return new QrClaims(
                issuer,
                Purpose.RELEASE,
                npwp,
                life.issuedAt(),
                Optional.of(life.expiresAt()),
                life.tokenId(),
                Optional.of(sptDigest),
                Optional.of(challengeId));
    }

    /// Releases one return somebody else sent, once; of no challenge, for it is brought days later.
    public static QrClaims approval(String issuer, Npwp npwp, Sha256 sptDigest, Life life) {
        return new QrClaims(
                issuer,
                Purpose.BATCH_APPROVAL,
                npwp,
                life.issuedAt(),
                Optional.of(life.expiresAt()),
                life.tokenId(),
                Optional.of(sptDigest),
                Optional.empty());
    }

    public record Life(String tokenId, Instant issuedAt, Instant expiresAt) {}

    /// For the printed receipt, to be checked without a network. The receipt's number (20 digits)
    /// stands in the token id, two digits a byte, after six zero bytes.
    public static QrClaims ofReceipt(
            String issuer, Npwp npwp, Sha256 sptDigest, String ntte, Instant at) {
        return new QrClaims(
                issuer,
                Purpose.RECEIPT,
                npwp,
                at,
                Optional.empty(),
                "0".repeat(32 - ntte.length()) + ntte,
                Optional.of(sptDigest),
                Optional.empty());
    }

    CBORObject toCbor() {
        var map =
                CBORObject.NewMap()
                        .Add(ISS, issuer)
                        .Add(IAT, issuedAt.getEpochSecond())
                        .Add(ID, Hex.bytes(tokenId))
                        .Add(NPWP, Hex.bytes(npwp.digits()))
                        .Add(PURPOSE, purpose.number);
        expiresAt.ifPresent(at -> map.Add(EXP, at.getEpochSecond()));
        sptDigest.ifPresent(digest -> map.Add(DIGEST, digest.bytes()));
        challengeId.ifPresent(id -> map.Add(CHALLENGE, Hex.bytes(id)));
        return map;
    }

    /// @throws RuntimeException of some kind when a claim is missing or not of its type
    static QrClaims fromCbor(CBORObject map) {
        return new QrClaims(
                at(map, ISS).orElseThrow().AsString(),
                Purpose.of(at(map, PURPOSE).orElseThrow().AsInt32()),
                new Npwp(hex(at(map, NPWP)).orElseThrow()),
                instant(at(map, IAT)).orElseThrow(),
                instant(at(map, EXP)),
                hex(at(map, ID)).orElseThrow(),
                hex(at(map, DIGEST)).map(Sha256::new),
                hex(at(map, CHALLENGE)));
    }

    private static Optional<CBORObject> at(CBORObject map, int key) {
        return Optional.ofNullable(map.GetOrDefault(key, null));
    }

    private static Optional<String> hex(Optional<CBORObject> bytes) {
        return bytes.map(each -> Hex.of(each.GetByteString()));
    }

    private static Optional<Instant> instant(Optional<CBORObject> seconds) {
        return seconds.map(each -> Instant.ofEpochSecond(each.AsInt64Value()));
    }

    @Override
    public String toString() {
        return "QrClaims[" + purpose + "]";
    }
}
