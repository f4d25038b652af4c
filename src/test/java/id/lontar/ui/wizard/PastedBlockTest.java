package id.lontar.ui.wizard;

import static id.lontar.rules.op.Personal.*;

import static org.junit.jupiter.api.Assertions.*;

import id.lontar.form.Element.Grid;
import id.lontar.form.op.Form1770S;
import id.lontar.money.Rupiah;
import id.lontar.rules.Law;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class PastedBlockTest {
    private static final Grid ASSET_GRID =
            Form1770S.FORM.pages().stream()
                    .flatMap(page -> page.elements().stream())
                    .filter(each -> each instanceof Grid grid && grid.table().equals(ASSETS))
                    .map(Grid.class::cast)
                    .findFirst()
                    .orElseThrow();
    private final PastedBlock.Codes codes = new PastedBlock.Codes(Law.shipped(), new TaxYear(2024));

    @Test
    void aBlockOfASpreadsheetBecomesRows() {
        var laid =
                block(
                        """
                        012\tTabungan BCA\t2015\tRp 25.000.000\t
                        Uang tunai\tDompet\t2024\t1,500,000.00\tdi rumah
                        """);
        assertEquals(2, laid.rows().size());
        assertEquals(List.of(), laid.unread());
        assertEquals("011", laid.rows().get(1).text(ASSET_CODE));
        assertEquals(Rupiah.of(26_500_000), id.lontar.rules.Row.typed(laid.rows(), ASSET_COST));
        assertEquals(Optional.of(2015), laid.rows().get(0).get(ASSET_YEAR));
        assertEquals("di rumah", laid.rows().get(1).text(ASSET_NOTE));
    }

    @Test
    void aCellOfAnotherKindIsNamedAndLeftEmpty() {
        var laid = block("012\tTabungan\tdua ribu\t5.000\t");
        assertEquals(List.of(new PastedBlock.Unread(0, ASSET_YEAR, "dua ribu")), laid.unread());
        assertEquals(Rupiah.of(5_000), laid.rows().getFirst().amount(ASSET_COST));
    }

    @Test
    void aLineOfHeadingsIsNotARow() {
        var laid = block("Kode\tNama\tTahun\tHarga\tKet\n012\tTabungan\t2015\t5.000\t");
        assertEquals(1, laid.rows().size());
        assertEquals(List.of(), laid.unread());
    }

    @Test
    void oneWordIsNotABlock() {
        assertEquals(Optional.empty(), PastedBlock.of("Tabungan BCA"));
        assertEquals(Optional.empty(), PastedBlock.of("Tabungan BCA\n"));
    }

    private PastedBlock.Laid block(String text) {
        return PastedBlock.of(text).orElseThrow().over(List.of(), 0, 0, ASSET_GRID, codes);
    }
}
