package id.lontar.filing.help;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A text whose found words are marked.
public record Marked(List<Piece> pieces) {
    /// @param found whether it is one of the words that were looked for
    public record Piece(String text, boolean found) {}

    public Marked {
        pieces = List.copyOf(pieces);
    }

    public static Marked plain(String text) {
        return new Marked(List.of(new Piece(text, false)));
    }

    /// @param begin stands before each found word, and nowhere else
    /// @param end stands behind it
    public static Marked read(String text, char begin, char end) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        while (at < text.length()) {
            var found = text.charAt(at) == begin;
            var from = found ? at + 1 : at;
            var to = text.indexOf(found ? end : begin, from);
            var until = to < 0 ? text.length() : to;
            if (until > from) pieces.add(new Piece(text.substring(from, until), found));
            at = found ? until + 1 : until;
        }
        return new Marked(pieces);
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    public boolean hasFound() {
        return pieces.stream().anyMatch(Piece::found);
    }

    /// Line by line.
    public List<Marked> lines() {
        var lines = new ArrayList<Marked>();
        var line = new ArrayList<Piece>();
        for (var piece : pieces) {
            var parts = piece.text().split("\n", -1);
            for (var i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(new Marked(line));
                    line.clear();
                }
                if (!parts[i].isEmpty()) line.add(new Piece(parts[i], piece.found()));
            }
        }
        lines.add(new Marked(line));
        return lines;
    }
}
