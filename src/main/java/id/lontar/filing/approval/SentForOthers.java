package id.lontar.filing.approval;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Manifest;
import id.lontar.filing.Seal;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sha256;
import id.lontar.tax.ReturnStatus;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Returns that wait at the gateway and were sent there by somebody for their owners.
///
/// @param signer NPWP of who sent them, 16 digits
/// @param byDigest each under the digest of the seal that counts there
public record SentForOthers(String signer, Map<Sha256, Filing> byDigest) {
    public SentForOthers {
        byDigest = Map.copyOf(byDigest);
    }

    /// One group for each who sent some.
    ///
    /// @param ids of returns; what does not wait, or is somebody's own, is left out
    public static List<SentForOthers> among(Cabinet cabinet, Collection<String> ids) {
        var bySigner = new LinkedHashMap<String, Map<Sha256, Filing>>();
        for (var id : ids)
            cabinet.filing(id)
                    .filter(each -> each.state() == FilingState.AWAITING_VERIFICATION)
                    .filter(SentForOthers::isSentForOthers)
                    .ifPresent(
                            each ->
                                    bySigner.computeIfAbsent(
                                                    each.signer(), signer -> new LinkedHashMap<>())
                                            .put(digest(each), each));
        return bySigner.entrySet().stream()
                .map(each -> new SentForOthers(each.getKey(), each.getValue()))
                .toList();
    }

    public static boolean isSentForOthers(Filing filing) {
        return filing.sealed()
                .map(SealedReturn::seal)
                .filter(each -> each.capacity() == Seal.Capacity.KUASA)
                .isPresent();
    }

    /// Of the seal the gateway counts.
    public static Sha256 digest(Filing filing) {
        return filing.counted().orElseThrow().sptDigest();
    }

    /// All of them as one list.
    ///
    /// @throws IllegalArgumentException for more than [Manifest#MOST]
    public Manifest manifest(String gatewayId) {
        var digests = byDigest.keySet().stream().sorted(Comparator.comparing(Sha256::hex)).toList();
        return new Manifest(gatewayId, signer, digests, payable());
    }

    /// What their owners have to pay, all together, in rupiah.
    public long payable() {
        return byDigest.values().stream()
                .map(each -> each.sealed().orElseThrow().seal())
                .filter(each -> each.status() == ReturnStatus.KURANG_BAYAR)
                .mapToLong(each -> each.amount().amount())
                .sum();
    }

    public Optional<Filing> find(Sha256 digest) {
        return Optional.ofNullable(byDigest.get(digest));
    }
}
