package id.lontar.verify.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What stands before the camera: a table, a sheet of paper with lines of print, codes on it. The
/// sheet reaches from -1 to 1 across and down.
final class Scene {
    private static final double TABLE = 0.35;
    private static final double PAPER = 0.9;
    private static final double INK = 0.08;
    private static final int QUIET = 4;
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$%*+-./:";

    /// @param side of the code with its quiet zone
    private record Placed(BitMatrix bits, double x, double y, double side, double cos, double sin) {
        /// Brightness, or -1 beside the code.
        double at(double u, double v) {
            var across = (cos * (u - x) + sin * (v - y)) / side + 0.5;
            var down = (cos * (v - y) - sin * (u - x)) / side + 0.5;
            if (across < 0 || across >= 1 || down < 0 || down >= 1) return -1;
            var column = (int) (across * bits.getWidth());
            var row = (int) (down * bits.getHeight());
            return bits.get(column, row) ? INK : PAPER;
        }
    }

    private final List<Placed> codes = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Random random;

    Scene(Random random) {
        this.random = random;
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    /// Half of them as long as a token of the gateway, half as short as an address.
    ///
    /// @return modules from edge to edge, quiet zone included
    int put(double x, double y, double side, double turn) {
        var token = random.nextBoolean();
        var text =
                token
                        ? "SPT1:" + letters(276)
                        : "https://contoh.id/" + letters(12 + random.nextInt(30));
        var level = token ? ErrorCorrectionLevel.Q : ErrorCorrectionLevel.M;
        var bits = encoded(text, level);
        codes.add(new Placed(bits, x, y, side, Math.cos(turn), Math.sin(turn)));
        texts.add(text);
        return bits.getWidth();
    }

    double at(double u, double v) {
        if (Math.abs(u) > 1 || Math.abs(v) > 1)
            return TABLE + 0.05 * ((int) Math.floor(9 * u + 2 * v) & 1);
        for (var code : codes) {
            var light = code.at(u, v);
            if (light >= 0) return light;
        }
        return print(u, v) ? INK : PAPER;
    }

    /// Words as bars, in lines.
    private static boolean print(double u, double v) {
        if (Math.abs(u) > 0.9 || Math.abs(v) > 0.9) return false;
        var line = (int) Math.floor(v * 25);
        if (v * 25 - line > 0.35) return false;
        var letter = (int) Math.floor(u * 60);
        var scrambled = (letter * 73_856_093) ^ (line * 19_349_663);
        return Math.floorMod(scrambled >> 3, 7) > 1 && u * 60 - letter < 0.7;
    }

    private String letters(int count) {
        var letters = new StringBuilder();
        for (var each = 0; each < count; each++)
            letters.append(ALPHANUMERIC.charAt(random.nextInt(ALPHANUMERIC.length())));
        return letters.toString();
    }

    private static BitMatrix encoded(String text, ErrorCorrectionLevel level) {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, QUIET);
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
