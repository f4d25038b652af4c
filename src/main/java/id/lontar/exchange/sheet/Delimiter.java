package id.lontar.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.IOException;
import java.util.HashMap;
import java.util.stream.Collectors;

/// What separates the cells of a text file.
final class Delimiter {
    private Delimiter() {}

    private static final char[] KNOWN = {';', ',', '\t', '|'};
    private static final int LOOKED_AT = 200;

    /// The one that gives the most rows of the same number of cells. Of equals the semicolon: that
    /// is what an Indonesian Excel and the tax office's old programs write.
    static char of(String text) {
        var best = KNOWN[0];
        var most = 0L;
        for (var each : KNOWN) {
            var found = separated(text, each);
            if (found > most) {
                most = found;
                best = each;
            }
        }
        return best;
    }

    /// Separators in the rows that have as many as most do.
    private static long separated(String text, char delimiter) {
        var rows = new HashMap<Integer, Long>();
        try (var csv = reader(delimiter).ofCsvRecord(text)) {
            var looked =
                    csv.stream()
                            .limit(LOOKED_AT)
                            .filter(each -> each.getFieldCount() > 1)
                            .collect(
                                    Collectors.groupingBy(
                                            CsvRecord::getFieldCount, Collectors.counting()));
            rows.putAll(looked);
        } catch (CsvParseException | IOException e) {
            return 0;
        }
        return rows.entrySet().stream()
                .mapToLong(each -> each.getValue() * (each.getKey() - 1))
                .max()
                .orElse(0);
    }

    /// Takes rows of any length, as people's programs write them; a quotation mark that does not
    /// close is told, never guessed at.
    static CsvReader.CsvReaderBuilder reader(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }
}
