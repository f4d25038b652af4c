package id.lontar.filing;

/// A proof that travels inside the seal.
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String name, byte[] content) {
    public Sha256 sha256() {
        return Sha256.of(content);
    }
}
