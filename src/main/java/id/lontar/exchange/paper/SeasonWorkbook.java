package id.lontar.exchange.paper;

import id.lontar.filing.SeasonReport;
import id.lontar.filing.SeasonReport.Entry;
import id.lontar.money.Rupiah;
import id.lontar.words.Words;
import id.lontar.work.Progress;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// A season for a spreadsheet: a sheet of the returns, one of the days and one of the reasons. Days
/// and counts are real ones; numbers with leading zeros are text, and so is whatever a spreadsheet
/// would take for a formula, as no cell of the type formula is ever written.
final class SeasonWorkbook {
    private static final String DAY = "dd/mm/yyyy";
    private static final String MOMENT = "dd/mm/yyyy hh:mm:ss";
    private static final String NUMBER = "#,##0";
    private static final int AT_ONCE = 200;

    private static final List<String> RETURNS =
            List.of(
                    "name",
                    "npwp",
                    "form",
                    "revision",
                    "lane",
                    "state",
                    "due",
                    "amount",
                    "why",
                    "fingerprint",
                    "tts",
                    "received",
                    "filedOn",
                    "receipt",
                    "from");
    private static final List<Integer> WIDTHS =
            List.of(30, 19, 10, 10, 16, 24, 12, 16, 44, 12, 26, 20, 12, 24, 12);

    private final Words words;
    private final SeasonReport report;
    private final Progress progress;

    SeasonWorkbook(Words words, SeasonReport report, Progress progress) {
        this.words = words;
        this.report = report;
        this.progress = progress;
    }

    byte[] write() throws InterruptedException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Lontar", "1.0")) {
            returns(workbook.newWorksheet(words.say("paper.season.sheet.returns")));
            days(workbook.newWorksheet(words.say("paper.season.sheet.days")));
            reasons(workbook.newWorksheet(words.say("paper.season.sheet.reasons")));
        } catch (IOException e) {
            throw new UncheckedIOException("writing a season", e);
        }
        return bytes.toByteArray();
    }

    private void returns(Worksheet sheet) throws InterruptedException {
        head(sheet, RETURNS, WIDTHS);
        var row = 1;
        for (var each : report.entries()) {
            if (row % AT_ONCE == 1)
                progress.at(row - 1L, report.entries().size(), "season.report.xlsx");
            if (Thread.interrupted()) throw new InterruptedException();
            entry(sheet, row++, each);
        }
    }

    private void entry(Worksheet sheet, int row, Entry entry) {
        var proofs = entry.proofs();
        sheet.value(row, 0, entry.name());
        sheet.value(row, 1, entry.npwp());
        sheet.value(row, 2, entry.form().map(each -> each.code()).orElse(""));
        sheet.value(row, 3, entry.revision());
        sheet.value(row, 4, words.say("board.lane." + entry.lane()));
        sheet.value(
                row,
                5,
                entry.state()
                        .map(each -> words.say("cli.state." + each))
                        .orElseGet(() -> words.say("board.card.none")));
        day(sheet, row, 6, entry.due());
        amount(sheet, row, 7, entry.amount());
        sheet.value(row, 8, entry.why());
        sheet.value(row, 9, proofs.fingerprint());
        sheet.value(row, 10, proofs.ttsNo());
        moment(sheet, row, 11, proofs.receivedAt());
        day(sheet, row, 12, proofs.filedOn());
        sheet.value(row, 13, proofs.receiptNo());
        sheet.value(row, 14, source(entry));
    }

    /// Whose number the receipt's is.
    private String source(Entry entry) {
        if (entry.proofs().receiptNo().isEmpty()) return "";
        return words.say(
                entry.proofs().atPortal() ? "paper.season.ofPortal" : "paper.season.ofGateway");
    }

    private void days(Worksheet sheet) {
        head(
                sheet,
                List.of("day", "dayFiled", "dayDone", "dayLeft", "works"),
                List.of(12, 10, 12, 10, 12));
        var row = 1;
        for (var each : report.course().days()) {
            day(sheet, row, 0, Optional.of(each.date()));
            sheet.value(row, 1, each.filed());
            sheet.value(row, 2, each.done());
            sheet.value(row, 3, each.left());
            sheet.value(row, 4, words.say(each.works() ? "paper.season.yes" : "paper.season.no"));
            row++;
        }
    }

    private void reasons(Worksheet sheet) {
        head(sheet, List.of("lane", "why", "count"), List.of(18, 70, 10));
        var row = 1;
        for (var standing : report.course().standings()) {
            var told = standing.withoutReturn();
            if (told > 0)
                reason(sheet, row++, standing.lane().name(), words.say("board.card.none"), told);
            for (var each : standing.causes()) {
                reason(sheet, row++, standing.lane().name(), each.why(), each.cards());
                told += each.cards();
            }
            if (told < standing.cards())
                reason(sheet, row++, standing.lane().name(), "", standing.cards() - told);
        }
    }

    private void reason(Worksheet sheet, int row, String lane, String why, int count) {
        sheet.value(row, 0, words.say("board.lane." + lane));
        sheet.value(row, 1, why);
        sheet.value(row, 2, count);
    }

    private void head(Worksheet sheet, List<String> keys, List<Integer> widths) {
        for (var n = 0; n < keys.size(); n++) {
            sheet.value(0, n, words.say("paper.season." + keys.get(n)));
            sheet.style(0, n).bold().wrapText(true).set();
            sheet.width(n, widths.get(n));
        }
        sheet.freezePane(0, 1);
    }

    private static void day(Worksheet sheet, int row, int column, Optional<LocalDate> day) {
        day.ifPresent(
                each -> {
                    sheet.value(row, column, each);
                    sheet.style(row, column).format(DAY).set();
                });
    }

    private static void moment(Worksheet sheet, int row, int column, Optional<Instant> at) {
        at.ifPresent(
                each -> {
                    sheet.value(row, column, LocalDateTime.ofInstant(each, Words.WIB));
                    sheet.style(row, column).format(MOMENT).set();
                });
    }

    private static void amount(Worksheet sheet, int row, int column, Optional<Rupiah> amount) {
        amount.ifPresent(
                each -> {
                    sheet.value(row, column, each.amount());
                    sheet.style(row, column).format(NUMBER).set();
                });
    }
}
