package id.lontar.filing;

import id.lontar.rules.Enclosed;
import id.lontar.tax.Npwp;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Takes in sealed returns that were made on another machine.
public record Handover(Cabinet cabinet, Clock clock) {
    /// The return with this very seal, when it is here already.
    public Optional<Filing> known(SealedReturn sealed) {
        return cabinet.filings().stream()
                .filter(
                        each ->
                                each.sealed()
                                        .map(SealedReturn::sptDigest)
                                        .equals(Optional.of(sealed.sptDigest())))
                .findFirst();
    }

    public Optional<Person> owner(SealedReturn sealed) {
        var npwp = sealed.seal().npwp();
        return cabinet.people().stream()
                .filter(each -> is(npwp, each.npwp16()) || is(npwp, each.nik()))
                .findFirst();
    }

    /// One that is here already is found again, not doubled.
    public Filing take(Sealer.Contents contents, String personId) {
        return known(contents.sealed()).orElseGet(() -> added(contents, personId));
    }

    private Filing added(Sealer.Contents contents, String personId) {
        var id = UUID.randomUUID().toString();
        for (var each : contents.attachments())
            cabinet.keep(id, Attachment.FOLDER + name(contents.taxReturn(), each), each.content());
        var now = clock.instant();
        var filing =
                Filing.draft(id, personId, contents.taxReturn(), now)
                        .with(contents.sealed())
                        .in(FilingState.SEALED);
        cabinet.record(
                filing,
                new JournalEntry(
                        id,
                        0,
                        now,
                        "SEALED_FILE",
                        JournalEntry.Phase.DONE,
                        contents.sealed().fingerprint()));
        return filing;
    }

    /// As the return calls it; the container has plainer names.
    private static String name(TaxReturn taxReturn, Attachment attachment) {
        var digest = attachment.sha256().hex();
        return taxReturn.answers().rows(Enclosed.FILES).stream()
                .filter(row -> row.text(Enclosed.FILE_SHA256).equals(digest))
                .map(row -> row.text(Enclosed.FILE_NAME))
                .findFirst()
                .orElseGet(attachment::name);
    }

    private static boolean is(Npwp npwp, String number) {
        return Npwp.parse(number).map(npwp::equals).orElse(false);
    }
}
