package id.lontar.verify;

import id.lontar.filing.Receipt;
import id.lontar.filing.ReceiptCheck;
import id.lontar.filing.Seal;
import id.lontar.filing.SealedReturn;
import id.lontar.wire.ReceiptJson;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Takes a PDF for a receipt only when the pinned key of the gateway signed the whole of it and
/// what it says is what was sealed.
public final class ReceiptVerifier implements ReceiptCheck {
    private final String gatewayId;
    private final Set<PublicKey> receiptKeys;

    /// @param receiptKeys from the gateway's profile
    public ReceiptVerifier(String gatewayId, Collection<? extends PublicKey> receiptKeys) {
        this.gatewayId = gatewayId;
        this.receiptKeys = Set.copyOf(receiptKeys);
    }

    @Override
    public Verdict check(byte[] pdf) {
        return switch (SignedPdf.read(pdf)) {
            case SignedPdf.Reading.Bad(var reasonKey) -> no(reasonKey);
            case SignedPdf.Reading.Signed signed -> {
                if (!receiptKeys.contains(signed.signer())) yield no("receipt.signer");
                yield signed.file(ReceiptJson.FILE)
                        .flatMap(ReceiptJson::read)
                        .map(this::issuedHere)
                        .orElseGet(() -> no("receipt.unreadable"));
            }
        };
    }

    @Override
    public Verdict check(byte[] pdf, SealedReturn sealed) {
        return switch (check(pdf)) {
            case Verdict.NotOurs no -> no;
            case Verdict.Genuine(var receipt) -> {
                var reasons = misfits(receipt, sealed);
                yield reasons.isEmpty()
                        ? new Verdict.Genuine(receipt)
                        : new Verdict.NotOurs(reasons);
            }
        };
    }

    private Verdict issuedHere(Receipt receipt) {
        return receipt.gatewayId().equals(gatewayId)
                ? new Verdict.Genuine(receipt)
                : no("receipt.gateway");
    }

    private static List<String> misfits(Receipt receipt, SealedReturn sealed) {
        var seal = sealed.seal();
        var reasons = new ArrayList<String>();
        if (!receipt.sptDigest().equals(sealed.sptDigest())) reasons.add("receipt.otherReturn");
        if (!receipt.npwp().equals(seal.npwp())) reasons.add("receipt.npwp");
        if (!sameMatter(receipt, seal)) reasons.add("receipt.period");
        if (receipt.status() != seal.status()) reasons.add("receipt.status");
        if (!receipt.amount().equals(seal.amount())) reasons.add("receipt.amount");
        if (!receipt.gatewayId().equals(seal.gatewayId())) reasons.add("receipt.gateway");
        if (!namesActor(receipt, seal)) reasons.add("receipt.actor");
        return reasons;
    }

    /// What a delegate sealed must say so. The other way round is no fault: an owner who sealed the
    /// same content again has the receipt of what the delegate sent first.
    private static boolean namesActor(Receipt receipt, Seal seal) {
        return seal.capacity() != Seal.Capacity.KUASA
                || receipt.actor()
                        .filter(each -> each.npwp().equals(seal.signerNpwp()))
                        .isPresent();
    }

    private static boolean sameMatter(Receipt receipt, Seal seal) {
        return receipt.form() == seal.form()
                && Objects.equals(receipt.period(), seal.period())
                && receipt.revision() == seal.revision();
    }

    private static Verdict no(String reasonKey) {
        return new Verdict.NotOurs(List.of(reasonKey));
    }
}
