package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.lontar.filing.Attachment;
import id.lontar.filing.Authority;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Sealer;
import id.lontar.filing.Workbench;
import id.lontar.sign.AsicSealer;
import id.lontar.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SealedFileTest {
    private static final byte[] PROOF = "%PDF-1.7 proof".getBytes(StandardCharsets.US_ASCII);
    @TempDir Path folder;
    private DeskWindow window;
    private SealedFile files;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder.resolve("store"));
        files = new SealedFile(withRealSealer(window.bench()));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aFileFromAnotherComputerIsTakenInOnceWithItsAttachments() throws Exception {
        var file = folder.resolve("carried.spt.asice");
        Files.write(file, container(window.bench().office().gateway().id()));
        var taken = here(file);
        assertEquals(FilingState.SEALED, taken.state());
        var kept = window.cabinet.kept(taken.id(), "attachments/proof.pdf");
        assertArrayEquals(PROOF, kept.orElseThrow());
        assertEquals(taken.id(), here(file).id());
    }

    @Test
    void aSealForAnotherGatewayOrATornOneIsRefused() throws Exception {
        var file = folder.resolve("carried.spt.asice");
        var container = container("somewhere.else");
        Files.write(file, container);
        assertEquals(new SealedFile.Opened.Refused("desk.sealed.otherGateway"), opened(file));
        Files.write(file, java.util.Arrays.copyOf(container, container.length / 2));
        assertInstanceOf(SealedFile.Opened.Refused.class, opened(file));
    }

    private Filing here(Path file) throws Exception {
        return assertInstanceOf(SealedFile.Opened.Here.class, opened(file)).filing();
    }

    private SealedFile.Opened opened(Path file) throws Exception {
        return files.open(file).run(Progress.NONE);
    }

    private byte[] container(String gateway) throws Exception {
        var atHand = ReturnAtHand.of(window.bench(), window.draft("f-1", "underpaid"));
        var npwp = atHand.npwp().orElseThrow().digits();
        var order =
                new Sealer.Order(
                        gateway,
                        atHand.filing().taxReturn(),
                        atHand.form(),
                        atHand.assessment(),
                        Authority.own(npwp),
                        PROOF,
                        List.of(new Attachment("proof.pdf", PROOF)),
                        window.now);
        var signer = id.lontar.wire.TestKeys.p256(npwp).signer();
        return new AsicSealer(window.bench().forms()).seal(order, signer).container();
    }

    private static Workbench withRealSealer(Workbench b) {
        var papers =
                new Workbench.Papers(
                        b.papers().paper(),
                        b.papers().files(),
                        new AsicSealer(b.forms()),
                        b.papers().pages(),
                        b.papers().portal(),
                        b.papers().cards(),
                        b.papers().evidence(),
                        b.papers().season(),
                        b.papers().sheets());
        return new Workbench(
                b.law(),
                b.forms(),
                b.cabinet(),
                b.keys(),
                b.journey(),
                b.office(),
                papers,
                b.checks(),
                b.practice(),
                b.clock());
    }
}
