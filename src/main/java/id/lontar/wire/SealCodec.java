package id.lontar.wire;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.filing.Attachment;
import id.lontar.filing.ReturnFiles.Reading;
import id.lontar.filing.Seal;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sealer.BrokenSeal;
import id.lontar.filing.Sealer.Order;
import id.lontar.filing.Sha256;
import id.lontar.filing.SigningKey;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Ending;
import id.lontar.form.Forms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.Npwp;
import id.lontar.tax.ReturnStatus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes the sealed container (`*.spt.asice`) and opens one, checking it whole.
public final class SealCodec {
    private static final String SEAL = "seal.json";
    private static final String RETURN = "return.json";
    private static final String PDF = "return.pdf";
    private static final String ATTACHMENTS = "attachments/";

    private final Forms forms;
    private final ReturnJson returns;

    public SealCodec(Forms forms) {
        this.forms = forms;
        this.returns = new ReturnJson(forms);
    }

    /// @param nonce 16 bytes
    /// @throws BrokenSeal when what was made would not be accepted, for instance because the
    /// certificate is somebody else's
    public SealedReturn seal(Order order, byte[] nonce, SigningKey.Signer signer) {
        var files = new LinkedHashMap<String, byte[]>();
        var document = CanonicalJson.write(returns.write(order.taxReturn(), order.assessment()));
        files.put(SEAL, new byte[0]);
        files.put(RETURN, document);
        files.put(PDF, order.pdf());
        files.putAll(attached(order.attachments()));
        files.put(SEAL, SealJson.write(fields(order, files, Hex.of(nonce), signer)));
        return open(AsicContainer.make(files, signer::sign)).sealed();
    }

    /// @throws BrokenSeal saying which check it fails
    public OpenedSeal open(byte[] container) {
        var opened = AsicContainer.open(container);
        var files = opened.files();
        var sealJson = required(files, SEAL);
        var returnJson = required(files, RETURN);
        var pdf = required(files, PDF);
        var seal = SealJson.read(sealJson);
        checkSigner(seal, opened.signers().getFirst());
        if (!contentDigest(files).equals(seal.contentDigest()))
            throw new BrokenSeal("seal.changed", "contentDigest");
        var document = document(returnJson);
        var taxReturn = taxReturn(document);
        checkAgreement(seal, taxReturn, document.path("lines"));
        return new OpenedSeal(
                new SealedReturn(container.clone(), seal, Sha256.of(sealJson)),
                taxReturn,
                lines(document.path("lines")),
                pdf,
                attachments(files),
                opened.signers());
    }

    private static byte[] required(Map<String, byte[]> files, String name) {
        var bytes = files.get(name);
        if (bytes == null) throw new BrokenSeal("seal.incomplete", name);
        return bytes;
    }

    private Seal fields(
            Order order, Map<String, byte[]> files, String nonce, SigningKey.Signer signer) {
        var assessment = order.assessment();
        var answers = order.taxReturn().answers();
        var ending = ending(order.taxReturn());
        return new Seal(
                order.gatewayId(),
                npwp(answers.get(Taxpayer.NPWP).orElseThrow()),
                npwp(order.authority().signerNpwp()),
                order.authority().capacity(),
                order.authority().mandateId(),
                order.taxReturn().form(),
                order.taxReturn().year().toString(),
                order.taxReturn().revision(),
                assessment.known(ending.status()).orElseThrow(),
                amount(assessment.known(ending.balance()).orElseThrow()),
                contentDigest(files),
                order.at().truncatedTo(ChronoUnit.SECONDS),
                nonce,
                signer.deviceKeyId());
    }

    private static void checkSigner(Seal seal, X509Certificate certificate) {
        if (!KeyId.of(certificate.getPublicKey()).hex().equals(seal.deviceKeyId()))
            throw new BrokenSeal("seal.signer", "deviceKeyId");
        var named = Certificates.npwp(certificate);
        if (named.isEmpty() || !named.get().equals(seal.signerNpwp()))
            throw new BrokenSeal("seal.signer", "signerNpwp");
        if (seal.capacity() == Seal.Capacity.SELF && !seal.npwp().equals(seal.signerNpwp()))
            throw new BrokenSeal("seal.signer", "capacity");
    }

    /// What the seal says of the return must be what the return says.
    private void checkAgreement(Seal seal, TaxReturn taxReturn, JsonNode lines) {
        var subject = taxReturn.answers().get(Taxpayer.NPWP).flatMap(Npwp::parse);
        var line = lines.path(ending(taxReturn).balance().id());
        var balance = Rupiah.of(line.longValue());
        var agrees =
                subject.filter(seal.npwp()::equals).isPresent()
                        && seal.form() == taxReturn.form()
                        && seal.period().equals(taxReturn.year().toString())
                        && seal.revision() == taxReturn.revision()
                        && line.isIntegralNumber()
                        && seal.status() == ReturnStatus.of(balance.amount())
                        && seal.amount().equals(amount(balance));
        if (!agrees) throw new BrokenSeal("seal.disagrees", "");
    }

    /// Only returns of a form that is known are written and read.
    private Ending ending(TaxReturn taxReturn) {
        return forms.find(taxReturn.form(), taxReturn.year()).orElseThrow().ending();
    }

    private static Rupiah amount(Rupiah balance) {
        return balance.isNegative() ? Rupiah.ZERO.minus(balance) : balance;
    }

    private static Npwp npwp(String digits) {
        return Npwp.parse(digits).orElseThrow(() -> new BrokenSeal("seal.npwp", ""));
    }

    /// SHA-256 over the prefix, the SHA-256 of `return.json`, and those of the attachments in
    /// ascending order.
    private static Sha256 contentDigest(Map<String, byte[]> files) {
        var text = new ByteArrayOutputStream();
        text.writeBytes("spt-content/v1\0".getBytes(StandardCharsets.US_ASCII));
        text.writeBytes(Sha256.of(files.getOrDefault(RETURN, new byte[0])).bytes());
        files.entrySet().stream()
                .filter(each -> each.getKey().startsWith(ATTACHMENTS))
                .map(each -> Sha256.of(each.getValue()).hex())
                .sorted()
                .forEach(hex -> text.writeBytes(Hex.bytes(hex)));
        return Sha256.of(text.toByteArray());
    }

    private static JsonNode document(byte[] bytes) {
        try {
            return CanonicalJson.readCanonical(bytes);
        } catch (CanonicalJson.NotCanonical e) {
            throw new BrokenSeal("seal.return", String.valueOf(e.getMessage()));
        }
    }

    private TaxReturn taxReturn(JsonNode document) {
        return switch (returns.read(document)) {
            case Reading.Read(var taxReturn) -> taxReturn;
            case Reading.Unreadable(var faults) ->
                    throw new BrokenSeal("seal.return", faults.getFirst().key());
        };
    }

    private static Map<String, Object> lines(JsonNode lines) {
        var values = new HashMap<String, Object>();
        for (var line : lines.properties())
            values.put(
                    line.getKey(),
                    line.getValue().isIntegralNumber()
                            ? (Object) line.getValue().longValue()
                            : line.getValue().asText());
        return values;
    }

    /// Entry names are plain; the name a person gave stands in the return's list of files.
    private static Map<String, byte[]> attached(List<Attachment> attachments) {
        var files = new TreeMap<String, byte[]>();
        for (var each : attachments) {
            var name = plain(each.name());
            for (var n = 2; files.containsKey(ATTACHMENTS + name); n++)
                name = n + "-" + plain(each.name());
            files.put(ATTACHMENTS + name, each.content());
        }
        return files;
    }

    private static String plain(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        if (plain.isEmpty()) plain = "file";
        return plain.length() <= 100 ? plain : plain(plain.substring(plain.length() - 100));
    }

    private static List<Attachment> attachments(Map<String, byte[]> files) {
        var attachments = new ArrayList<Attachment>();
        for (var file : files.entrySet())
            if (file.getKey().startsWith(ATTACHMENTS))
                attachments.add(
                        new Attachment(
                                file.getKey().substring(ATTACHMENTS.length()), file.getValue()));
            else if (!List.of(SEAL, RETURN, PDF).contains(file.getKey()))
                throw new BrokenSeal("seal.changed", "unknown file");
        return attachments;
    }
}
