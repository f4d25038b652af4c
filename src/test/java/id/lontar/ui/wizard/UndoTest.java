package id.lontar.ui.wizard;

import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770S.L1;
import static id.lontar.rules.op.Personal1770S.L5;

import static org.junit.jupiter.api.Assertions.*;

import id.lontar.form.Place;
import id.lontar.money.Rupiah;
import id.lontar.rules.Row;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

class UndoTest {
    private final Bench bench = new Bench();
    private final WizardModel model = bench.model;

    @Test
    void aWordTypedInOneGoIsOneStep() {
        type("Siti");
        assertEquals(Optional.of(new Place.AtQuestion("identity.name")), model.undo());
        assertEquals(Optional.empty(), model.answers().get(NAME));
        assertFalse(model.canUndo());
    }

    @Test
    void aPauseStartsANewStep() {
        type("Siti");
        bench.pass(Duration.ofSeconds(2));
        model.answer(NAME, "Siti Rahmawati");
        model.undo();
        assertEquals(Optional.of("Siti"), model.answers().get(NAME));
    }

    @Test
    void anotherFieldStartsANewStep() {
        model.answer(NAME, "Siti");
        model.answer(OCCUPATION, "Guru");
        model.answer(NAME, "Siti R");
        model.undo();
        model.undo();
        assertEquals(Optional.of("Siti"), model.answers().get(NAME));
        assertEquals(Optional.empty(), model.answers().get(OCCUPATION));
    }

    @Test
    void redoBringsBackWhatUndoTookAndANewEditEndsIt() {
        model.answer(ZAKAT, Rupiah.of(1_000_000));
        model.undo();
        assertTrue(model.canRedo());
        model.redo();
        assertEquals(Rupiah.of(1_000_000), model.assessment().known(L5).orElseThrow());
        model.undo();
        model.answer(NAME, "Siti");
        assertFalse(model.canRedo());
    }

    @Test
    void aDeletedRowComesBackInItsPlaceWithItsFigures() {
        var first = employer("PT Satu", 10_000_000);
        employer("PT Dua", 20_000_000);
        model.removeRow(EMPLOYERS, first);
        assertEquals(Rupiah.of(20_000_000), model.assessment().known(L1).orElseThrow());
        model.undo();
        assertEquals(first, model.answers().rows(EMPLOYERS).getFirst().key());
        assertEquals(Rupiah.of(30_000_000), model.assessment().known(L1).orElseThrow());
    }

    @Test
    void everyStepOfALongSessionCanBeUndone() {
        for (var i = 0; i < 2_000; i++) {
            bench.pass(Duration.ofSeconds(2));
            model.answer(ZAKAT, Rupiah.of(i));
        }
        for (var i = 0; i < 2_000; i++) assertTrue(model.undo().isPresent());
        assertEquals(Optional.empty(), model.answers().get(ZAKAT));
    }

    @Test
    void aMovedRowKeepsItsKey() {
        var first = employer("PT Satu", 1);
        var second = employer("PT Dua", 2);
        model.moveRow(EMPLOYERS, second, -1);
        assertEquals(
                java.util.List.of(second, first),
                model.answers().rows(EMPLOYERS).stream().map(Row::key).toList());
        model.moveRow(EMPLOYERS, second, -1);
        assertEquals(second, model.answers().rows(EMPLOYERS).getFirst().key());
    }

    private void type(String word) {
        for (var i = 1; i <= word.length(); i++) {
            model.answer(NAME, word.substring(0, i));
            bench.pass(Duration.ofMillis(200));
        }
    }

    private String employer(String name, long net) {
        var key = model.addRow(EMPLOYERS);
        model.edit(EMPLOYERS, key, EMPLOYER_NAME, name);
        model.edit(EMPLOYERS, key, EMPLOYER_NET, Rupiah.of(net));
        return key;
    }
}
