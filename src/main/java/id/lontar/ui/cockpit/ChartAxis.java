package id.lontar.ui.cockpit;

import java.util.ArrayList;
import java.util.List;

/// A scale from zero with a few round steps.
///
/// @param step from one line to the next
record ChartAxis(int top, int step) {
    private static final int MOST_STEPS = 5;

    /// @param most the highest there is to show
    static ChartAxis to(int most) {
        var step = 1;
        for (var n = 0; step * MOST_STEPS < most; n++) step = round(n);
        return new ChartAxis(Math.max(step, (most + step - 1) / step * step), step);
    }

    /// 1, 2, 5, 10, 20, 50 and so on.
    private static int round(int n) {
        var ten = 1;
        for (var i = 0; i < n / 3; i++) ten *= 10;
        return switch (n % 3) {
            case 0 -> ten;
            case 1 -> 2 * ten;
            default -> 5 * ten;
        };
    }

    List<Integer> ticks() {
        var ticks = new ArrayList<Integer>();
        for (var at = 0; at <= top; at += step) ticks.add(at);
        return ticks;
    }
}
