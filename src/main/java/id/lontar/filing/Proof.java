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

    /// One code of a printed card. Like the app's it knows no return.
    ///
    /// @param serial,number which code of which card
    /// @param characters eleven, the last of them checks the others
    record Card(String serial, int number, String characters, Sha256 sptDigest) implements Proof {
        @Override
        public String toString() {
            return "Card[...]";
        }
    }
}
