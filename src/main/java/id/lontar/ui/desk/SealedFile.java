package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sealer;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;
import id.lontar.work.Job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;

/// Carries a sealed return from one computer to another as a `*.spt.asice` file.
record SealedFile(Workbench bench) {
    private static final String RETURN = "return.json";
    private static final long LARGEST = 200_000_000;

    sealed interface Opened {
        record Here(Filing filing) implements Opened {}

        /// @param key message key
        record Refused(String key) implements Opened {}
    }

    static String name(ReturnAtHand atHand) {
        var seal = atHand.filing().sealed().orElseThrow().seal();
        return "%s-%s-%s.spt.asice"
                .formatted(
                        seal.form(),
                        seal.period(),
                        atHand.filing().sealed().orElseThrow().fingerprint());
    }

    Job<Path> save(Filing filing, Path file) {
        return progress -> Files.write(file, filing.sealed().orElseThrow().container());
    }

    /// Takes a sealed file in. One that is here already is found again, not doubled.
    Job<Opened> open(Path file) {
        return progress -> {
            if (Files.size(file) > LARGEST) return new Opened.Refused("desk.sealed.notOurs");
            try {
                return taken(bench.papers().sealer().open(Files.readAllBytes(file)));
            } catch (Sealer.BrokenSeal broken) {
                return new Opened.Refused(broken.key());
            }
        };
    }

    private Opened taken(SealedReturn sealed) throws IOException {
        if (!sealed.seal().gatewayId().equals(bench.office().gateway().id()))
            return new Opened.Refused("desk.sealed.otherGateway");
        var known =
                bench.cabinet().filings().stream()
                        .filter(each -> sameSeal(each, sealed))
                        .findFirst();
        if (known.isPresent()) return new Opened.Here(known.get());
        var person = person(sealed.seal().npwp());
        if (person.isEmpty()) return new Opened.Refused("desk.sealed.noPerson");
        return switch (bench.papers().files().read(content(sealed))) {
            case ReturnFiles.Reading.Unreadable unreadable ->
                    new Opened.Refused("desk.sealed.notOurs");
            case ReturnFiles.Reading.Read(var taxReturn) -> {
                var now = bench.clock().instant();
                var filing =
                        Filing.draft(UUID.randomUUID().toString(), person.get(), taxReturn, now)
                                .with(sealed)
                                .in(FilingState.SEALED);
                bench.cabinet()
                        .record(
                                filing,
                                new JournalEntry(
                                        filing.id(),
                                        0,
                                        now,
                                        "SEALED_FILE",
                                        JournalEntry.Phase.DONE,
                                        sealed.fingerprint()));
                yield new Opened.Here(filing);
            }
        };
    }

    private static boolean sameSeal(Filing filing, SealedReturn sealed) {
        return filing.sealed()
                .map(each -> each.sptDigest().equals(sealed.sptDigest()))
                .orElse(false);
    }

    private Optional<String> person(Npwp npwp) {
        return bench.cabinet().people().stream()
                .filter(
                        each ->
                                Npwp.parse(each.npwp16()).map(npwp::equals).orElse(false)
                                        || Npwp.parse(each.nik()).map(npwp::equals).orElse(false))
                .map(each -> each.id())
                .findFirst();
    }

    private static byte[] content(SealedReturn sealed) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sealed.container()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals(RETURN)) return zip.readAllBytes();
        }
        throw new IOException("no " + RETURN);
    }
}
