package id.lontar.gateway;

import id.lontar.gateway.mail.DkimKey;
import id.lontar.gateway.mail.MailName;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;

/// What each stream of a gateway's mail is signed with, under a domain of its own.
record MailKeys(DkimKey codes, DkimKey receipts) {
    private static final String CODES = "otp";
    static final String SENDER = "kode";

    /// The address codes come from.
    static String codeSender(MailName name) {
        return SENDER + "@" + CODES + "." + name.domain();
    }

    static MailKeys open(KeyFolder folder, MailName name)
            throws IOException, GeneralSecurityException {
        return new MailKeys(key(folder, name, CODES), key(folder, name, "bpe"));
    }

    List<DkimKey> all() {
        return List.of(codes, receipts);
    }

    private static DkimKey key(KeyFolder folder, MailName name, String stream)
            throws IOException, GeneralSecurityException {
        var domain = stream + "." + name.domain();
        var key = folder.rsa("dkim-" + stream + "-" + name.selector());
        return new DkimKey(domain, name.selector(), key);
    }
}
