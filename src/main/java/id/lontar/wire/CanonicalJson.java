package id.lontar.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;

/// JSON whose bytes are the same wherever they are made (RFC 8785), for everything that is hashed
/// or signed. Whole numbers only: there is no double in a return, so none of the trouble of
/// printing one.
public final class CanonicalJson {
    /// What JavaScript still counts exactly; RFC 8785 gives no canonical form beyond.
    public static final long LARGEST = (1L << 53) - 1;

    static final int DEEPEST = 32;
    private static final int LONGEST = 8 << 20;

    private static final JsonMapper STRICT =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(LONGEST)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                    .build();

    private CanonicalJson() {}

    /// Not JSON, or JSON that has no canonical form here.
    public static final class NotCanonical extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;
        private final int column;

        NotCanonical(String why, int line, int column) {
            super(why);
            this.line = line;
            this.column = column;
        }

        /// From 1; 0 when the trouble has no place in the text.
        public int line() {
            return line;
        }

        public int column() {
            return column;
        }
    }

    /// @throws IllegalArgumentException for a fraction, a number above [#LARGEST], or half of a
    /// surrogate pair
    public static byte[] write(JsonNode node) {
        var text = new StringBuilder();
        write(node, text, 0);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Any JSON text in UTF-8: no key twice, nothing after the end, no deep nesting.
    public static JsonNode read(byte[] json) throws NotCanonical {
        if (json.length > LONGEST) throw new NotCanonical("too long", 0, 0);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
            var node = STRICT.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (node.isMissingNode()) throw new NotCanonical("empty", 1, 1);
            return node;
        } catch (CharacterCodingException e) {
            throw new NotCanonical("not UTF-8", 0, 0);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new NotCanonical(
                    "not JSON", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        }
    }

    /// Only the one form that [#write] gives: whatever was hashed is what was read.
    public static JsonNode readCanonical(byte[] json) throws NotCanonical {
        var node = read(json);
        try {
            if (Arrays.equals(write(node), json)) return node;
        } catch (IllegalArgumentException e) {
            throw new NotCanonical(String.valueOf(e.getMessage()), 0, 0);
        }
        throw new NotCanonical("not in canonical form", 0, 0);
    }

    private static void write(JsonNode node, StringBuilder into, int depth) {
        if (depth > DEEPEST) throw new IllegalArgumentException("nested too deep");
        switch (node.getNodeType()) {
            case OBJECT -> object(node, into, depth);
            case ARRAY -> {
                var separator = "[";
                for (var each : node) {
                    write(each, into.append(separator), depth + 1);
                    separator = ",";
                }
                into.append(node.isEmpty() ? "[]" : "]");
            }
            case STRING -> quote(node.textValue(), into);
            case NUMBER -> into.append(whole(node));
            case BOOLEAN -> into.append(node.booleanValue());
            case NULL -> into.append("null");
            default -> throw new IllegalArgumentException("no JSON: " + node.getNodeType());
        }
    }

    /// Keys in the order of their UTF-16 units, which is how Java compares strings.
    private static void object(JsonNode node, StringBuilder into, int depth) {
        var sorted = new TreeMap<String, JsonNode>();
        for (var each : node.properties()) sorted.put(each.getKey(), each.getValue());
        var separator = "{";
        for (var each : sorted.entrySet()) {
            quote(each.getKey(), into.append(separator));
            write(each.getValue(), into.append(':'), depth + 1);
            separator = ",";
        }
        into.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static long whole(JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToLong())
            throw new IllegalArgumentException("not a whole number within range");
        var value = number.longValue();
        if (value > LARGEST || value < -LARGEST)
            throw new IllegalArgumentException("not a whole number within range");
        return value;
    }

    private static void quote(String text, StringBuilder into) {
        into.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1)))
                    throw new IllegalArgumentException("half a surrogate pair");
                into.append(c).append(text.charAt(++i));
            } else escape(c, into);
        }
        into.append('"');
    }

    private static void escape(char c, StringBuilder into) {
        switch (c) {
            case '"' -> into.append("\\\"");
            case '\\' -> into.append("\\\\");
            case '\b' -> into.append("\\b");
            case '\t' -> into.append("\\t");
            case '\n' -> into.append("\\n");
            case '\f' -> into.append("\\f");
            case '\r' -> into.append("\\r");
            default -> {
                if (c < ' ') into.append("\\u00%02x".formatted((int) c));
                else into.append(c);
            }
        }
    }
}
