package id.lontar.filing.help;

import java.util.ArrayList;
import java.util.List;

/// An entry that was found, with the words that led to it marked.
public record Hit(HelpEntry entry, Marked title, Marked text) {
    /// An entry that nobody searched for.
    public static Hit plain(HelpEntry entry) {
        return new Hit(entry, Marked.plain(entry.title()), Marked.plain(entry.text()));
    }

    /// So many lines of the text, in its own order: of a long one those with a found word before
    /// others.
    public List<Marked> lines(int most) {
        var all = text.lines();
        if (all.size() <= most) return all;
        var chosen = new ArrayList<Integer>();
        for (var found : List.of(true, false))
            for (var i = 0; i < all.size() && chosen.size() < most; i++)
                if (all.get(i).hasFound() == found) chosen.add(i);
        return chosen.stream().sorted().map(all::get).toList();
    }
}
