package id.lontar.verify.qr;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// The steps, in order. Measured on the zxing project's photographs: what the plain readers miss is
/// mostly a matter of scale.
final class Chain {
    private static final long COMFORTABLE = 2_000_000;
    private static final long MOST_PIXELS = 20_000_000;
    private static final double[] SCALES = {0.5, 0.35, 0.7, 1.5, 2, 0.25};
    private static final double[] ANGLES = {45, 20, 70};

    private final long deadline;
    private final BiConsumer<Code, String> eye;
    private final BoofReader boof = new BoofReader();
    private final List<Code> found = new ArrayList<>();

    Chain(long deadline, BiConsumer<Code, String> eye) {
        this.deadline = deadline;
        this.eye = eye;
    }

    void look(BufferedImage image) {
        var whole = within(Picture.of(image), MOST_PIXELS);
        var base = within(whole, COMFORTABLE);
        if (plain(base, "")) return;
        if (whole != base && plain(whole, "full-size ")) return;
        for (var scale : SCALES)
            if (allows(base, scale) && plain(base.scaled(scale), "scaled " + scale + " ")) return;
        if (treated("blurred ", base::blurred)) return;
        if (treated("sharpened ", base::sharpened)) return;
        for (var angle : ANGLES)
            if (treated("turned " + (int) angle + " ", () -> base.rotated(angle))) return;
    }

    private static Picture within(Picture picture, long pixels) {
        return picture.size() <= pixels
                ? picture
                : picture.scaled(Math.sqrt((double) pixels / picture.size()));
    }

    private static boolean allows(Picture picture, double scale) {
        var pixels = picture.size() * scale * scale;
        return pixels <= 2 * COMFORTABLE
                && Math.min(picture.width(), picture.height()) * scale > 40;
    }

    private boolean treated(String how, Supplier<Picture> picture) {
        return timeLeft() && plain(picture.get(), how);
    }

    /// All readers on one picture; together they see all codes in view.
    private boolean plain(Picture picture, String how) {
        for (var reader : ZxingReader.BOTH)
            if (timeLeft() && found.isEmpty()) note(reader.read(picture), how + reader.name());
        if (timeLeft()) note(boof.read(picture), how + "boofcv");
        return !found.isEmpty() || !timeLeft();
    }

    private void note(List<Code> codes, String step) {
        for (var code : codes)
            if (found.stream().noneMatch(code::same)) {
                found.add(code);
                eye.accept(code, step);
            }
    }

    private boolean timeLeft() {
        return System.nanoTime() - deadline < 0;
    }
}
