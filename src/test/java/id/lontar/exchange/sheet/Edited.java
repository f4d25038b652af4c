package id.lontar.exchange.sheet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook with a part changed, as another program might have written it.
public final class Edited {
    private Edited() {}

    public static byte[] part(byte[] workbook, String part, String from, String to) {
        var out = new ByteArrayOutputStream();
        try (var in =
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                                .get();
                var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(part)) {
                    var text = new String(bytes, StandardCharsets.UTF_8);
                    assertTrue(text.contains(from), text);
                    bytes = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
                }
                zip.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
