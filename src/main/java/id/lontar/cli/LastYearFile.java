package id.lontar.cli;

import id.lontar.form.Form;
import id.lontar.form.carry.Assumption;
import id.lontar.form.carry.Carried;
import id.lontar.form.carry.CarryOver;
import id.lontar.form.carry.CarryOver.Result;
import id.lontar.form.carry.Known;
import id.lontar.form.carry.LastReturn;
import id.lontar.form.carry.LastYear;
import id.lontar.tax.TaxYear;
import id.lontar.work.WholeFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Last year's return as a file. A return that was begun from one keeps a copy of it beside itself,
/// `NAME.last-year.lontar.json`, so that it can always say what stood there.
record LastYearFile(ReturnArgument read, LastReturn last, Path file) {
    private static final String ENDING = ".lontar.json";

    static LastYearFile read(House house, Terminal terminal, Path file) {
        var read = ReturnArgument.read(house, terminal, file);
        var today = house.today();
        return new LastYearFile(read, LastReturn.of(read.form(), read.assessment(), today), file);
    }

    /// The one that was named, or else the copy beside the return.
    static Optional<LastYear> of(
            House house, Terminal terminal, Optional<Path> named, Path taxReturn) {
        return named.or(() -> Optional.of(beside(taxReturn)).filter(Files::exists))
                .map(each -> new LastYear(read(house, terminal, each).last()));
    }

    Carried carry(House house, Form next, TaxYear year, Known known) {
        return switch (new CarryOver(house.law()).carry(last, next, year, known)) {
            case Result.Done(var carried) -> carried;
            case Result.Impossible(var key, var arguments) -> {
                var reason =
                        house.words().say(key, arguments.stream().map(String::valueOf).toArray());
                throw new Stopped(Exit.USAGE, "cli.new.from", file.toString(), reason);
            }
        };
    }

    /// Beside a return that is about to be written. A copy that stands there already belongs to
    /// none: it is left of an attempt that went wrong, or of a return that was moved away. It may
    /// still be the only one of its return, so it gets another name and is not written over.
    ///
    /// @return where such a copy was put, when it was another return than this
    Optional<Path> keepBeside(Path taxReturn) throws IOException {
        var copy = beside(taxReturn);
        var content = ReturnArgument.bytes(file);
        if (Files.exists(copy) && Arrays.equals(Files.readAllBytes(copy), content))
            return Optional.empty();
        var aside = Files.exists(copy) ? Optional.of(free(copy)) : Optional.<Path>empty();
        if (aside.isPresent()) Files.move(copy, aside.get());
        WholeFile.writeOwnNew(copy, content);
        return aside;
    }

    private static Path free(Path taken) {
        var stem = stem(taken);
        return IntStream.iterate(2, n -> n + 1)
                .mapToObj(n -> taken.resolveSibling(stem + "-" + n + ENDING))
                .filter(each -> !Files.exists(each))
                .findFirst()
                .orElseThrow();
    }

    static Path beside(Path taxReturn) {
        return taxReturn.resolveSibling(stem(taxReturn) + ".last-year" + ENDING);
    }

    private static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    static void tell(Terminal terminal, Carried carried) {
        for (var each : carried.assumptions()) {
            var said = each.said(terminal.words());
            terminal.text(terminal.words().say("cli.assumed." + each.sort()) + " " + said);
            var members = new LinkedHashMap<String, Object>();
            members.put("sort", each.sort().name());
            members.put("key", each.key());
            members.put("message", said);
            each.choice().ifPresent(choice -> members.put("choice", choice(choice)));
            terminal.record("assumption", members);
        }
    }

    private static Map<String, Object> choice(Assumption.Choice choice) {
        return Map.of(
                "row",
                choice.row(),
                "codes",
                choice.codes().stream().map(each -> each.code()).toList());
    }
}
