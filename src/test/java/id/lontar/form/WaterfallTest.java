package id.lontar.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.lontar.money.Rupiah;
import id.lontar.rules.Line;
import id.lontar.rules.Step;

import org.junit.jupiter.api.Test;

import java.util.List;

class WaterfallTest {
    private static final double CLOSE = 1e-9;

    @Test
    void aChangeHangsWhereTheStepBeforeEnded() {
        var fall = fall(total(400), change(-300), change(100), total(200));
        assertEquals(List.of("0 400", "400 100", "100 200", "0 200"), ends(fall));
        assertEquals(0.25, fall.begins(fall.bars().get(1)), CLOSE);
        assertEquals(0.75, fall.length(fall.bars().get(1)), CLOSE);
        assertFalse(fall.bars().get(1).rises());
    }

    @Test
    void belowZeroTheScaleBeginsLower() {
        var fall = fall(total(300), change(-400), change(100), total(0));
        assertEquals(Rupiah.of(-100), fall.low());
        assertEquals(0.25, fall.zero(), CLOSE);
        assertEquals(0, fall.begins(fall.bars().get(1)), CLOSE);
        assertEquals(1, fall.length(fall.bars().get(1)), CLOSE);
        assertEquals(0, fall.length(fall.bars().get(3)), CLOSE);
    }

    @Test
    void nothingAtAllHasNoLength() {
        var fall = fall(total(0));
        assertEquals(0, fall.length(fall.bars().getFirst()), CLOSE);
    }

    private static Waterfall fall(Step... steps) {
        return Waterfall.of(List.of(steps));
    }

    private static Step total(long amount) {
        return Step.total(new Line<Rupiah>("x"), Rupiah.of(amount));
    }

    private static Step change(long amount) {
        return Step.change("y", Rupiah.of(amount));
    }

    private static List<String> ends(Waterfall fall) {
        return fall.bars().stream()
                .map(each -> each.from().amount() + " " + each.to().amount())
                .toList();
    }
}
