package id.lontar.cli;

import id.lontar.filing.Filing;
import id.lontar.filing.Workbench;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which return of the store a command means: by the start of its id, or the only one that fits.
record FilingArgument(String id) {
    Filing in(Workbench bench, Predicate<Filing> fits) {
        var found =
                bench.cabinet().filings().stream()
                        .filter(each -> each.id().startsWith(id))
                        .filter(each -> !id.isEmpty() || fits.test(each))
                        .toList();
        if (found.size() == 1) return found.getFirst();
        throw found.isEmpty()
                ? new Stopped(Exit.NOT_FOUND, "cli.filing.none")
                : new Stopped(Exit.NOT_FOUND, "cli.filing.several", ids(found));
    }

    private static String ids(List<Filing> filings) {
        return filings.stream().map(each -> shortId(each)).collect(Collectors.joining(" "));
    }

    static String shortId(Filing filing) {
        return filing.id().substring(0, Math.min(8, filing.id().length()));
    }
}
