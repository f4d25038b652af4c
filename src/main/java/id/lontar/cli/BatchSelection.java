package id.lontar.cli;

import id.lontar.filing.FilingState;
import id.lontar.filing.batch.Selection;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxYear;

import picocli.CommandLine.Option;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The options that say which returns a batch is about.
final class BatchSelection {
    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "batchYear")
    int year;

    @Option(names = "--form", paramLabel = "FORM", descriptionKey = "batchForm")
    String form = "";

    @Option(names = "--state", paramLabel = "STATE", split = ",", descriptionKey = "batchState")
    List<String> states = new ArrayList<>();

    @Option(names = "--only", paramLabel = "FILE", descriptionKey = "batchOnly")
    String only = "";

    Selection read() {
        return new Selection(year(), form(), states(), named());
    }

    private Optional<TaxYear> year() {
        try {
            return year == 0 ? Optional.empty() : Optional.of(new TaxYear(year));
        } catch (IllegalArgumentException e) {
            throw new Stopped(Exit.USAGE, "cli.batch.year", Integer.toString(year));
        }
    }

    private Optional<FormCode> form() {
        if (form.isEmpty()) return Optional.empty();
        var code = FormCode.parse(form.strip().toUpperCase(Locale.ROOT));
        if (code.isEmpty()) throw new Stopped(Exit.USAGE, "cli.batch.form", form);
        return code;
    }

    private Set<FilingState> states() {
        var all = new HashSet<FilingState>();
        for (var each : states)
            try {
                all.add(FilingState.valueOf(each.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new Stopped(Exit.USAGE, "cli.batch.state", each);
            }
        return all;
    }

    /// One NPWP or id a line; what stands behind `#` is a remark.
    private Set<String> named() {
        if (only.isEmpty()) return Set.of();
        var text = new String(ReturnArgument.bytes(Path.of(only)), StandardCharsets.UTF_8);
        var all = new HashSet<String>();
        for (var line : text.lines().toList()) {
            var name = line.replaceAll("#.*", "").replace("\ufeff", "").strip();
            if (!name.isEmpty()) all.add(Npwp.parse(name).map(Npwp::digits).orElse(name));
        }
        if (all.isEmpty()) throw new Stopped(Exit.UNREADABLE, "cli.batch.only", only);
        return all;
    }
}
