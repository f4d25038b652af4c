package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.*;

import id.lontar.money.Rupiah;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class AnswersTest {
    private static final Question<Rupiah> PAID = new Question<>("paid", Kind.MONEY);
    private static final Column<String> NAME = new Column<>("name", Kind.TEXT);
    private static final Table SLIPS = new Table("slips", List.of(NAME));

    @Test
    void whatIsTakenBackIsMissingAndNotZero() {
        var given = Answers.NONE.with(PAID, Rupiah.ZERO);
        assertEquals(Optional.of(Rupiah.ZERO), given.get(PAID));
        assertEquals(Optional.empty(), given.without(PAID).get(PAID));
        assertSame(Answers.NONE, Answers.NONE.without(PAID));
    }

    @Test
    void aRowIsReplacedWhereItStandsAndANewOneComesLast() {
        var two = Answers.NONE.withRow(SLIPS, row("a", "A")).withRow(SLIPS, row("b", "B"));
        assertEquals(
                List.of(row("a", "X"), row("b", "B")),
                two.withRow(SLIPS, row("a", "X")).rows(SLIPS));
        assertEquals(Optional.of(row("b", "B")), two.row(SLIPS, "b"));
        assertEquals(Optional.empty(), two.row(SLIPS, "c"));
    }

    @Test
    void theRowsBesideOneThatIsRemovedStay() {
        var two = Answers.NONE.withRow(SLIPS, row("a", "A")).withRow(SLIPS, row("b", "B"));
        assertEquals(List.of(row("b", "B")), two.withoutRow(SLIPS, "a").rows(SLIPS));
        assertEquals(Answers.NONE, two.withoutRow(SLIPS, "a").withoutRow(SLIPS, "b"));
    }

    @Test
    void aCellIsEmptiedAndItsRowStays() {
        assertEquals(Row.empty("a"), row("a", "A").without(NAME));
        assertEquals("", Row.empty("a").text(NAME));
    }

    @Test
    void aTableKnowsItsColumnsByName() {
        assertEquals(Optional.of(NAME), SLIPS.column("name"));
        assertEquals(Optional.empty(), SLIPS.column("amount"));
    }

    private static Row row(String key, String name) {
        return Row.empty(key).with(NAME, name);
    }
}
