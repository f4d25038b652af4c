package id.lontar.cli;

import id.lontar.filing.sheet.SheetFiles;
import id.lontar.filing.sheet.Workbook;

import java.nio.file.Path;

/// A spreadsheet named on the command line.
final class SheetArgument {
    private SheetArgument() {}

    /// @param bytes what stands in the file
    /// @throws Stopped when it is no spreadsheet of a kind that can be read
    static Workbook read(House house, Terminal terminal, Path file, byte[] bytes) {
        var name = String.valueOf(file.getFileName());
        return switch (house.offline().sheets().read(name, bytes)) {
            case SheetFiles.Reading.Read(var workbook) -> workbook;
            case SheetFiles.Reading.Refused(var key, var arguments) ->
                    throw new Stopped(
                            Exit.UNREADABLE,
                            "cli.import.refused",
                            file.toString(),
                            terminal.words().say(key, arguments.toArray()));
        };
    }
}
