package id.lontar.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Writes a secret under the one name its owner gave, and under no other meanwhile, for its owner
/// alone. What was not written to its end is taken away again.
public final class SecretFile {
    private SecretFile() {}

    /// @throws FileAlreadyExistsException when the name is taken; that file stays
    public static Path write(Path file, byte[] content) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var whole = false;
        try (var channel = FileChannel.open(file, options, WholeFile.owners(file))) {
            try {
                var left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) channel.write(left);
                channel.force(true);
                whole = true;
            } finally {
                if (!whole) Files.deleteIfExists(file);
            }
        }
        return file;
    }
}
