package id.lontar.form.layout;

import java.util.List;

/// One sheet of a form on paper, or one page of a portal.
///
/// @param code as printed, such as `1770 S - II`
/// @param note a line below the title, or empty
/// @param closing what is declared at its end, or empty; the name stands below
/// @param whenUsed left out while nothing on it is asked
public record FormSheet(
        String code,
        String title,
        String note,
        String closing,
        boolean whenUsed,
        List<Part> parts) {
    public FormSheet {
        parts = List.copyOf(parts);
    }

    /// @param title as printed, a message key, or empty
    /// @param whenAsked left out while nothing in it is asked
    public record Part(String title, boolean whenAsked, List<Entry> entries) {
        public Part {
            entries = List.copyOf(entries);
        }
    }
}
