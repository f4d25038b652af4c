package id.lontar.gateway.page;

import id.lontar.gateway.receipt.Symbols;

/// A QR as the path of an SVG: sharp at any size, and it needs neither a script nor a picture that
/// a proxy could keep.
///
/// @param side in modules, with the quiet zone
/// @param path one square for each run of dark modules
public record QrDrawing(int side, String path) {
    public static QrDrawing of(String text) {
        var modules = Symbols.of(text);
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++)
            for (var x = 0; x < modules.getWidth(); x++) {
                var from = x;
                while (x < modules.getWidth() && modules.get(x, y)) x++;
                if (x > from) path.append("M%d %dh%dv1H%dz".formatted(from, y, x - from, from));
            }
        return new QrDrawing(modules.getWidth(), path.toString());
    }
}
