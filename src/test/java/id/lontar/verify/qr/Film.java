package id.lontar.verify.qr;

import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.SplittableRandom;

/// Light on its way to the picture, one value a pixel: 0 is black, 1 white, more is glaring.
final class Film {
    private static final int SMALL = 3_000_000;
    private final int width;
    private final int height;
    private float[] light;

    Film(Scene scene, Lens lens) {
        width = lens.width();
        height = lens.height();
        light = new float[width * height];
        // Large pictures are blurred anyway, and slow to draw.
        var fine = width * height < SMALL ? 2 : 1;
        var place = new double[2];
        for (var row = 0; row < height; row++)
            for (var column = 0; column < width; column++) {
                var sum = 0.0;
                for (var part = 0; part < fine * fine; part++) {
                    var right = (part % fine + 0.5) / fine;
                    var down = (Math.floorDiv(part, fine) + 0.5) / fine;
                    lens.find(column + right, row + down, place);
                    sum += scene.at(place[0], place[1]);
                }
                light[row * width + column] = (float) (sum / (fine * fine));
            }
    }

    /// Out of focus, by a bell curve.
    Film blurred(double sigma) {
        var reach = (int) Math.ceil(2.5 * sigma);
        var weights = new float[2 * reach + 1];
        for (var at = -reach; at <= reach; at++)
            weights[at + reach] = (float) Math.exp(-at * at / (2 * sigma * sigma));
        var sum = 0f;
        for (var weight : weights) sum += weight;
        for (var at = 0; at < weights.length; at++) weights[at] /= sum;
        weigh(weights, 1);
        weigh(weights, width);
        return this;
    }

    /// @param step from one neighbour to the next: 1 along a row, the width along a column
    private void weigh(float[] weights, int step) {
        var reach = weights.length / 2 * step;
        var to = light.clone();
        for (var at = reach; at < light.length - reach; at++) {
            var sum = 0f;
            for (int weight = 0, from = at - reach; weight < weights.length; weight++, from += step)
                sum += weights[weight] * light[from];
            to[at] = sum;
        }
        light = to;
    }

    /// The hand moved: smeared along a line.
    Film moved(double length, double direction) {
        light = smeared(light, length / 2, Math.cos(direction), Math.sin(direction));
        return this;
    }

    private float[] smeared(float[] from, double reach, double right, double down) {
        var steps = (int) Math.ceil(reach * 2) * 2 + 1;
        var to = new float[from.length];
        for (var row = 0; row < height; row++)
            for (var column = 0; column < width; column++) {
                var sum = 0f;
                for (var step = 0; step < steps; step++) {
                    var along = steps == 1 ? 0 : reach * (2.0 * step / (steps - 1) - 1);
                    sum += between(from, column + right * along, row + down * along);
                }
                to[row * width + column] = sum / steps;
            }
        return to;
    }

    private float between(float[] from, double x, double y) {
        var left = Math.clamp((int) Math.floor(x), 0, width - 2);
        var top = Math.clamp((int) Math.floor(y), 0, height - 2);
        var right = (float) Math.clamp(x - left, 0, 1);
        var down = (float) Math.clamp(y - top, 0, 1);
        var at = top * width + left;
        var upper = from[at] * (1 - right) + from[at + 1] * right;
        var lower = from[at + width] * (1 - right) + from[at + width + 1] * right;
        return upper * (1 - down) + lower * down;
    }

    /// A lamp mirrored in the paper.
    Film glaring(double x, double y, double radius, double strength) {
        for (var row = 0; row < height; row++)
            for (var column = 0; column < width; column++) {
                var away =
                        ((column - x) * (column - x) + (row - y) * (row - y)) / (radius * radius);
                light[row * width + column] += (float) (strength * Math.exp(-away * away));
            }
        return this;
    }

    /// Waves that two grids make, the screen's and the camera's.
    Film rippled(double pitch, double direction, double depth) {
        var x = Math.cos(direction) * 2 * Math.PI / pitch;
        var y = Math.sin(direction) * 2 * Math.PI / pitch;
        for (var row = 0; row < height; row++)
            for (var column = 0; column < width; column++)
                light[row * width + column] *=
                        (float) (1 - depth / 2 + depth / 2 * Math.sin(x * column + y * row));
        return this;
    }

    /// Brighter on one side than on the other.
    Film lit(double left, double right) {
        for (var row = 0; row < height; row++)
            for (var column = 0; column < width; column++)
                light[row * width + column] *= (float) (left + (right - left) * column / width);
        return this;
    }

    Film inverted() {
        for (var at = 0; at < light.length; at++) light[at] = 1 - light[at];
        return this;
    }

    /// @param noise standard deviation of what the sensor adds
    BufferedImage developed(double noise, Random random) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var grains = new SplittableRandom(random.nextLong());
        var colours = new int[light.length];
        for (var at = 0; at < light.length; at++) {
            // The sum of two even chances has a standard deviation of 1 / sqrt(6).
            var grain = (grains.nextFloat() + grains.nextFloat() - 1) * Math.sqrt(6) * noise;
            var value = Math.clamp(Math.round((light[at] + grain) * 255), 0, 255);
            colours[at] = value << 16 | value << 8 | (value * 15 / 16);
        }
        image.setRGB(0, 0, width, height, colours, 0, width);
        return image;
    }
}
