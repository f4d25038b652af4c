package id.lontar.filing;

/// A proof that travels inside the seal.
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String name, byte[] content) {
    /// Where the cabinet keeps those of a return.
    public static final String FOLDER = "attachments/";

    public Sha256 sha256() {
        return Sha256.of(content);
    }
}
