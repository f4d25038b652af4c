package id.lontar.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.authlete.cbor.CBORDecoder;
import com.authlete.cbor.CBORTaggedItem;
import com.authlete.cose.COSESign1;
import com.authlete.cose.COSEVerifier;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;

import id.lontar.filing.Sha256;
import id.lontar.tax.Npwp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;

/// What we sign, read by libraries that share no code with ours: seals by DSS, the European
/// Commission's own validator of ASiC and CAdES, and QR tokens by Authlete's COSE, which also has a
/// CBOR of its own.
class CheckedByOthersTest {
    private static final TestKeys SITI = TestKeys.p256(Samples.NPWP_DIGITS);
    private static final Npwp NPWP = new Npwp(Samples.NPWP_DIGITS);
    private static final String ID = "0195f3a1b2c37d4e8f60718293a4b5c6";

    private final SealCodec codec = new SealCodec(Samples.FORMS);

    @ParameterizedTest
    @ValueSource(strings = {"P-256", "RSA"})
    void dssFindsTheSealABaselineSignatureOverEveryFile(String algorithm) {
        var keys = algorithm.equals("RSA") ? TestKeys.rsa(3072, Samples.NPWP_DIGITS) : SITI;
        var container = codec.seal(Samples.order(), new byte[16], keys.signer()).container();
        var reports = dss(container, keys);
        var found = reports.getDiagnosticData();
        assertEquals(ASiCContainerType.ASiC_E, found.getContainerInfo().getContainerType());
        var signature = only(found);
        assertEquals(SignatureLevel.CAdES_BASELINE_B, signature.getSignatureFormat());
        assertTrue(signature.isSignatureIntact());
        assertTrue(signature.isSignatureValid());
        assertTrue(signature.isSigningCertificateReferencePresent());
        var covered =
                found.getContainerInfo().getManifestFiles().getFirst().getEntries().stream()
                        .sorted()
                        .toList();
        assertEquals(
                List.of(
                        "attachments/Bukti-potong-1721-A1-.pdf",
                        "mimetype",
                        "return.json",
                        "return.pdf",
                        "seal.json"),
                covered);
        assertTrue(signature.getDigestMatchers().size() > covered.size(), "files and the manifest");
        for (var each : signature.getDigestMatchers()) {
            assertTrue(each.isDataFound(), each.getDocumentName());
            assertTrue(each.isDataIntact(), each.getDocumentName());
        }
        var said = reports.getSimpleReport();
        assertEquals(
                Indication.TOTAL_PASSED,
                said.getIndication(signature.getId()),
                () -> said.getAdESValidationErrors(signature.getId()).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seal.json",
                "return.json",
                "return.pdf",
                "attachments/Bukti-potong-1721-A1-.pdf",
                "META-INF/ASiCManifest.xml"
            })
    void dssRefusesWhatWasChangedAfterwards(String name) {
        var container = codec.seal(Samples.order(), new byte[16], SITI.signer()).container();
        var files = new LinkedHashMap<>(StoredZip.read(container).orElseThrow());
        files.computeIfPresent(name, (same, bytes) -> changed(bytes));
        var reports = dss(StoredZip.write(files), SITI);
        var signature = only(reports.getDiagnosticData());
        assertEquals(
                Indication.TOTAL_FAILED,
                reports.getSimpleReport().getIndication(signature.getId()));
    }

    @Test
    void anotherCoseLibraryTakesTheTokenAndNoOther() throws Exception {
        var claims =
                QrClaims.release(
                        "practice:lontar",
                        NPWP,
                        Sha256.of(new byte[] {1}),
                        ID,
                        new QrClaims.Life(ID, TestKeys.NOW, TestKeys.NOW.plusSeconds(60)));
        var text = QrToken.issue(claims, SITI.keys().getPrivate(), KeyId.of(key(SITI)));
        var bytes = Base45.decode(text.substring(QrToken.PREFIX.length())).orElseThrow();
        var token = cose(bytes);
        assertEquals(-7, token.getProtectedHeader().getAlg());
        assertEquals(KeyId.of(key(SITI)).hex(), Hex.of(token.getProtectedHeader().getKid()));
        assertTrue(new COSEVerifier(key(SITI)).verify(token));
        assertFalse(new COSEVerifier(key(TestKeys.p256(NPWP.digits()))).verify(token));
        // The NPWP stands in it as binary-coded decimal.
        var npwp = Hex.of(bytes).indexOf(NPWP.digits()) / 2;
        assertTrue(npwp > 0);
        bytes[npwp] ^= 1;
        assertFalse(new COSEVerifier(key(SITI)).verify(cose(bytes)));
    }

    private static COSESign1 cose(byte[] bytes) throws Exception {
        var item = (CBORTaggedItem) new CBORDecoder(bytes).next();
        assertEquals(18, item.getTagNumber().intValue());
        return (COSESign1) item.getTagContent();
    }

    private static java.security.PublicKey key(TestKeys keys) {
        return keys.certificate().getPublicKey();
    }

    private static Reports dss(byte[] container, TestKeys trusted) {
        var anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(new CertificateToken(trusted.certificate()));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        var validator =
                SignedDocumentValidator.fromDocument(
                        new InMemoryDocument(container, "siti.spt.asice"));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(TestKeys.NOW.plusSeconds(60)));
        return validator.validateDocument();
    }

    private static SignatureWrapper only(DiagnosticData found) {
        assertEquals(1, found.getSignatures().size());
        return found.getSignatures().getFirst();
    }

    private static byte[] changed(byte[] bytes) {
        var changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        return changed;
    }
}
