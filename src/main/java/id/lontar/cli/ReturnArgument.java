package id.lontar.cli;

import id.lontar.filing.Pin;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Form;
import id.lontar.rules.Assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/// A return file named on the command line, read and worked out.
record ReturnArgument(TaxReturn taxReturn, Form form, Assessment assessment) {
    /// A return with 10,000 rows is 2 MB.
    private static final long LARGEST = 32L * 1024 * 1024;

    static ReturnArgument read(House house, Terminal terminal, Path file) {
        return of(house, file.toString(), taxReturn(house, terminal, file));
    }

    /// Figures and codes no rule can work with are told like any other fault of the file.
    static ReturnArgument of(House house, String name, TaxReturn taxReturn) {
        var form = house.forms().find(taxReturn.form(), taxReturn.year()).orElseThrow();
        try {
            return new ReturnArgument(
                    taxReturn,
                    form,
                    form.assess(house.law(), taxReturn.year(), taxReturn.answers()));
        } catch (ArithmeticException e) {
            throw new Stopped(Exit.UNREADABLE, "cli.file.tooLarge", name);
        } catch (IllegalArgumentException e) {
            throw new Stopped(
                    Exit.UNREADABLE, "cli.file.code", name, String.valueOf(e.getMessage()));
        }
    }

    /// The same return with the law it was worked out with just now.
    TaxReturn pinned(LocalDate today) {
        return taxReturn.pinned(
                taxReturn
                        .pin()
                        .map(each -> each.renewed(form, assessment, today))
                        .orElseGet(() -> Pin.of(form, assessment, today)));
    }

    private static TaxReturn taxReturn(House house, Terminal terminal, Path file) {
        return switch (house.offline().files().read(bytes(file))) {
            case ReturnFiles.Reading.Read(var read) -> read;
            case ReturnFiles.Reading.Unreadable(var faults) -> {
                for (var fault : faults) {
                    var text = terminal.words().say(fault.key(), fault.arguments().toArray());
                    var at = fault.pointer().isEmpty() ? "/" : fault.pointer();
                    if (!terminal.isJson()) terminal.note(file + " " + at + ": " + text);
                    terminal.record(
                            "fault",
                            Map.of("file", file.toString(), "pointer", at, "message", text));
                }
                throw new Stopped(
                        Exit.UNREADABLE,
                        "cli.file.faults",
                        file.toString(),
                        Integer.toString(faults.size()));
            }
        };
    }

    /// The bytes of any file a person names.
    static byte[] bytes(Path file) {
        try {
            if (Files.isDirectory(file))
                throw new Stopped(Exit.UNREADABLE, "cli.file.directory", file.toString());
            if (!Files.exists(file))
                throw new Stopped(Exit.UNREADABLE, "cli.file.missing", file.toString());
            if (Files.size(file) > LARGEST)
                throw new Stopped(Exit.UNREADABLE, "cli.file.big", file.toString());
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Stopped(Exit.UNREADABLE, "cli.file.unreadable", file.toString());
        }
    }
}
