package id.lontar.form;

import id.lontar.rules.Assessment;

import java.util.stream.Stream;

/// Whether an individual may still use the final tax on turnover. The year of registration is not
/// asked, so this is told from the first year on in which somebody's term can be over.
///
/// Source: PP 23/2018 Pasal 5; PP 55/2022 Pasal 59.
public final class TurnoverTerm {
    private TurnoverTerm() {}

    private static final String LAW = "turnover-term";

    public static Stream<Finding> find(Assessment a, Place place) {
        var term = a.law().find(LAW, a.year());
        if (term.isEmpty()) return Stream.empty();
        var years = a.law().number(LAW, "years", a.year());
        var since = a.law().number(LAW, "since", a.year());
        var last = since + years - 1;
        return a.year().year() > last
                ? Stream.of(
                        Finding.warning(
                                place,
                                "finding.turnover.term",
                                Integer.toString(years),
                                term.get().law(),
                                Integer.toString(since),
                                Integer.toString(last)))
                : Stream.empty();
    }
}
