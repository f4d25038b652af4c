package id.lontar.filing;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// A list of sealed returns that are to be released together, and nothing outside it: the root is
/// worked out from the list, so another list is another manifest.
///
/// @param gatewayId where they were sent
/// @param delegate NPWP of who sent them, 16 digits
/// @param returns digests of their seals, each once, in order of their hex digits
/// @param payable what their owners have to pay, all together, in rupiah
public record Manifest(String gatewayId, String delegate, List<Sha256> returns, long payable) {
    /// More are two manifests.
    public static final int MOST = 1000;

    public Manifest {
        returns = List.copyOf(returns);
        if (returns.isEmpty() || returns.size() > MOST)
            throw new IllegalArgumentException(returns.size() + " returns");
        for (var n = 1; n < returns.size(); n++)
            if (returns.get(n - 1).hex().compareTo(returns.get(n).hex()) >= 0)
                throw new IllegalArgumentException("not in order");
        if (payable < 0) throw new IllegalArgumentException("below zero");
    }

    /// `batchRoot`: the Merkle tree hash of RFC 9162, section 2.1.1, over the digests.
    public Sha256 root() {
        return root(returns);
    }

    private static Sha256 root(List<Sha256> leaves) {
        if (leaves.size() == 1) return hash(0, leaves.getFirst().bytes());
        var left = Integer.highestOneBit(leaves.size() - 1);
        return hash(
                1,
                root(leaves.subList(0, left)).bytes(),
                root(leaves.subList(left, leaves.size())).bytes());
    }

    private static Sha256 hash(int kind, byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(kind);
        for (var each : parts) bytes.writeBytes(each);
        return Sha256.of(bytes.toByteArray());
    }
}
