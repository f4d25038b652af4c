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
}
