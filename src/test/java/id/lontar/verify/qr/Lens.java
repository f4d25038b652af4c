package id.lontar.verify.qr;

/// Where a point of the photograph lies on the sheet: a pinhole camera before a sheet that is
/// turned, tilted, and perhaps bent round an upright cylinder.
///
/// @param perUnit pixels of the photograph to one unit of the sheet
/// @param turn in the plane of the photograph
/// @param tilt away from the camera
/// @param bend one over the radius of the cylinder; 0 is flat
record Lens(
        int width,
        int height,
        double perUnit,
        double x,
        double y,
        Angle turn,
        Angle tilt,
        double bend) {
    private static final double DISTANCE = 3;

    private record Angle(double cos, double sin) {
        static Angle of(double radians) {
            return new Angle(Math.cos(radians), Math.sin(radians));
        }
    }

    static Lens straight(int width, int height, double perUnit) {
        return new Lens(width, height, perUnit, 0, 0, Angle.of(0), Angle.of(0), 0);
    }

    Lens turned(double radians) {
        return new Lens(width, height, perUnit, x, y, Angle.of(radians), tilt, bend);
    }

    Lens tilted(double radians) {
        return new Lens(width, height, perUnit, x, y, turn, Angle.of(radians), bend);
    }

    Lens bent(double oneOverRadius) {
        return new Lens(width, height, perUnit, x, y, turn, tilt, oneOverRadius);
    }

    /// What lies there on the sheet comes into the middle.
    Lens aimed(double atX, double atY) {
        return new Lens(width, height, perUnit, atX, atY, turn, tilt, bend);
    }

    /// @param place across and down on the sheet, written here
    void find(double column, double row, double[] place) {
        var across = (column - width / 2.0) / perUnit;
        var down = (row - height / 2.0) / perUnit;
        var turnedX = turn.cos * across + turn.sin * down;
        var turnedY = turn.cos * down - turn.sin * across;
        // The ray from the eye meets the plane that leans about the x axis.
        var flatY = turnedY * DISTANCE / (DISTANCE * tilt.cos - turnedY * tilt.sin);
        var flatX = turnedX * (1 + flatY * tilt.sin / DISTANCE);
        place[0] = x + (bend == 0 ? flatX : Math.asin(Math.clamp(flatX * bend, -1, 1)) / bend);
        place[1] = y + flatY;
    }
}
