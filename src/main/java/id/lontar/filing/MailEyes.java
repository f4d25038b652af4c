package id.lontar.filing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Reads mails out of files. Slow: call it off the window's thread.
public interface MailEyes {
    /// Larger files are not opened; a code mail has a few kilobytes.
    int LARGEST = 8_000_000;

    /// One mail, several (mbox), or any text. What is torn is read as far as it goes.
    ///
    /// @throws IOException when the file cannot be read, is larger than [#LARGEST] bytes, or is no
    ///     text at all
    List<Mail> look(Path file) throws IOException;
}
