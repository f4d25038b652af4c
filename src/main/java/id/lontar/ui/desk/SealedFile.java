package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.Handover;
import id.lontar.filing.Sealer;
import id.lontar.filing.Workbench;
import id.lontar.work.Job;
import id.lontar.work.WholeFile;

import java.nio.file.Files;
import java.nio.file.Path;

/// Carries a sealed return from one computer to another as a `*.spt.asice` file.
record SealedFile(Workbench bench) {
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
        return progress -> WholeFile.writeOwn(file, filing.sealed().orElseThrow().container());
    }

    /// Takes a sealed file in. One that is here already is found again, not doubled.
    Job<Opened> open(Path file) {
        return progress -> {
            if (Files.size(file) > LARGEST) return new Opened.Refused("desk.sealed.notOurs");
            try {
                return taken(bench.papers().sealer().unpack(Files.readAllBytes(file)));
            } catch (Sealer.BrokenSeal broken) {
                return new Opened.Refused(broken.key());
            }
        };
    }

    private Opened taken(Sealer.Contents contents) {
        var sealed = contents.sealed();
        if (!sealed.seal().gatewayId().equals(bench.office().gateway().id()))
            return new Opened.Refused("desk.sealed.otherGateway");
        var handover = new Handover(bench.cabinet(), bench.clock());
        var known = handover.known(sealed);
        if (known.isPresent()) return new Opened.Here(known.get());
        return handover.owner(sealed)
                .<Opened>map(owner -> new Opened.Here(handover.take(contents, owner.id())))
                .orElseGet(() -> new Opened.Refused("desk.sealed.noPerson"));
    }
}
