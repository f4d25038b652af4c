package id.lontar.filing.help;

import java.util.List;

/// Searches everything that explains something. Works without a network.
public interface Help {
    /// What was found, the best first.
    ///
    /// @param whole whether each has all the words; otherwise they are the nearest there is
    record Found(List<Hit> hits, boolean whole) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /// Looks for words of either language, also where one is not spelled quite right or is only
    /// begun. The first call takes longer: it reads what there is.
    Found find(String typed);

    /// Everything, in the order it is told.
    List<HelpEntry> all();
}
