package id.lontar.verify.qr;

import boofcv.abst.distort.FDistort;
import boofcv.alg.filter.blur.BlurImageOps;
import boofcv.alg.filter.misc.AverageDownSampleOps;
import boofcv.struct.image.GrayU8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// A picture in grey, and the changed copies of it that the steps of the chain look at.
///
/// @param scale pixels of this copy to one pixel of what was given, so that places in different
///     copies can be told to be the same
record Picture(GrayU8 grey, double scale) {
    private static final double SURROUNDINGS = 4;
    private static final int EMPHASIS = 3;

    /// What is transparent becomes white: a code drawn in black on nothing is meant to be read.
    static Picture of(BufferedImage image) {
        var grey =
                new BufferedImage(
                        image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = grey.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        var pixels = new GrayU8();
        pixels.data = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        pixels.width = image.getWidth();
        pixels.height = image.getHeight();
        pixels.stride = image.getWidth();
        return new Picture(pixels, 1);
    }

    int width() {
        return grey.width;
    }

    int height() {
        return grey.height;
    }

    long size() {
        return (long) width() * height();
    }

    Picture within(long pixels) {
        return size() <= pixels ? this : scaled(Math.sqrt((double) pixels / size()));
    }

    Picture scaled(double factor) {
        if (factor <= 0.5) return halved().scaled(factor * 2);
        if (factor == 1) return this;
        var to =
                new GrayU8(
                        Math.max(1, (int) Math.round(width() * factor)),
                        Math.max(1, (int) Math.round(height() * factor)));
        new FDistort(grey, to).scaleExt().apply();
        return new Picture(to, scale * factor);
    }

    /// Each pixel the mean of four: noise and the waves of a screen cancel out.
    private Picture halved() {
        var to = new GrayU8((width() + 1) / 2, (height() + 1) / 2);
        AverageDownSampleOps.down(grey, 2, to);
        return new Picture(to, scale / 2);
    }

    /// What is darker than its surroundings becomes black, what is lighter white. That takes away
    /// shadow, glare and dim light, and most of what is out of focus.
    Picture contrasted() {
        var mean = grey.createSameShape();
        BlurImageOps.gaussian(grey, mean, SURROUNDINGS, -1, null);
        var to = grey.createSameShape();
        for (var at = 0; at < to.data.length; at++) {
            var light = grey.data[at] & 255;
            var more = light + EMPHASIS * (light - (mean.data[at] & 255));
            to.data[at] = (byte) Math.clamp(more, 0, 255);
        }
        return new Picture(to, scale);
    }

    Picture smoothed() {
        var to = grey.createSameShape();
        BlurImageOps.gaussian(grey, to, 1, -1, null);
        return new Picture(to, scale);
    }

    Picture inverted() {
        var to = grey.createSameShape();
        for (var at = 0; at < to.data.length; at++) to.data[at] = (byte) ~grey.data[at];
        return new Picture(to, scale);
    }
}
