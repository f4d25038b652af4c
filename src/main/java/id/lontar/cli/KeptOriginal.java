package id.lontar.cli;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.lontar.filing.sheet.Workbook;
import id.lontar.work.WholeFile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The file an import came from, byte for byte, beside the return it went into, with what was
/// repaired on the way: `RETURN.imports/SHA256` and `RETURN.imports/SHA256.json`.
final class KeptOriginal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeptOriginal() {}

    /// @param output the return file
    /// @param taken the repairs, in the order they were taken
    /// @return where the original is
    static Path keep(Path output, Workbook workbook, byte[] bytes, List<Map<String, Object>> taken)
            throws IOException {
        var folder = Path.of(output + ".imports");
        Files.createDirectories(folder);
        var original = folder.resolve(workbook.original());
        put(original, bytes);
        var record = new LinkedHashMap<String, Object>();
        record.put("file", workbook.file());
        record.put("sha256", workbook.original());
        record.put("repairs", taken);
        WholeFile.writeOwn(
                Path.of(original + ".json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(record));
        return original;
    }

    /// The name is that of the content, so a file of that name is this file.
    private static void put(Path original, byte[] bytes) throws IOException {
        try {
            WholeFile.writeOwnNew(original, bytes);
        } catch (FileAlreadyExistsException e) {
            WholeFile.writeOwn(original, bytes);
        }
    }
}
