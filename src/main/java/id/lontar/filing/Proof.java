package id.lontar.filing;

/// What a person brings to release a return. It never prints itself.
public sealed interface Proof {
    /// Eight digits whose check digit fits.
    record Code(String digits) implements Proof {
        @Override
        public String toString() {
            return "Code[...]";
        }
    }

    /// The whole text of a QR that starts with `SPT1:`.
    record QrToken(String text) implements Proof {
        @Override
        public String toString() {
            return "QrToken[...]";
        }
    }

    /// Six digits of an authenticator app. They know no return, so the seal they are meant for goes
    /// with them.
    record Totp(String digits, Sha256 sptDigest) implements Proof {
        @Override
        public String toString() {
            return "Totp[...]";
        }
    }
}
