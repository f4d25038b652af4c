package id.lontar.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.filing.Receipt;
import id.lontar.filing.ReceiptCheck.Verdict;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sha256;
import id.lontar.filing.TaxOffice;
import id.lontar.gateway.receipt.ReceiptKeys;
import id.lontar.gateway.receipt.ReceiptPrinter;
import id.lontar.money.Rupiah;
import id.lontar.tax.Npwp;
import id.lontar.tax.ReturnStatus;
import id.lontar.wire.KeyId;
import id.lontar.wire.QrClaims;
import id.lontar.wire.QrToken;
import id.lontar.wire.Samples;
import id.lontar.wire.TestKeys;
import id.lontar.words.Words;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class ReceiptVerifierTest {
    private static final TaxOffice.Gateway GATEWAY =
            new TaxOffice.Gateway("practice:lontar", "Gateway Latihan Lontar", true, false);
    private static final TestKeys RECEIPT_KEY = TestKeys.p256(Samples.NPWP_DIGITS);
    private static final TestKeys QR_KEY = TestKeys.p256(Samples.NPWP_DIGITS);
    private static final SealedReturn SEALED = Samples.sealed();
    private static final byte[] PDF = printer(RECEIPT_KEY).apply(receipt(SEALED));

    private final ReceiptVerifier verifier =
            new ReceiptVerifier(GATEWAY.id(), List.of(RECEIPT_KEY.certificate().getPublicKey()));

    @TempDir Path folder;

    @Test
    void theReceiptOfThisReturnIsGenuine() {
        assertEquals(new Verdict.Genuine(receipt(SEALED)), verifier.check(PDF, SEALED));
        assertEquals(new Verdict.Genuine(receipt(SEALED)), verifier.check(PDF));
    }

    @Test
    void anRsaReceiptKeyWillDoAsWell() {
        var rsa = TestKeys.rsa(2048, Samples.NPWP_DIGITS);
        var pinned = new ReceiptVerifier(GATEWAY.id(), List.of(rsa.keys().getPublic()));
        assertInstanceOf(
                Verdict.Genuine.class, pinned.check(printer(rsa).apply(receipt(SEALED)), SEALED));
    }

    @Test
    void thePageNamesItsGatewayAndSaysThatItIsNotTheTaxOffices() throws IOException {
        try (var document = Loader.loadPDF(PDF)) {
            assertEquals(1, document.getNumberOfPages());
            var text = new PDFTextStripper().getText(document);
            for (var said :
                    List.of(
                            "BUKTI PENERIMAAN ELEKTRONIK",
                            "Gateway Latihan Lontar",
                            "Bukan bukti penerimaan DJP",
                            "MODE LATIHAN",
                            "3171 0101 0190 0001",
                            "2025 0325 0000 0000 0017",
                            SEALED.fingerprint())) assertTrue(text.contains(said), said);
        }
    }

    @Test
    void theQrOnThePageIsTheGatewaysSignedReceipt() throws Exception {
        // Drawn and read by programs that are not ours, as a phone would see it.
        assumeFalse(Tools.missing("zbarimg") || Tools.missing("pdftoppm"), "tools missing");
        var file = Files.write(folder.resolve("receipt.pdf"), PDF).toString();
        var page = folder.resolve("page").toString();
        Tools.run("pdftoppm", "-r", "200", "-png", "-singlefile", file, page);
        var read = Tools.run("zbarimg", "--raw", "--quiet", "--nodbus", page + ".png");
        var token =
                assertInstanceOf(QrToken.Reading.Read.class, QrToken.read(read.output().strip()))
                        .token();
        assertTrue(token.isSignedBy(QR_KEY.certificate().getPublicKey()));
        assertEquals(QrClaims.Purpose.RECEIPT, token.claims().purpose());
        assertEquals(SEALED.sptDigest(), token.claims().sptDigest().orElseThrow());
        assertTrue(token.claims().tokenId().endsWith("20250325000000000017"));
    }

    @Test
    void aReceiptOfAnotherReturnIsNotThisOnes() {
        var other = other(SEALED, Sha256.of(new byte[] {1}));
        assertEquals(no("receipt.otherReturn"), verifier.check(printed(other), SEALED));
        var wrong =
                new Receipt(
                        "20250325000000000017",
                        "TTS",
                        "s",
                        "Siti",
                        new Npwp("3171010101900002"),
                        SEALED.seal().form(),
                        "2023",
                        0,
                        ReturnStatus.NIHIL,
                        Rupiah.ZERO,
                        TestKeys.NOW,
                        TestKeys.NOW,
                        "EMAIL",
                        SEALED.sptDigest(),
                        GATEWAY.id(),
                        GATEWAY.name(),
                        Optional.empty());
        assertEquals(
                no("receipt.npwp", "receipt.period", "receipt.status", "receipt.amount"),
                verifier.check(printed(wrong), SEALED));
    }

    @Test
    void anotherSignerOrGatewayIsNotBelieved() {
        var stranger = TestKeys.p256(Samples.NPWP_DIGITS);
        assertEquals(
                no("receipt.signer"),
                verifier.check(printer(stranger).apply(receipt(SEALED)), SEALED));
        var elsewhere = new ReceiptVerifier("other", List.of(RECEIPT_KEY.keys().getPublic()));
        assertEquals(no("receipt.gateway"), elsewhere.check(PDF));
    }

    @Test
    void whatIsAddedAfterTheSignatureIsNoticed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(PDF)) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        assertEquals(no("receipt.changed"), verifier.check(out.toByteArray()));
        var longer = Arrays.copyOf(PDF, PDF.length + 1);
        assertEquals(no("receipt.changed"), verifier.check(longer));
    }

    @Test
    void aChangedOrTornFileIsNeverGenuine() {
        for (var at = 0; at < PDF.length; at += 1499) {
            var changed = PDF.clone();
            changed[at] ^= 1;
            assertInstanceOf(Verdict.NotOurs.class, verifier.check(changed), "byte " + at);
        }
        for (var length = 0; length < PDF.length; length += 4999)
            assertInstanceOf(Verdict.NotOurs.class, verifier.check(Arrays.copyOf(PDF, length)));
    }

    @Test
    void nothingMayHideBehindTheSignature() {
        var text = new String(PDF, StandardCharsets.ISO_8859_1);
        var hidden = PDF.clone();
        hidden[text.indexOf("0000>")] = '1';
        assertEquals(no("receipt.changed"), verifier.check(hidden));
    }

    @Test
    void filesThatAreNoReceiptSayWhy() throws IOException {
        assertEquals(no("receipt.notPdf"), verifier.check(new byte[0]));
        assertEquals(
                no("receipt.notPdf"),
                verifier.check("kwitansi".getBytes(StandardCharsets.US_ASCII)));
        var plain = new ByteArrayOutputStream();
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }
        assertEquals(no("receipt.unsigned"), verifier.check(plain.toByteArray()));
    }

    @Test
    void everyReasonHasWords() {
        for (var reason :
                List.of(
                        "notPdf",
                        "unsigned",
                        "changed",
                        "signature",
                        "signer",
                        "unreadable",
                        "otherReturn",
                        "npwp",
                        "period",
                        "status",
                        "amount",
                        "gateway"))
            for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH))
                assertTrue(Words.in(locale).find("receipt." + reason).isPresent(), reason);
    }

    @Test
    void popplerFindsTheSignatureValidAndOverTheWholeFile() throws Exception {
        assumeFalse(Tools.missing("pdfsig"), "poppler-utils is not installed");
        var file = Files.write(folder.resolve("bukti.pdf"), PDF);
        var said = Tools.run("pdfsig", "-nocert", file.toString()).output();
        assertTrue(said.contains("Signature is Valid"), said);
        assertTrue(said.contains("Total document signed"), said);
        assertTrue(said.contains("ETSI.CAdES.detached"), said);
    }

    private static byte[] printed(Receipt receipt) {
        return printer(RECEIPT_KEY).apply(receipt);
    }

    private static ReceiptPrinter printer(TestKeys key) {
        return new ReceiptPrinter(
                GATEWAY,
                new ReceiptKeys(
                        key.keys().getPrivate(),
                        List.of(key.certificate()),
                        QR_KEY.keys().getPrivate(),
                        KeyId.of(QR_KEY.keys().getPublic())));
    }

    private static Receipt receipt(SealedReturn sealed) {
        return other(sealed, sealed.sptDigest());
    }

    private static Receipt other(SealedReturn sealed, Sha256 digest) {
        var seal = sealed.seal();
        return new Receipt(
                "20250325000000000017",
                "TTS-2025-000001",
                "0195f3a1b2c37d4e8f60718293a4b5c6",
                "Siti Rahmawati",
                seal.npwp(),
                seal.form(),
                seal.period(),
                seal.revision(),
                seal.status(),
                seal.amount(),
                Instant.parse("2025-03-25T02:30:05Z"),
                Instant.parse("2025-03-25T02:41:52.123Z"),
                "QR_PAGE",
                digest,
                GATEWAY.id(),
                GATEWAY.name(),
                Optional.empty());
    }

    private static Verdict no(String... reasons) {
        return new Verdict.NotOurs(List.of(reasons));
    }
}
