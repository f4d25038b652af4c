package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.*;

import id.lontar.money.Rupiah;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A return file holds whole numbers and words only; anything else is no answer.
class KindTest {
    record Stands(Kind<?> kind, Object value, Object json) {}

    static List<Stands> values() {
        return List.of(
                new Stands(Kind.MONEY, Rupiah.of(-5), -5L),
                new Stands(Kind.TEXT, "Siti", "Siti"),
                new Stands(Kind.DATE, LocalDate.of(2025, 3, 31), "2025-03-31"),
                new Stands(Kind.NUMBER, 2024, 2024L),
                new Stands(Kind.FLAG, true, "YA"),
                new Stands(Kind.FLAG, false, "TIDAK"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueComesBackAsItWasWritten(Stands each) {
        assertEquals(each.json(), each.kind().toJson(each.value()));
        assertEquals(Optional.of(each.value()), each.kind().fromJson(each.json()));
        assertTrue(each.kind().holds(each.value()));
    }

    @Test
    void whatIsOfAnotherKindIsNoAnswer() {
        assertEquals(Optional.empty(), Kind.MONEY.fromJson("5"));
        assertEquals(Optional.empty(), Kind.MONEY.fromJson(5.5));
        assertEquals(Optional.empty(), Kind.TEXT.fromJson(5L));
        assertEquals(Optional.empty(), Kind.DATE.fromJson("31-03-2025"));
        assertEquals(Optional.empty(), Kind.FLAG.fromJson("YES"));
        assertFalse(Kind.TEXT.holds(5L));
        assertFalse(Kind.TEXT.holds(null));
    }

    @Test
    void aNumberOfAYearHasTheSizeOfOne() {
        assertEquals(Optional.of(7), Kind.NUMBER.fromJson(7));
        assertEquals(Optional.of(Integer.MAX_VALUE), Kind.NUMBER.fromJson(2_147_483_647L));
        assertEquals(Optional.empty(), Kind.NUMBER.fromJson(2_147_483_648L));
    }
}
