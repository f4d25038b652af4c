package id.lontar.gateway;

import id.lontar.wire.Base45;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a moving QR shows from second to second, and the number for those who cannot scan it: both
/// follow from the offer and a key of the gateway, and only the gateway can make them.
record MovingFrames(byte[] key) {
    private static final String PREFIX = "SPTM1:";
    private static final int ID = 16;
    private static final int TAG = 16;
    private static final int LENGTH = ID + Short.BYTES + TAG;
    private static final int LONGEST = 128;

    /// @param second since the offer began
    record Frame(String challengeId, int second, byte[] tag) {}

    /// `SPTM1:` and Base45 of the challenge's id (16 bytes), the second (2 bytes) and 16 bytes of
    /// an HMAC-SHA-256 over both and the offer's id.
    String text(String challengeId, String offerId, int second) {
        var tag = tag(challengeId, offerId, second);
        return PREFIX + Base45.encode(body(challengeId, second).put(tag).array());
    }

    /// Six digits, the same for the whole offer.
    String number(String challengeId, String offerId) {
        var mac = mac("spt-moving-number/v1\0", challengeId, offerId, 0);
        var number = Long.remainderUnsigned(ByteBuffer.wrap(mac).getLong(), 1_000_000);
        return String.format(Locale.ROOT, "%06d", number);
    }

    static Optional<Frame> read(String text) {
        if (text.length() > LONGEST || !text.startsWith(PREFIX)) return Optional.empty();
        return Base45.decode(text.substring(PREFIX.length()))
                .filter(bytes -> bytes.length == LENGTH)
                .map(MovingFrames::frame);
    }

    private static Frame frame(byte[] bytes) {
        var id = HexFormat.of().formatHex(bytes, 0, ID);
        var second = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(ID));
        return new Frame(id, second, Arrays.copyOfRange(bytes, LENGTH - TAG, LENGTH));
    }

    boolean isOf(Frame frame, String offerId) {
        return MessageDigest.isEqual(
                tag(frame.challengeId(), offerId, frame.second()), frame.tag());
    }

    private byte[] tag(String challengeId, String offerId, int second) {
        return Arrays.copyOf(mac("spt-moving/v1\0", challengeId, offerId, second), TAG);
    }

    private byte[] mac(String use, String challengeId, String offerId, int second) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(use.getBytes(StandardCharsets.US_ASCII));
            mac.update(Ids.bytes(challengeId));
            mac.update(Ids.bytes(offerId));
            return mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(second).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }

    private static ByteBuffer body(String challengeId, int second) {
        return ByteBuffer.allocate(LENGTH).put(Ids.bytes(challengeId)).putShort((short) second);
    }
}
