package id.lontar.cli;

import id.lontar.rules.LawDiff;
import id.lontar.tax.TaxYear;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
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
            @Option(names = "--holidays", descriptionKey = "lontar.law.diff.holidays")
                    boolean holidays,
            @Parameters(paramLabel = "YEAR", descriptionKey = "lontar.law.diff.before") int before,
            @Parameters(paramLabel = "YEAR", descriptionKey = "lontar.law.diff.after") int after) {
        new LawDiffText(house.law(), terminal)
                .show(new LawDiff(year(before), year(after)), house.forms(), holidays);
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
}
