package id.lontar.form.walk;

import id.lontar.filing.Sha256;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Revised;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Enclosed;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.TaxpayerKind;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An office's worth of returns from one seed: of all forms, of taxpayers in every situation the
/// walks know, each with a number, a name and figures of its own, and each ready to be sealed on
/// [#DAY]. The same seed gives the same returns.
public final class MixedReturns {
    /// The latest of the days the walks are on.
    public static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    /// The proof all of them enclose, where they enclose one.
    public static final String PROOF = "bukti.pdf";

    /// How often each form comes among twenty returns. An office's guess, not a statistic.
    private static final List<Taxpayers> TWENTY =
            List.of(
                    People1770SS.ALL,
                    People1770SS.ALL,
                    People1770SS.ALL,
                    People1770S.ALL,
                    People1770S.ALL,
                    People1770S.ALL,
                    People1770S.ALL,
                    People1770S.ALL,
                    People1770S.ALL,
                    People1770.ALL,
                    People1770.ALL,
                    People1770.ALL,
                    PeopleCtOp.IN_2025,
                    PeopleCtOp.IN_2025,
                    PeopleCtOp.IN_2025,
                    PeopleCtOp.IN_2025,
                    Companies1771.ALL,
                    Companies1771.ALL,
                    CompaniesCtBadan.ALL,
                    CompaniesCtBadan.ALL);

    private static final List<String> FIRST =
            List.of("Adi", "Budi", "Citra", "Dewi", "Eka", "Fitri", "Gita", "Hendra", "Indah");
    private static final List<String> LAST =
            List.of("Lestari", "Nugroho", "Pratama", "Saputra", "Siregar", "Wijaya", "Wulandari");

    /// Parts of a thousand by which somebody's amounts differ from those of the walk.
    private static final int SPREAD = 60;

    /// One in so many is of any revision.
    private static final int AMENDED = 10;

    private static final Map<String, String> FIRST_OF_YEAR = Map.of("revision", "first");

    private static final int TRIES = 20;

    private MixedReturns() {}

    /// One after the other, never all in memory.
    public static Stream<TaxReturn> of(long seed, int count) {
        return IntStream.range(0, count).mapToObj(n -> one(random(seed, n), n));
    }

    /// Neighbouring seeds of a [Random] begin alike; drawn from a split one they do not.
    private static Random random(long seed, int n) {
        return new Random(new SplittableRandom(seed + n * 0x9E3779B97F4A7C15L).nextLong());
    }

    /// What stands in [#PROOF].
    public static byte[] proof() {
        return "%PDF-1.7\n% bukti\n".getBytes(StandardCharsets.US_ASCII);
    }

    /// Some figures and some situations do not go together; then others are drawn.
    private static TaxReturn one(Random random, int n) {
        var taxpayers = TWENTY.get(random.nextInt(TWENTY.size()));
        Map<String, String> fixed = random.nextInt(AMENDED) == 0 ? Map.of() : FIRST_OF_YEAR;
        for (var tries = 0; tries < TRIES; tries++) {
            var situation = Paths.any(taxpayers, fixed, random);
            var hand = own(taxpayers, taxpayers.atHand(situation), random, n);
            // begun with a word, as nothing is to be found out about the form
            var begun = Answers.NONE.with(Taxpayer.NAME, hand.get(Taxpayer.NAME).orElseThrow());
            var walked = Walked.of(taxpayers, situation, hand, begun);
            if (isReady(walked)) return taxReturn(taxpayers, walked.end().answers());
        }
        throw new IllegalStateException("no return " + n);
    }

    private static boolean isReady(Walked walked) {
        var form = walked.taxpayers().form;
        return form.findings(walked.end(), DAY).stream()
                .noneMatch(each -> each.severity().blocksSealing());
    }

    private static TaxReturn taxReturn(Taxpayers taxpayers, Answers answers) {
        return new TaxReturn(taxpayers.form.code(), taxpayers.year, Revised.of(answers), answers);
    }

    private static Answers own(Taxpayers taxpayers, Answers hand, Random random, int n) {
        var thousandths = 1_000 + random.nextInt(2 * SPREAD + 1) - SPREAD;
        var values = new LinkedHashMap<String, Object>();
        hand.values().forEach((id, value) -> values.put(id, scaled(value, thousandths)));
        var tables = new LinkedHashMap<String, List<Row>>();
        hand.tables()
                .forEach(
                        (id, rows) ->
                                tables.put(
                                        id,
                                        rows.stream()
                                                .map(row -> scaled(row, thousandths))
                                                .toList()));
        var company = taxpayers.form.code().kind() == TaxpayerKind.CORPORATE;
        var name =
                FIRST.get(random.nextInt(FIRST.size()))
                        + " "
                        + LAST.get(random.nextInt(LAST.size()));
        return enclosing(new Answers(values, tables))
                .with(Taxpayer.NAME, company ? "PT " + name + " " + n : name)
                .with(Taxpayer.NPWP, company ? company(n) : person(random, n));
    }

    private static Object scaled(Object value, int thousandths) {
        return value instanceof Rupiah amount && amount.amount() % 1_000 == 0
                ? Rupiah.of(amount.amount() / 1_000 * thousandths)
                : value;
    }

    private static Row scaled(Row row, int thousandths) {
        var cells = new LinkedHashMap<String, Object>();
        row.cells().forEach((id, value) -> cells.put(id, scaled(value, thousandths)));
        return new Row(row.key(), cells);
    }

    private static Answers enclosing(Answers hand) {
        var digest = Sha256.of(proof()).hex();
        return hand.withRows(
                Enclosed.FILES,
                hand.rows(Enclosed.FILES).stream()
                        .map(row -> row.with(Enclosed.FILE_SHA256, digest))
                        .toList());
    }

    /// A resident's number: district, day of birth, and four digits in a row.
    private static String person(Random random, int n) {
        var born = LocalDate.of(1960 + n / 10_000 % 30, 1 + random.nextInt(12), 28 - n % 28);
        return "3171%02d%02d%02d%02d%04d"
                .formatted(
                        1 + n / 300_000 % 90,
                        born.getDayOfMonth(),
                        born.getMonthValue(),
                        born.getYear() % 100,
                        n % 10_000);
    }

    /// An old number with its check digit.
    private static String company(int n) {
        var eight = "%08d".formatted(10_000_000 + n);
        var sum = 0;
        for (var i = 0; i < 8; i++) {
            var product = (eight.charAt(i) - '0') * (i % 2 + 1);
            sum += product / 10 + product % 10;
        }
        return "0" + eight + (10 - sum % 10) % 10 + "012000";
    }
}
