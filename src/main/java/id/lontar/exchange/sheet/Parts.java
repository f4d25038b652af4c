package id.lontar.exchange.sheet;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The parts of a workbook, unpacked within the limits before anything else looks at them. The same
/// list of contents is read here as by the library that reads the cells, so that a package cannot
/// show one face to the guard and another to the reader.
final class Parts {
    private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};

    private final Map<String, byte[]> parts = new HashMap<>();

    /// More than any honest workbook holds.
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1;
    }

    /// @throws TooLarge when it unpacks to more than the limits allow
    /// @throws IOException when it is not a sound package, is locked, or declares entities
    static Parts of(byte[] bytes) throws IOException, TooLarge {
        var parts = new Parts();
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get()) {
            var left = Limits.UNPACKED;
            for (var entry : Collections.list(zip.getEntries())) {
                if (parts.parts.size() >= Limits.PARTS) throw new TooLarge();
                var part = unpacked(zip, entry, left);
                left -= part.length;
                if (isMarkup(entry) && declaresEntities(part))
                    throw new IOException("a document type in " + entry.getName());
                if (parts.parts.put(entry.getName(), part) != null)
                    throw new IOException("two parts of one name");
            }
        }
        return parts;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /// A part as a stream of XML that reaches for nothing outside of it.
    ///
    /// @throws IOException when there is no such part
    XMLStreamReader xml(String name) throws IOException, XMLStreamException {
        var part = Optional.ofNullable(parts.get(name));
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(
                new ByteArrayInputStream(part.orElseThrow(() -> new IOException("no " + name))));
    }

    private static byte[] unpacked(ZipFile zip, ZipArchiveEntry entry, long most)
            throws IOException, TooLarge {
        if (!zip.canReadEntryData(entry)) throw new IOException("cannot read " + entry.getName());
        try (var in = zip.getInputStream(entry)) {
            var part = in.readNBytes(Math.toIntExact(most + 1));
            if (part.length > most) throw new TooLarge();
            return part;
        }
    }

    private static boolean isMarkup(ZipArchiveEntry entry) {
        return entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
    }

    /// Office files never do; whoever does wants a reader to fetch or multiply something. Zeros are
    /// passed over, for two bytes a letter.
    private static boolean declaresEntities(byte[] part) {
        var matched = 0;
        for (var each : part) {
            if (each == 0) continue;
            if (each == DOCTYPE[matched]) matched++;
            else matched = each == DOCTYPE[0] ? 1 : 0;
            if (matched == DOCTYPE.length) return true;
        }
        return false;
    }
}
