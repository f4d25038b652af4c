package id.lontar.filing.season;

import id.lontar.filing.FilingState;
import id.lontar.filing.Lane;
import id.lontar.filing.season.CodeMail.Domain;
import id.lontar.filing.season.CodeMail.Fate;
import id.lontar.money.Rupiah;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// An office of 420 returns on 25 March 2025, in the middle of the rush. Everybody is invented.
public final class SampleSeason {
    public static final LocalDate TODAY = LocalDate.of(2025, 3, 25);
    private static final TaxYear YEAR = new TaxYear(2024);
    private static final LocalDate DUE = LocalDate.of(2025, 3, 31);
    private static final LocalDate COMPANIES = LocalDate.of(2025, 4, 30);

    /// On each day up to today.
    private static final int[] FILED = {
        2, 3, 0, 0, 4, 3, 5, 4, 6, 0, 1, 8, 9, 7, 11, 9, 2, 0, 14, 12, 17, 15, 21, 6, 3, 32, 27
    };

    private static final List<String> NAMES =
            List.of("A. Wijaya", "Rina Kusuma", "PT Bumi Asri Sejahtera", "CV Sinar", "M. Yusuf");

    private final List<Card> cards = new ArrayList<>();
    private final Random random = new Random(6);

    private SampleSeason() {}

    public static Board empty() {
        return new Board(YEAR, TODAY, 0, List.of());
    }

    public static Board board() {
        var season = new SampleSeason();
        for (var n = 0; n < FILED.length; n++)
            season.filed(FILED[n], TODAY.minusDays(FILED.length - 1L - n));
        season.open(14, Lane.DATA_MISSING, "Isi dulu NIK anggota keluarga.");
        season.open(9, Lane.DATA_MISSING, "Isi dulu daftar harta pada akhir tahun.");
        season.clients(6);
        season.open(9, Lane.ERRORS, "NTPN: nomor ini sudah dipakai di baris lain.");
        season.open(31, Lane.TO_PAY, "");
        season.open(12, Lane.WAITING_FOR_CLIENT, "Bukti potong dari pemberi kerja kedua");
        season.open(18, Lane.TO_REVIEW, "");
        season.open(44, Lane.TO_SIGN, "");
        season.open(15, Lane.READY, "");
        season.open(4, Lane.SENT, "");
        season.open(37, Lane.WAITING_FOR_CODE, "");
        return new Board(YEAR, TODAY, 0, season.cards);
    }

    public static CodeMail mail() {
        var heard = Optional.of(Instant.parse("2025-03-25T08:18:40Z"));
        return new CodeMail(
                List.of(
                        new Domain(
                                "gmail.com",
                                "google",
                                27,
                                Map.of(Fate.HELD, 25, Fate.TAKEN, 2),
                                Optional.of(Instant.parse("2025-03-25T01:14:00Z")),
                                heard,
                                Map.of("QR_PAGE", 25, "TOTP", 6, "CARD", 3, "SMS", 11)),
                        new Domain(
                                "sinarjaya.example",
                                "other",
                                1,
                                Map.of(Fate.RETURNED, 1),
                                Optional.empty(),
                                heard,
                                Map.of("QR_PAGE", 1)),
                        new Domain(
                                "yahoo.com",
                                "yahoo",
                                5,
                                Map.of(Fate.TAKEN, 5),
                                Optional.empty(),
                                heard,
                                Map.of())),
                4);
    }

    private void filed(int count, LocalDate day) {
        for (var n = 0; n < count; n++)
            add(
                    Optional.of(FilingState.ACCEPTED),
                    Lane.FILED,
                    Optional.of(day.atTime(9, 5).atZone(Words.WIB).toInstant()),
                    "");
    }

    private void open(int count, Lane lane, String why) {
        for (var n = 0; n < count; n++)
            add(
                    Optional.of(state(lane)),
                    lane,
                    Optional.of(
                            TODAY.minusDays(random.nextInt(9))
                                    .atTime(10, 0)
                                    .atZone(Words.WIB)
                                    .toInstant()),
                    why);
    }

    private void clients(int count) {
        for (var n = 0; n < count; n++)
            add(Optional.empty(), Lane.DATA_MISSING, Optional.empty(), "");
    }

    private static FilingState state(Lane lane) {
        return switch (lane) {
            case READY -> FilingState.SEALED;
            case SENT -> FilingState.UPLOAD_UNKNOWN;
            case WAITING_FOR_CODE -> FilingState.AWAITING_VERIFICATION;
            default -> FilingState.DRAFT;
        };
    }

    private void add(Optional<FilingState> stage, Lane lane, Optional<Instant> since, String why) {
        var n = cards.size();
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var company = name.startsWith("PT") || name.startsWith("CV");
        var npwp = "31710141%08d".formatted(n);
        cards.add(
                new Card(
                        "f-" + n,
                        "p-" + n,
                        stage,
                        lane,
                        name,
                        npwp,
                        stage.map(each -> company ? FormCode.F1771 : FormCode.F1770S),
                        n % 40 == 0 ? 1 : 0,
                        Optional.of(company ? COMPANIES : n % 29 == 7 ? TODAY.minusDays(5) : DUE),
                        since,
                        Optional.of(Rupiah.of(10_000L * random.nextInt(900))),
                        1,
                        why,
                        Optional.empty(),
                        name.toLowerCase(Locale.ROOT)));
    }
}
