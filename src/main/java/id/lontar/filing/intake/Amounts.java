package id.lontar.filing.intake;

import static id.lontar.filing.intake.FlawKind.*;

import id.lontar.filing.sheet.Cell;
import id.lontar.money.Rupiah;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads a column of amounts, whole rupiah. Whether a point is that of thousands or that of
/// decimals is told by the figure itself or by the others of its column.
///
/// @param decimalPoint whether some amount of the column has decimals after a point
/// @param decimalComma whether some has them after a comma
record Amounts(boolean decimalPoint, boolean decimalComma) {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,14}");
    private static final Pattern CURRENCY =
            Pattern.compile("^(rp\\.?|idr)|(,-|\\.-|,--|rp\\.?|idr)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern POINTS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]{1,2})?");
    private static final Pattern COMMAS = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,2})?");
    private static final Pattern DECIMALS = Pattern.compile("[0-9]+[.,][0-9]{1,2}");
    private static final Pattern POINT_DECIMALS = Pattern.compile(".*\\.[0-9]{1,2}");
    private static final Pattern COMMA_DECIMALS = Pattern.compile(".*,[0-9]{1,2}");
    private static final Pattern NEGATIVE_ = Pattern.compile("\\(.+\\)|[-\u2212].+|.+-");
    private static final Pattern DASH = Pattern.compile("[-\u2212\u2013\u2014]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");

    /// Less than any amount somebody writes with decimals in earnest: `1,5` may stand for millions.
    private static final BigDecimal LEAST = BigDecimal.valueOf(1_000);

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

    /// Longer than any amount.
    private static final int LONGEST = 60;

    static Amounts of(List<Cell> column) {
        var point = false;
        var comma = false;
        for (var each : column) {
            if (each.type() == Cell.Type.NUMBER || each.text().length() > LONGEST) continue;
            var text = bare(each.text());
            point |= POINT_DECIMALS.matcher(text).matches();
            comma |= COMMA_DECIMALS.matcher(text).matches();
        }
        return new Amounts(point, comma);
    }

    Read<Rupiah> read(Cell cell) {
        if (cell.type() == Cell.Type.NUMBER) return figure(cell);
        if (cell.type() != Cell.Type.TEXT) return Read.flaw(Flaw.at(NOT_AMOUNT, cell));
        var text = cell.text();
        if (text.length() > LONGEST) return Read.flaw(Flaw.at(NOT_AMOUNT, cell));
        if (WHOLE.matcher(text).matches()) return Read.value(Rupiah.of(Long.parseLong(text)));
        if (text.contains("%")) return Read.flaw(Flaw.at(PERCENT, cell));
        if (Numbers.SCIENTIFIC.matcher(text).matches()) return Read.flaw(Flaw.at(SCIENTIFIC, cell));
        var bare = bare(text);
        if (DASH.matcher(bare).matches() || text.toLowerCase(Locale.ROOT).equals("nihil"))
            return Read.flaw(Flaw.at(AMOUNT_DASH, cell).offering("0"));
        if (NEGATIVE_.matcher(bare).matches()) return Read.flaw(Flaw.at(NEGATIVE, cell));
        return Read.flaw(written(cell, bare));
    }

    /// A figure of a workbook has all its digits; nothing about it has to be guessed.
    private static Read<Rupiah> figure(Cell cell) {
        var number = new BigDecimal(cell.text());
        if (number.signum() < 0) return Read.flaw(Flaw.at(NEGATIVE, cell));
        if (number.compareTo(MOST) >= 0) return Read.flaw(Flaw.at(NOT_AMOUNT, cell));
        var whole = number.setScale(0, RoundingMode.DOWN);
        return number.compareTo(whole) == 0
                ? Read.value(Rupiah.of(whole.longValueExact()))
                : Read.flaw(Flaw.at(SEN, cell).offering(whole.toPlainString()));
    }

    private Flaw written(Cell cell, String bare) {
        if (DIGITS.matcher(bare).matches())
            return Flaw.at(AMOUNT_FORM, cell).offering(new BigDecimal(bare).toPlainString());
        if (POINTS.matcher(bare).matches())
            return isOneGroup(bare, '.') && decimalPoint
                    ? Flaw.at(AMOUNT_AMBIGUOUS, cell)
                    : whole(cell, bare.replace(".", "").replace(',', '.'));
        if (COMMAS.matcher(bare).matches())
            return isOneGroup(bare, ',') && decimalComma
                    ? Flaw.at(AMOUNT_AMBIGUOUS, cell)
                    : whole(cell, bare.replace(",", ""));
        if (!DECIMALS.matcher(bare).matches()) return Flaw.at(NOT_AMOUNT, cell);
        var number = new BigDecimal(bare.replace(',', '.'));
        return number.compareTo(LEAST) < 0
                ? Flaw.at(AMOUNT_AMBIGUOUS, cell)
                : whole(cell, number.toPlainString());
    }

    /// `1.240` alone, which may have three decimals where others of the column have two.
    private static boolean isOneGroup(String bare, char separator) {
        return bare.indexOf(separator) == bare.lastIndexOf(separator)
                && bare.indexOf(separator == '.' ? ',' : '.') < 0;
    }

    private static Flaw whole(Cell cell, String decimal) {
        var number = new BigDecimal(decimal);
        if (number.compareTo(MOST) >= 0) return Flaw.at(NOT_AMOUNT, cell);
        var whole = number.setScale(0, RoundingMode.DOWN);
        return Flaw.at(number.compareTo(whole) == 0 ? AMOUNT_FORM : SEN, cell)
                .offering(whole.toPlainString());
    }

    private static String bare(String text) {
        return CURRENCY.matcher(BLANKS.matcher(text).replaceAll("")).replaceAll("");
    }
}
