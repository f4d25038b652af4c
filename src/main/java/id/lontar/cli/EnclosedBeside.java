package id.lontar.cli;

import id.lontar.filing.Attachment;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Sealer;
import id.lontar.filing.Sha256;
import id.lontar.filing.TaxReturn;
import id.lontar.rules.Enclosed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files a return lists, as far as they lie beside its file and are, byte for byte, those it
/// lists.
///
/// @param missing names of the others
record EnclosedBeside(List<Attachment> found, List<String> missing) {
    static EnclosedBeside of(Path file, TaxReturn taxReturn) {
        var found = new ArrayList<Attachment>();
        var missing = new ArrayList<String>();
        for (var row : taxReturn.answers().rows(Enclosed.FILES)) {
            var name = row.text(Enclosed.FILE_NAME);
            var content = beside(file, name, row.text(Enclosed.FILE_SHA256));
            if (content.isPresent()) found.add(new Attachment(name, content.get()));
            else missing.add(name);
        }
        return new EnclosedBeside(found, missing);
    }

    /// A name that leads elsewhere is none: return files come from others.
    private static Optional<byte[]> beside(Path file, String name, String digest) {
        if (name.isBlank() || name.contains("/") || name.contains("\\") || name.contains("\0"))
            return Optional.empty();
        var beside = file.resolveSibling(name);
        try {
            if (!Files.isRegularFile(beside) || Files.size(beside) > Sealer.LARGEST)
                return Optional.empty();
            return Optional.of(Files.readAllBytes(beside))
                    .filter(each -> Sha256.of(each).hex().equals(digest));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Keeps what was found beside a return of the store.
    ///
    /// @return names of those that neither are here nor are kept there
    List<String> keep(Cabinet cabinet, String filingId) {
        for (var each : found)
            cabinet.keep(filingId, Attachment.FOLDER + each.name(), each.content());
        if (missing.isEmpty()) return missing;
        var kept = cabinet.keptNames(filingId);
        return missing.stream()
                .filter(name -> !kept.contains(Attachment.FOLDER + name) && !kept.contains(name))
                .toList();
    }
}
