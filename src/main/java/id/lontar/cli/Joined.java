package id.lontar.cli;

import static id.lontar.rules.Enclosed.FILES;
import static id.lontar.rules.Enclosed.FILE_NAME;
import static id.lontar.rules.Enclosed.FILE_PURPOSE;
import static id.lontar.rules.Enclosed.FILE_SHA256;
import static id.lontar.rules.Enclosed.PURPOSES;
import static id.lontar.rules.Settlement.PAYMENTS;
import static id.lontar.rules.Settlement.PAYMENT_PROOF;

import id.lontar.filing.Attachment;
import id.lontar.filing.TaxReturn;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A return and the proofs that travel inside its seal; the return names each with its digest.
record Joined(TaxReturn taxReturn, List<Attachment> attachments) {
    Joined {
        attachments = List.copyOf(attachments);
    }

    static Joined to(TaxReturn taxReturn) {
        return new Joined(taxReturn, List.of());
    }

    /// @param argument `PURPOSE=FILE`, or a plain `FILE` for any other purpose
    Joined with(String argument) {
        var sign = argument.indexOf('=');
        var purpose = sign < 0 ? "" : argument.substring(0, sign);
        var isPurpose = PURPOSES.contains(purpose);
        var file = Path.of(isPurpose ? argument.substring(sign + 1) : argument);
        var content = ReturnArgument.bytes(file);
        return with(isPurpose ? purpose : "OTHER", plain(file), content);
    }

    Joined with(String purpose, String name, byte[] content) {
        var attachment = new Attachment(name, content);
        var digest = attachment.sha256().hex();
        var listed = listed(digest);
        if (attachments.stream().anyMatch(each -> each.sha256().hex().equals(digest))) return this;
        if (listed.isPresent())
            return added(
                    taxReturn.answers(), new Attachment(listed.get().text(FILE_NAME), content));
        var answers = taxReturn.answers();
        if (answers.rows(FILES).stream()
                .anyMatch(row -> row.text(FILE_NAME).equalsIgnoreCase(name)))
            throw new Stopped(Exit.USAGE, "cli.seal.sameName", name);
        var row =
                Row.empty("file-" + digest.substring(0, 12))
                        .with(FILE_NAME, name)
                        .with(FILE_PURPOSE, purpose)
                        .with(FILE_SHA256, digest);
        var named = answers.withRow(FILES, row);
        return added(purpose.equals("PAYMENT") ? proving(named, name) : named, attachment);
    }

    /// What the return names must be there: a seal that lists a file it does not hold is no proof.
    void complete() {
        for (var row : taxReturn.answers().rows(FILES))
            if (attachments.stream()
                    .noneMatch(each -> each.sha256().hex().equals(row.text(FILE_SHA256))))
                throw new Stopped(Exit.NOT_READY, "cli.seal.fileMissing", row.text(FILE_NAME));
    }

    private Joined added(Answers answers, Attachment attachment) {
        var more = new ArrayList<>(attachments);
        more.add(attachment);
        return new Joined(taxReturn.with(answers), more);
    }

    private Optional<Row> listed(String digest) {
        return taxReturn.answers().rows(FILES).stream()
                .filter(row -> row.text(FILE_SHA256).equals(digest))
                .findFirst();
    }

    /// The first payment that names no proof yet is the one this proves.
    private static Answers proving(Answers answers, String name) {
        return answers.rows(PAYMENTS).stream()
                .filter(row -> row.text(PAYMENT_PROOF).isBlank())
                .findFirst()
                .map(row -> answers.withRow(PAYMENTS, row.with(PAYMENT_PROOF, name)))
                .orElse(answers);
    }

    private static String plain(Path file) {
        return Optional.ofNullable(file.getFileName())
                .map(Path::toString)
                .orElse("")
                .replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    }
}
