package id.lontar.verify.qr;

import java.util.List;

/// A library that finds and reads codes. What it gives has passed the code's own error correction.
interface Reader {
    String name();

    /// @return every code it can read, in any order; none when the time is up
    List<Code> read(Picture picture, Deadline deadline);
}
