package id.lontar.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class ScaleTest {
    private static final Scale BANDS =
            new Scale(
                    List.of(
                            new Scale.Band(Rupiah.ZERO, Rate.percent(5)),
                            new Scale.Band(Rupiah.of(60_000_000), Rate.percent(15)),
                            new Scale.Band(Rupiah.of(250_000_000), Rate.percent(25))));

    @Test
    void theSlicesAddUpToTheAmountAndTheTax() {
        var random = new Random(1770);
        for (var i = 0; i < 10_000; i++) {
            var amount = Rupiah.of(random.nextLong(0, 600_000) * 1_000);
            var inside = Rupiah.ZERO;
            var tax = Rupiah.ZERO;
            for (var slice : BANDS.slices(amount)) {
                inside = inside.plus(slice.inside());
                tax = tax.plus(slice.tax());
            }
            assertEquals(amount, inside);
            assertEquals(tax, BANDS.on(amount));
        }
    }

    @Test
    void moreIncomeNeverMeansLessTaxAndNeverMoreThanTheTopRate() {
        var random = new Random(1771);
        for (var i = 0; i < 10_000; i++) {
            var amount = Rupiah.of(random.nextLong(0, 600_000) * 1_000);
            var step = Rupiah.of(random.nextLong(0, 1_000) * 1_000);
            var more = BANDS.on(amount.plus(step)).minus(BANDS.on(amount));
            assertEquals(0, more.min(Rupiah.ZERO).amount());
            assertEquals(more, more.min(step.times(Rate.percent(25))));
        }
    }

    @Test
    void nothingAndLossesAreNotTaxed() {
        assertEquals(Rupiah.ZERO, BANDS.on(Rupiah.ZERO));
        assertEquals(Rupiah.ZERO, BANDS.on(Rupiah.of(-5)));
    }

    @Test
    void bandsThatDoNotRiseAreRefused() {
        var band = new Scale.Band(Rupiah.ZERO, Rate.percent(5));
        assertThrows(IllegalArgumentException.class, () -> new Scale(List.of(band, band)));
        assertThrows(IllegalArgumentException.class, () -> new Scale(List.of()));
    }
}
