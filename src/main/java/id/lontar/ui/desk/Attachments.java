package id.lontar.ui.desk;

import id.lontar.filing.Attachment;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.Sha256;
import id.lontar.rules.Enclosed;
import id.lontar.rules.Row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The proofs joined to a return: the bytes kept beside it, and a row that names them with their
/// digest, so that the seal covers both.
record Attachments(Cabinet cabinet) {
    /// Ours, so that a sealed file stays small enough to be mailed and uploaded.
    static final long LARGEST = 5_000_000;

    sealed interface Added {
        record Done(Filing filing) implements Added {}

        /// @param key message key; its arguments are the file's name and the limit in MB
        record Refused(String key, String name) implements Added {}
    }

    Added add(Filing filing, Path file, String purpose) throws IOException {
        var name = plain(file);
        if (Files.size(file) > LARGEST) return new Added.Refused("desk.file.tooLarge", name);
        var content = Files.readAllBytes(file);
        var digest = Sha256.of(content).hex();
        var rows = rows(filing);
        if (rows.stream().anyMatch(row -> row.text(Enclosed.FILE_SHA256).equals(digest)))
            return new Added.Refused("desk.file.twice", name);
        var free = free(name, rows);
        cabinet.keep(filing.id(), Attachment.FOLDER + free, content);
        var row =
                Row.empty("file-" + digest.substring(0, 12))
                        .with(Enclosed.FILE_NAME, free)
                        .with(Enclosed.FILE_PURPOSE, purpose)
                        .with(Enclosed.FILE_SHA256, digest);
        return new Added.Done(saved(filing, row));
    }

    Filing remove(Filing filing, Row row) {
        var answers = filing.taxReturn().answers().withoutRow(Enclosed.FILES, row.key());
        var changed = filing.with(filing.taxReturn().with(answers));
        cabinet.save(changed);
        cabinet.drop(filing.id(), Attachment.FOLDER + row.text(Enclosed.FILE_NAME));
        return changed;
    }

    Filing purpose(Filing filing, Row row, String purpose) {
        return saved(filing, row.with(Enclosed.FILE_PURPOSE, purpose));
    }

    List<Row> rows(Filing filing) {
        return filing.taxReturn().answers().rows(Enclosed.FILES);
    }

    /// What goes into the seal. A file whose bytes are gone or changed is a reason not to seal.
    ///
    /// @throws IOException when the kept bytes are not those the return names
    List<Attachment> all(Filing filing) throws IOException {
        var all = new java.util.ArrayList<Attachment>();
        for (var row : rows(filing)) {
            var name = row.text(Enclosed.FILE_NAME);
            var content = cabinet.kept(filing.id(), Attachment.FOLDER + name);
            if (content.isEmpty()) content = cabinet.kept(filing.id(), name);
            var fits =
                    content.filter(
                            bytes -> Sha256.of(bytes).hex().equals(row.text(Enclosed.FILE_SHA256)));
            if (fits.isEmpty()) throw new IOException("attachment " + name + " is not as it was");
            all.add(new Attachment(name, fits.get()));
        }
        return all;
    }

    private Filing saved(Filing filing, Row row) {
        var answers = filing.taxReturn().answers().withRow(Enclosed.FILES, row);
        var changed = filing.with(filing.taxReturn().with(answers));
        cabinet.save(changed);
        return changed;
    }

    private static String plain(Path file) {
        return Optional.ofNullable(file.getFileName())
                .map(Path::toString)
                .orElse("berkas")
                .replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    }

    private static String free(String name, List<Row> rows) {
        var taken =
                rows.stream()
                        .map(row -> row.text(Enclosed.FILE_NAME).toLowerCase(Locale.ROOT))
                        .toList();
        var dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var end = dot > 0 ? name.substring(dot) : "";
        var candidate = name;
        for (var n = 2; taken.contains(candidate.toLowerCase(Locale.ROOT)); n++)
            candidate = stem + "-" + n + end;
        return candidate;
    }
}
