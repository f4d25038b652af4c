package id.lontar.filing;

import java.util.Map;

/// Puts what happened to a return into one file to hand in with a request, such as that a fine be
/// waived (UU KUP Pasal 36 ayat (1) huruf a).
public interface EvidenceFiles {
    /// ZIP: the account as PDF for people and as JSON for programs, the receipts as they came, a
    /// list of all with their SHA-256 in the shape of `sha256sum`, and over that list a detached
    /// CAdES signature.
    ///
    /// @param receipts files as they were kept, by name
    byte[] pack(Evidence evidence, Map<String, byte[]> receipts, SigningKey.Signer signer);
}
