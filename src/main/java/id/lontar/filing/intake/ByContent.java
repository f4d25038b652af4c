package id.lontar.filing.intake;

import id.lontar.filing.sheet.Line;
import id.lontar.filing.sheet.Sheet;
import id.lontar.filing.sheet.Workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Proposes columns of a list without headings, such as the one for the e-Form viewer, by what most
/// of their cells look like.
final class ByContent {
    private static final int LOOKED_AT = 200;

    /// What is longer is none of these.
    private static final int LONGEST = 120;
    private static final Pattern NPWP = Pattern.compile("'?[0-9]{2}[0-9. -]{11,20}[0-9]");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TYPE =
            Pattern.compile("15|2[12346]|100|DTP|[0-9]{2}-[0-9]{3}-[0-9]{2}|(?i)pph.*[0-9]{2}");
    private static final Pattern AMOUNT = Pattern.compile("(?i)(rp)?[ .0-9]*[0-9][.,0-9]*");
    private static final Pattern WORDS = Pattern.compile(".*[\\p{L}]{2,}.*[\\p{L}].*");

    private final List<Line> lines;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final int width;

    private ByContent(Sheet sheet) {
        this.lines =
                sheet.lines().stream().filter(each -> !each.isBlank()).limit(LOOKED_AT).toList();
        this.width = Math.min(sheet.width(), 256);
    }

    static Mapping proposed(Workbook workbook) {
        for (var i = 0; i < workbook.sheets().size(); i++)
            if (!workbook.sheets().get(i).lines().isEmpty())
                return new Mapping(
                        i, Optional.empty(), new ByContent(workbook.sheets().get(i)).columns());
        return new Mapping(0, Optional.empty(), Map.of());
    }

    /// The plainest first; of two columns of amounts the last is the tax.
    private Map<Field, Integer> columns() {
        first(Field.NPWP, NPWP.asMatchPredicate());
        first(Field.DATE, DATE.asMatchPredicate());
        first(Field.TYPE, TYPE.asMatchPredicate());
        first(Field.NAME, WORDS.asMatchPredicate());
        last(Field.TAX, AMOUNT.asMatchPredicate());
        last(Field.GROSS, AMOUNT.asMatchPredicate());
        first(Field.NUMBER, text -> text.chars().anyMatch(Character::isDigit));
        return columns;
    }

    private void first(Field field, Predicate<String> looks) {
        for (var i = 0; i < width; i++) if (take(field, i, looks)) return;
    }

    private void last(Field field, Predicate<String> looks) {
        for (var i = width - 1; i >= 0; i--) if (take(field, i, looks)) return;
    }

    private boolean take(Field field, int column, Predicate<String> looks) {
        if (columns.containsValue(column)) return false;
        var filled =
                lines.stream()
                        .map(each -> each.text(column).strip())
                        .filter(each -> !each.isEmpty())
                        .toList();
        var fitting =
                filled.stream().filter(each -> each.length() <= LONGEST).filter(looks).count();
        if (fitting == 0 || fitting * 2 <= filled.size()) return false;
        columns.put(field, column);
        return true;
    }
}
