package id.lontar.filing;

import java.time.Instant;

/// What the desktop shows right now for a phone to read.
///
/// @param text of the QR; another one a second later
/// @param number six digits to type where a phone cannot read it
/// @param until offered until then; after that it has to be asked for again
/// @param seen whether a phone has read it: the return is being looked at there
public record MovingQr(String text, String number, Instant until, boolean seen) {
    @Override
    public String toString() {
        return "MovingQr[until " + until + "]";
    }
}
