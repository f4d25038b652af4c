package id.lontar.store;

/// How many slips lie between two words: a letter too many, too few, another one, or two that
/// changed places (optimal string alignment).
final class Slips {
    private Slips() {}

    static boolean atMost(int most, String one, String other) {
        return Math.abs(one.length() - other.length()) <= most && between(one, other) <= most;
    }

    private static int between(String one, String other) {
        var slips = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) slips[i][0] = i;
        for (var j = 0; j <= other.length(); j++) slips[0][j] = j;
        for (var i = 1; i <= one.length(); i++)
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                var best = Math.min(slips[i - 1][j], slips[i][j - 1]) + 1;
                best = Math.min(best, slips[i - 1][j - 1] + same);
                if (swapped(one, other, i, j)) best = Math.min(best, slips[i - 2][j - 2] + 1);
                slips[i][j] = best;
            }
        return slips[one.length()][other.length()];
    }

    private static boolean swapped(String one, String other, int i, int j) {
        return i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
