package id.lontar.verify.qr;

import id.lontar.verify.qr.HardCase.Kind;

import java.util.Random;

/// Draws photographs that are hard to read, always the same ones from the same seed.
final class HardCases {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;
    private static final int LARGE_WIDTH = 4000;
    private static final int LARGE_HEIGHT = 3000;

    private final Random random;
    private final Scene scene;

    private HardCases(Random random) {
        this.random = random;
        this.scene = new Scene(random);
    }

    static HardCase draw(Kind kind, long seed, int number) {
        var random = new Random(seed * 1_000_003 + kind.number * 10_007L + number);
        for (var warm = 0; warm < 3; warm++) random.nextInt();
        var cases = new HardCases(random);
        var film = cases.film(kind);
        var noise = kind == Kind.LOW_LIGHT ? cases.between(0.02, 0.05) : cases.between(0.005, 0.02);
        return new HardCase(film.developed(noise, random), cases.scene.texts());
    }

    private Film film(Kind kind) {
        return switch (kind) {
            case BLUR -> blur();
            case GLARE -> glare();
            case PERSPECTIVE -> perspective();
            case CURVED -> curved();
            case LOW_LIGHT -> lowLight();
            case MOIRE -> moire();
            case INVERTED -> inverted();
            case SEVERAL -> several();
            case LARGE -> large();
        };
    }

    private double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    private double anyTurn() {
        return between(0, 2 * Math.PI);
    }

    /// One code in the middle of the sheet, and a lens for which a module is so many pixels wide.
    private Lens one(double least, double most) {
        var modules = scene.put(0, 0, 0.8, between(-0.05, 0.05));
        var perModule = between(least, most);
        return Lens.straight(WIDTH, HEIGHT, perModule * modules / 0.8)
                .aimed(between(-0.1, 0.1), between(-0.1, 0.1));
    }

    private static double module(Lens lens) {
        return lens.perUnit() * 0.8 / 70;
    }

    private Film blur() {
        var lens = one(4, 9).turned(anyTurn()).tilted(between(0, 0.3));
        var module = module(lens);
        var film = new Film(scene, lens);
        return random.nextBoolean()
                ? film.blurred(module * between(0.3, 0.65))
                : film.moved(module * between(0.6, 1.5), anyTurn());
    }

    private Film glare() {
        var lens = one(4, 9).turned(anyTurn()).tilted(between(0, 0.4));
        var side = lens.perUnit() * 0.8;
        return new Film(scene, lens)
                .lit(between(0.4, 0.8), between(0.5, 0.9))
                .glaring(
                        WIDTH / 2.0 + side * between(-0.4, 0.4),
                        HEIGHT / 2.0 + side * between(-0.4, 0.4),
                        side * between(0.1, 0.25),
                        between(0.5, 1.2))
                .blurred(0.8);
    }

    private Film perspective() {
        var lens = one(6, 10).turned(anyTurn()).tilted(between(0.6, 1.1));
        return new Film(scene, lens).blurred(0.7);
    }

    private Film curved() {
        var lens = one(5, 9).turned(anyTurn()).tilted(between(0, 0.4)).bent(between(0.7, 1.8));
        return new Film(scene, lens).blurred(0.7);
    }

    private Film lowLight() {
        var lens = one(4, 9).turned(anyTurn()).tilted(between(0, 0.4));
        return new Film(scene, lens)
                .lit(between(0.08, 0.2), between(0.12, 0.35))
                .blurred(between(0.7, 1.4));
    }

    private Film moire() {
        var lens = one(4, 9).turned(between(-0.4, 0.4)).tilted(between(0, 0.3));
        var film = new Film(scene, lens);
        for (var wave = 0; wave < 3; wave++)
            film.rippled(between(3, 25), anyTurn(), between(0.15, 0.45));
        return film.blurred(0.7);
    }

    private Film inverted() {
        return new Film(scene, one(4, 9).turned(anyTurn()).tilted(between(0, 0.3)))
                .inverted()
                .blurred(0.7);
    }

    /// Two to five codes of different sizes in two rows.
    private Film several() {
        var count = 2 + random.nextInt(4);
        for (var each = 0; each < count; each++)
            scene.put(
                    -0.62 + 0.62 * (each % 3),
                    each < 3 ? -0.4 : 0.4,
                    between(0.4, 0.56),
                    between(-0.1, 0.1));
        var lens =
                Lens.straight(1600, 1200, between(620, 750))
                        .turned(between(-0.3, 0.3))
                        .tilted(between(0, 0.35));
        return new Film(scene, lens).blurred(0.7);
    }

    /// Twelve megapixels of a telephone, the code somewhere on a sheet of paper.
    private Film large() {
        scene.put(between(-0.5, 0.5), between(-0.5, 0.5), between(0.25, 0.6), anyTurn());
        var lens =
                Lens.straight(LARGE_WIDTH, LARGE_HEIGHT, between(1000, 1700))
                        .turned(anyTurn())
                        .tilted(between(0, 0.6));
        return new Film(scene, lens)
                .lit(between(0.4, 0.9), between(0.5, 1))
                .blurred(between(0.7, 2));
    }
}
