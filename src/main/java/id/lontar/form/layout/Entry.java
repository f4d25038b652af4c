package id.lontar.form.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One thing on a sheet: a question, a line or a table of the form.
///
/// @param id of the question, line or table
/// @param number as printed before it, such as `16 a`; empty to take it from the form
/// @param beside a question whose answer stands in brackets behind the label, or empty
/// @param tells a question whose answer this line tells, so that it stands nowhere else, or empty
/// @param rows a column whose code list is pre-printed, one row at least for each code, or empty
/// @param columns the columns to show, all when empty
/// @param totals the line under each column that is added up, by column
/// @param extra rows that the form works out and nobody types
/// @param strong whether it is a result the eye should find
/// @param typed whether a person types this figure, though it is worked out here
/// @param place which of several of the same name is meant, by where it stands on paper, or empty
public record Entry(
        String id,
        String number,
        String beside,
        String tells,
        String rows,
        List<String> columns,
        Map<String, String> totals,
        List<Extra> extra,
        boolean strong,
        boolean typed,
        String place) {
    public Entry {
        columns = List.copyOf(columns);
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
        extra = List.copyOf(extra);
    }

    public static Entry of(String id) {
        return new Entry(id, "", "", "", "", List.of(), Map.of(), List.of(), false, false, "");
    }

    /// One of several of this name.
    static Entry at(String id, String place, List<String> columns) {
        return new Entry(id, "", "", "", "", columns, Map.of(), List.of(), false, false, place);
    }

    /// A row that is there when one of its lines is not zero.
    ///
    /// @param texts what stands in a column as it is
    /// @param lines which line gives the amount of a column
    public record Extra(Map<String, String> texts, Map<String, String> lines) {
        public Extra {
            texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
            lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        }
    }
}
