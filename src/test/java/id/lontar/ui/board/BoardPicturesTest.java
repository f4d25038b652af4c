package id.lontar.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.filing.FilingState;
import id.lontar.filing.Lane;
import id.lontar.filing.season.Board;
import id.lontar.filing.season.Card;
import id.lontar.filing.season.View;
import id.lontar.money.Rupiah;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Snapshots;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The board as it looks on a day in March with 420 clients, and with none.
class BoardPicturesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 25);
    private static final List<String> NAMES =
            List.of(
                    "A. Wijaya",
                    "Rina Kusuma",
                    "PT Bumi Asri Sejahtera",
                    "D. Lestari",
                    "H. Gunawan",
                    "CV Sinar",
                    "M. Yusuf",
                    "PT Anugerah",
                    "L. Tan",
                    "S. Putri",
                    "R. Hidayat",
                    "PT Citra",
                    "B. Santoso",
                    "N. Aisyah");

    @TempDir Path folder;

    @Test
    void pictures() {
        try (var desk = new Desk(folder)) {
            var screen = Snapshots.onFx(() -> new BoardScreen(desk.context, desk.runs()));
            Snapshots.onFx(screen::centre);
            show(screen, List.of());
            Snapshots.take("board-empty", screen, id.lontar.filing.season.SmallOffice.WORDS);
            show(screen, cards());
            assertEquals(420, screen.model().board().cards().size());
            Snapshots.onFx(
                    () -> {
                        screen.model().pick(screen.model().lane(Lane.TO_SIGN).subList(0, 3));
                        screen.model().look(View.ALL);
                        screen.redraw();
                        return null;
                    });
            Snapshots.take("board", screen, id.lontar.filing.season.SmallOffice.WORDS);
        }
    }

    private static void show(BoardScreen screen, List<Card> cards) {
        Snapshots.onFx(
                () -> {
                    screen.show(
                            new Reading.Read(
                                    new Board(new TaxYear(2024), TODAY, 0, cards),
                                    List.of(new TaxYear(2024), new TaxYear(2023)),
                                    cards.isEmpty() ? 0 : 12));
                    return null;
                });
    }

    /// As `6-papan.png` has them: most are in, some are missing something.
    static List<Card> cards() {
        var counts = new LinkedHashMap<Lane, Integer>();
        counts.put(Lane.DATA_MISSING, 23);
        counts.put(Lane.ERRORS, 9);
        counts.put(Lane.TO_PAY, 31);
        counts.put(Lane.TO_REVIEW, 18);
        counts.put(Lane.TO_SIGN, 44);
        counts.put(Lane.WAITING_FOR_CODE, 37);
        counts.put(Lane.FILED, 258);
        var cards = new ArrayList<Card>();
        var random = new Random(6);
        counts.forEach(
                (lane, count) -> {
                    for (var n = 0; n < count; n++) cards.add(card(lane, cards.size(), random));
                });
        return cards;
    }

    static Card card(Lane lane, int n, Random random) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var company = name.startsWith("PT") || name.startsWith("CV");
        var form =
                company ? FormCode.F1771 : random.nextBoolean() ? FormCode.F1770S : FormCode.F1770;
        var npwp = "31710141%08d".formatted(n);
        return new Card(
                "f-" + n,
                "p-" + n,
                Optional.of(state(lane)),
                lane,
                name,
                npwp,
                Optional.of(form),
                n % 40 == 0 ? 1 : 0,
                Optional.of(company ? LocalDate.of(2025, 4, 30) : day(random)),
                Optional.of(
                        Instant.parse("2025-03-25T01:00:00Z")
                                .minusSeconds(random.nextInt(9) * 86_400L)),
                Optional.of(Rupiah.of(10_000L * random.nextInt(9_000))),
                1 + random.nextInt(6),
                lane == Lane.ERRORS ? "NTPN: nomor ini sudah dipakai di baris lain." : "",
                Optional.empty(),
                (name + " " + npwp + " " + form.code()).toLowerCase(java.util.Locale.ROOT));
    }

    private static LocalDate day(Random random) {
        return random.nextInt(12) == 0 ? LocalDate.of(2025, 3, 20) : LocalDate.of(2025, 3, 31);
    }

    private static FilingState state(Lane lane) {
        return switch (lane) {
            case READY -> FilingState.SEALED;
            case SENT -> FilingState.UPLOAD_UNKNOWN;
            case WAITING_FOR_CODE -> FilingState.AWAITING_VERIFICATION;
            case FILED -> FilingState.ACCEPTED;
            default -> FilingState.DRAFT;
        };
    }
}
