package id.lontar.verify.qr;

import boofcv.struct.image.GrayU8;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;

/// A picture in grey, and the changed copies of it that the steps of the chain look at.
final class Picture {
    private static final int RED = 306;
    private static final int GREEN = 601;
    private static final int BLUE = 117;

    private final BufferedImage colours;
    private final byte[] grey;

    private Picture(BufferedImage colours) {
        this.colours = colours;
        this.grey = grey(colours);
    }

    /// What is transparent becomes white: a code drawn in black on nothing is meant to be read.
    static Picture of(BufferedImage image) {
        return new Picture(
                redrawn(image, image.getWidth(), image.getHeight(), new AffineTransform()));
    }

    int width() {
        return colours.getWidth();
    }

    int height() {
        return colours.getHeight();
    }

    long size() {
        return (long) width() * height();
    }

    Picture scaled(double factor) {
        if (factor < 0.5) return scaled(0.5).scaled(factor * 2);
        var width = Math.max(1, (int) Math.round(width() * factor));
        var height = Math.max(1, (int) Math.round(height() * factor));
        var transform =
                AffineTransform.getScaleInstance(
                        (double) width / width(), (double) height / height());
        return new Picture(redrawn(colours, width, height, transform));
    }

    Picture rotated(double degrees) {
        var angle = Math.toRadians(degrees);
        var sin = Math.abs(Math.sin(angle));
        var cos = Math.abs(Math.cos(angle));
        var width = (int) Math.ceil(width() * cos + height() * sin);
        var height = (int) Math.ceil(width() * sin + height() * cos);
        var transform = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        transform.rotate(angle);
        transform.translate(-width() / 2.0, -height() / 2.0);
        return new Picture(redrawn(colours, width, height, transform));
    }

    Picture blurred() {
        return convolved(1 / 16f, 2 / 16f, 4 / 16f);
    }

    Picture sharpened() {
        return convolved(-0.5f, -0.5f, 5f);
    }

    private Picture convolved(float corner, float side, float middle) {
        float[] kernel = {corner, side, corner, side, middle, side, corner, side, corner};
        var op = new ConvolveOp(new Kernel(3, 3, kernel), ConvolveOp.EDGE_NO_OP, null);
        var target = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        return new Picture(op.filter(colours, target));
    }

    LuminanceSource forZxing() {
        return new PlanarYUVLuminanceSource(
                grey, width(), height(), 0, 0, width(), height(), false);
    }

    GrayU8 forBoof() {
        var image = new GrayU8(width(), height());
        System.arraycopy(grey, 0, image.data, 0, grey.length);
        return image;
    }

    private static BufferedImage redrawn(
            BufferedImage from, int width, int height, AffineTransform transform) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = target.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, transform, null);
        graphics.dispose();
        return target;
    }

    private static byte[] grey(BufferedImage image) {
        var width = image.getWidth();
        var grey = new byte[width * image.getHeight()];
        var row = new int[width];
        for (var y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (var x = 0; x < width; x++) grey[y * width + x] = (byte) luminance(row[x]);
        }
        return grey;
    }

    private static int luminance(int rgb) {
        return (RED * ((rgb >> 16) & 255) + GREEN * ((rgb >> 8) & 255) + BLUE * (rgb & 255)) >> 10;
    }
}
