package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.Taxpayer;

import java.util.stream.Stream;

/// Whether an individual may still use the final tax on turnover. Where the year of registration is
/// not answered, it is asked for from the first year on in which somebody's term can be over.
///
/// Source: PP 23/2018 Pasal 5; PP 55/2022 Pasal 59.
public final class TurnoverTerm {
    private TurnoverTerm() {}

    private static final String LAW = "turnover-term";

    /// Whether anybody's term can be over in this year: only then the registration matters.
    public static boolean canBeOver(Assessment a) {
        return a.law().find(LAW, a.year()).isPresent() && a.year().year() > last(a, 0);
    }

    public static Stream<Finding> find(Assessment a) {
        if (!canBeOver(a)) return Stream.empty();
        var law = a.law().entry(LAW, a.year()).law();
        var years = Integer.toString(a.law().number(LAW, "years", a.year()));
        var place = at(Taxpayer.REGISTERED);
        var registered = a.answers().get(Taxpayer.REGISTERED);
        if (registered.isEmpty())
            return Stream.of(
                    Finding.warning(
                            place,
                            "finding.turnover.term",
                            years,
                            law,
                            Integer.toString(a.law().number(LAW, "since", a.year())),
                            Integer.toString(last(a, 0))));
        if (registered.get() > a.year().year()) return Stream.of(later(a));
        var last = last(a, registered.get());
        return a.year().year() > last
                ? Stream.of(
                        Finding.warning(
                                place,
                                "finding.turnover.termOver",
                                years,
                                law,
                                Integer.toString(last)))
                : Stream.empty();
    }

    /// Of a registration after the tax year.
    public static Finding later(Assessment a) {
        return Finding.error(
                at(Taxpayer.REGISTERED), "finding.turnover.registered", a.year().toString());
    }

    /// The last tax year of somebody registered then.
    private static int last(Assessment a, int registered) {
        var since = a.law().number(LAW, "since", a.year());
        return Math.max(since, registered) + a.law().number(LAW, "years", a.year()) - 1;
    }
}
