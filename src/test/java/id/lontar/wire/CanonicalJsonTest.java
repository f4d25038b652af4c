package id.lontar.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Random;

class CanonicalJsonTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void keysSortByUtf16UnitsAsInTheExampleOfRfc8785() throws Exception {
        var given =
                """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew",
                 "1": "One", "\\ud83d\\ude00": "Emoji", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """;
        var order =
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                        + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji\","
                        + "\"\ufb33\":\"Hebrew\"}";
        assertEquals(order, text(CanonicalJson.write(CanonicalJson.read(bytes(given)))));
    }

    @Test
    void agreesWithTheReferenceLibraryOnRandomDocuments() throws Exception {
        var random = new Random(20200221);
        for (var i = 0; i < 2_000; i++) {
            var made = CanonicalJson.write(object(random, 0));
            assertArrayEquals(new JsonCanonicalizer(made).getEncodedUTF8(), made);
            assertArrayEquals(made, CanonicalJson.write(CanonicalJson.readCanonical(made)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":01}",
                "[01]",
                "{\"a\":1} x",
                "",
                "{",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":\"\t\"}"
            })
    void whatIsNotStrictJsonIsRefused(String json) {
        assertThrows(CanonicalJson.NotCanonical.class, () -> CanonicalJson.read(bytes(json)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ }",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1.0}",
                "{\"a\":1e2}",
                "{\"a\":-0}",
                "{\"a\":9007199254740992}",
                "{\"a\":99999999999999999999}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":1}\n",
                "\ufeff{\"a\":1}"
            })
    void jsonInAnyOtherFormIsNotTakenForCanonical(String json) {
        assertThrows(
                CanonicalJson.NotCanonical.class, () -> CanonicalJson.readCanonical(bytes(json)));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThrows(
                CanonicalJson.NotCanonical.class,
                () -> CanonicalJson.read(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}));
        assertThrows(
                CanonicalJson.NotCanonical.class,
                () -> CanonicalJson.read("{\"a\":1}".getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void deepNestingIsRefusedNotCrashedOn() {
        var deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThrows(CanonicalJson.NotCanonical.class, () -> CanonicalJson.read(bytes(deep)));
    }

    @Test
    void halfASurrogatePairHasNoCanonicalForm() {
        for (var half : new String[] {"\ud800", "\udc00x", "a\ud800b"})
            assertThrows(
                    IllegalArgumentException.class,
                    () -> CanonicalJson.write(NODES.textNode(half)));
    }

    private static JsonNode object(Random random, int depth) {
        var object = NODES.objectNode();
        for (var i = random.nextInt(5); i > 0; i--) object.set(word(random), any(random, depth));
        return object;
    }

    private static JsonNode any(Random random, int depth) {
        return switch (depth > 4 ? random.nextInt(4) : random.nextInt(6)) {
            case 0 -> NODES.textNode(word(random));
            case 1 -> NODES.numberNode(random.nextLong() >> 11);
            case 2 -> NODES.numberNode(random.nextInt(1000) - 500);
            case 3 -> random.nextBoolean() ? NODES.nullNode() : NODES.booleanNode(true);
            case 4 -> {
                var array = NODES.arrayNode();
                for (var i = random.nextInt(4); i > 0; i--) array.add(any(random, depth + 1));
                yield array;
            }
            default -> object(random, depth + 1);
        };
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (var i = random.nextInt(6); i > 0; i--)
            switch (random.nextInt(4)) {
                case 0 -> word.append((char) random.nextInt(0x30));
                case 1 -> word.append((char) (0xe000 + random.nextInt(0x1000)));
                case 2 -> word.appendCodePoint(0x10000 + random.nextInt(0xfffff));
                default -> word.append((char) (0x20 + random.nextInt(0x300)));
            }
        return word.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
