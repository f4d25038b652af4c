package id.lontar.cli;

import id.lontar.form.Form;
import id.lontar.rules.LawDiff;
import id.lontar.tax.TaxYear;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Says what the law is made of, what changed in it, and which drafts that moves.
@Command(name = "law")
final class LawCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    LawCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.say("cli.law.which");
        return Exit.USAGE.code();
    }

    /// What changed from one tax year to another: forms, figures and codes, formulas.
    @Command(name = "diff")
    int diff(
            @Parameters(paramLabel = "YEAR", descriptionKey = "lontar.law.diff.before") int before,
            @Parameters(paramLabel = "YEAR", descriptionKey = "lontar.law.diff.after") int after) {
        var diff = new LawDiff(year(before), year(after));
        for (var form : house.forms().all()) form(form, diff);
        var figures = diff.figures(house.law());
        figures.forEach(this::figure);
        if (figures.isEmpty()) terminal.say("cli.law.same");
        return Exit.OK.code();
    }

    /// Every figure and code list of the law: its dated values, where each is said, and how sure it
    /// is.
    @Command(name = "list")
    int list(
            @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "lontar.law.list.year")
                    @Nullable Integer in,
            @Parameters(
                            arity = "0..*",
                            paramLabel = "NAME",
                            descriptionKey = "lontar.law.list.names")
                    @Nullable List<String> names) {
        new LawList(house.law(), terminal)
                .show(
                        Optional.ofNullable(in).map(LawCommand::year),
                        Optional.ofNullable(names).orElse(List.of()));
        return Exit.OK.code();
    }

    /// Which drafts the law of this program moves.
    @Command(name = "review")
    int review(
            @Mixin StoreDoor store,
            @Option(names = "--accept", descriptionKey = "lontar.law.review.accept") boolean accept,
            @Parameters(
                            arity = "0..*",
                            paramLabel = "FILE",
                            descriptionKey = "lontar.law.review.files")
                    @Nullable List<Path> files)
            throws IOException {
        var review = new LawReviewing(house, terminal, accept);
        return files == null || files.isEmpty()
                ? review.store(store).code()
                : review.files(files).code();
    }

    private static TaxYear year(int typed) {
        if (typed < 1984 || typed > 9999)
            throw new Stopped(Exit.USAGE, "cli.law.year", Integer.toString(typed));
        return new TaxYear(typed);
    }

    private void form(Form form, LawDiff diff) {
        var was = form.covers(diff.before());
        var is = form.covers(diff.after());
        if (was != is) {
            terminal.say(is ? "cli.law.formNew" : "cli.law.formGone", form.code().code());
            record("form", form.code().code(), "", yes(was), yes(is));
        }
        if (!was || !is) return;
        for (var each : diff.formulas(form.rules())) {
            show(form.code() + " " + each.line(), each.was(), each.is(), "");
            record("formula", form.code().code(), each.line(), each.was(), each.is());
        }
    }

    private void figure(LawDiff.Figure each) {
        var weak = terminal.words().say("cli.law.confidence." + each.confidence());
        show(
                each.file() + " " + each.part(),
                each.was(),
                each.is(),
                " [" + each.law() + weak + "]");
        record("figure", each.file(), each.part(), each.was(), each.is());
    }

    private void show(String what, Optional<String> was, Optional<String> is, String source) {
        terminal.text("%s: %s -> %s%s".formatted(what, was.orElse("-"), is.orElse("-"), source));
    }

    private void record(
            String kind, String of, String part, Optional<String> was, Optional<String> is) {
        var members = new LinkedHashMap<String, Object>();
        members.put("of", of);
        members.put("part", part);
        was.ifPresent(value -> members.put("before", value));
        is.ifPresent(value -> members.put("after", value));
        terminal.record(kind, members);
    }

    private static Optional<String> yes(boolean there) {
        return there ? Optional.of("YA") : Optional.empty();
    }
}
