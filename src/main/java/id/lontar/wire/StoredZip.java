package id.lontar.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A ZIP file in the one form Lontar writes: nothing compressed, no times, plain names. Read back,
/// it must be that form to the byte, which leaves no room for bombs, entries seen by one reader and
/// not by another, or paths that lead elsewhere.
final class StoredZip {
    static final int MOST_FILES = 80;
    static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Za-z0-9][A-Za-z0-9._-]{0,119}");

    /// Not the first of January: Java takes that for "before 1980" and adds a field.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private StoredZip() {}

    static byte[] write(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The files in their order, or nothing when it is not a whole ZIP of this form.
    static Optional<Map<String, byte[]>> read(byte[] zip) {
        return read(zip, MOST_FILES);
    }

    static Optional<Map<String, byte[]>> read(byte[] zip, int most) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var plain =
                        entry.getMethod() == ZipEntry.STORED
                                && NAME.matcher(entry.getName()).matches()
                                && files.size() < most;
                if (!plain || files.put(entry.getName(), in.readNBytes(zip.length)) != null)
                    return Optional.empty();
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Arrays.equals(write(files), zip) ? Optional.of(files) : Optional.empty();
    }

    private static ZipEntry entry(String name, byte[] content) {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("file name");
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        return entry;
    }
}
