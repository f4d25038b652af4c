package id.lontar.exchange.paper;

import static id.lontar.rules.coretax.Assets.COST;
import static id.lontar.rules.coretax.Assets.MOVABLES;
import static id.lontar.rules.coretax.Assets.YEAR;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.coretax.FormCtOp;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.rules.coretax.Gates;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.coretax.Returns;
import id.lontar.rules.coretax.Turnover;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What was bought beside what was earned says on paper what the finding says on screen.
class WealthPlotsTest {
    private static final Answers MOTORCYCLE =
            Returns.closed("TK/0")
                    .withRows(
                            MOVABLES,
                            List.of(
                                    Row.empty("1")
                                            .with(YEAR, 2025)
                                            .with(COST, Rupiah.of(22_000_000))));

    /// 12 x 25,000,000, below the 500,000,000 that are free of tax: no final income.
    @Test
    void aTurnoverThatIsFreeOfTaxPaysForThings() throws Exception {
        var shop = Row.empty("1");
        for (var month : Turnover.MONTHS) shop = shop.with(month, Rupiah.of(25_000_000));
        var seller =
                MOTORCYCLE
                        .with(Gates.ASK_1B1, true)
                        .with(Induk.ACTIVITY, "USAHA")
                        .with(Gates.ASK_1B2, "FINAL")
                        .with(Gates.ASK_1B3, "HANYA_FINAL")
                        .withRows(Turnover.FINAL, List.of(shop));
        var told = summary(seller);
        assertTrue(told.contains(Prints.bare("c. Jumlah peredaran bruto Rp 300.000.000")), told);
        assertTrue(
                told.contains(
                        Prints.bare("penghasilan dan utang baru yang dilaporkan, Rp 300.000.000")),
                told);
        assertFalse(told.contains(Prints.bare("lebih besar dari penghasilan")), told);
    }

    @Test
    void nothingPaysForItWithoutATurnover() throws Exception {
        var told = summary(MOTORCYCLE);
        assertTrue(told.contains(Prints.bare("c. Penghasilan yang bukan objek pajak Rp 0")), told);
        assertTrue(told.contains(Prints.bare("Selisih Rp 22.000.000 sebaiknya")), told);
    }

    private static String summary(Answers answers) throws Exception {
        var pdf = Prints.print(FormCtOp.FORM, 2025, answers, "", Prints.INDONESIAN);
        return Prints.text(Prints.kept("wealth-plots.pdf", pdf));
    }
}
