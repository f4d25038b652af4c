package id.lontar.cli;

/// A text that somebody else wrote, fit for a terminal: on one line, not too long, and with nothing
/// in it that the terminal would obey or not show.
final class Visible {
    private static final int LONGEST = 120;

    private Visible() {}

    /// A cell of somebody's file.
    static String cell(String cell) {
        var shown = new StringBuilder();
        cell.codePoints().limit(LONGEST).map(Visible::visible).forEach(shown::appendCodePoint);
        return cell.codePointCount(0, cell.length()) > LONGEST
                ? shown + "\u2026"
                : shown.toString();
    }

    /// All of what somebody wrote.
    static String text(String text) {
        var shown = new StringBuilder();
        text.codePoints().map(Visible::visible).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static int visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' ? 0x23ce : 0xfffd;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> 0x23ce;
            case Character.FORMAT -> 0x25cc;
            default -> point;
        };
    }
}
