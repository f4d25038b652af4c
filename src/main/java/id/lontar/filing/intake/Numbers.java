package id.lontar.filing.intake;

import static id.lontar.filing.intake.FlawKind.*;

import id.lontar.filing.sheet.Cell;
import id.lontar.tax.Npwp;

import java.util.Optional;
import java.util.regex.Pattern;

/// Reads NPWP, NIK and numbers of slips: texts of digits that spreadsheets take for figures.
final class Numbers {
    private Numbers() {}

    /// `3.17101E+15`, as a spreadsheet shows what is too long for its column.
    static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?[0-9]{1,3}");

    private static final Pattern MARKS = Pattern.compile("[\\s.\\-\u2010-\u2015/]");
    private static final Pattern OTHER = Pattern.compile("[^0-9]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern ZEROS = Pattern.compile("0+");

    /// Six digits of a place, then the day of birth (of women plus 40), month and year.
    private static final Pattern NIK =
            Pattern.compile(
                    "[1-9][0-9]{5}(0[1-9]|[1256][0-9]|4[1-9]|[37][01])(0[1-9]|1[0-2])[0-9]{6}");

    /// A spreadsheet keeps 15 digits of a figure and puts zeros for the rest.
    private static final int KEPT = 15;

    private static final int OLD = 15;
    private static final int NEW = 16;
    private static final int PLACE_OF_BUSINESS = 22;

    static Read<String> npwp(Cell cell) {
        if (SCIENTIFIC.matcher(cell.text()).matches())
            return Read.flaw(Flaw.at(FlawKind.SCIENTIFIC, cell));
        var digits = MARKS.matcher(cell.text()).replaceAll("");
        if (!DIGITS.matcher(digits).matches()) return Read.flaw(Flaw.at(NOT_NPWP, cell));
        if (isFigure(cell) && digits.length() > KEPT) return Read.flaw(Flaw.at(LOST_DIGITS, cell));
        if (ZEROS.matcher(digits).matches()) return Read.flaw(Flaw.at(NPWP_ZERO, cell));
        return switch (digits.length()) {
            case NEW -> whole(cell, digits);
            case OLD -> Read.flaw(Flaw.at(NPWP_15, cell).offering("0" + digits));
            case OLD - 1, OLD - 2 -> Read.flaw(shortened(cell, digits));
            case PLACE_OF_BUSINESS ->
                    Read.flaw(Flaw.at(NITKU, cell).offering(digits.substring(0, NEW)));
            default -> Read.flaw(Flaw.at(NPWP_LENGTH, cell, digits.length()));
        };
    }

    /// Of a number that is only compared: its digits, those of an old NPWP with the new zero.
    static String digits(String text) {
        var digits = OTHER.matcher(text).replaceAll("");
        return digits.length() == OLD ? "0" + digits : digits;
    }

    /// Texts that are no figure; only what a spreadsheet did to them is a flaw.
    static Read<String> slip(Cell cell) {
        if (SCIENTIFIC.matcher(cell.text()).matches())
            return Read.flaw(Flaw.at(FlawKind.SCIENTIFIC, cell));
        if (cell.type() == Cell.Type.DATE) return Read.flaw(Flaw.at(NUMBER_AS_DATE, cell));
        return isFigure(cell) && cell.text().length() > KEPT
                ? Read.flaw(Flaw.at(LOST_DIGITS, cell))
                : Read.value(cell.text());
    }

    private static Read<String> whole(Cell cell, String digits) {
        if (!digits.equals(cell.text()))
            return Read.flaw(Flaw.at(NPWP_MARKS, cell).offering(digits));
        var read = Read.value(digits);
        return new Npwp(digits).isLegacy() || NIK.matcher(digits).matches()
                ? read
                : read.noting(Flaw.at(NOT_NIK, cell));
    }

    /// Zeros are put back only where the number's own check digit agrees: a digit may as well be
    /// missing anywhere else.
    private static Flaw shortened(Cell cell, String digits) {
        var whole = "0".repeat(NEW - digits.length()) + digits;
        return Optional.of(new Npwp(whole))
                .filter(Npwp::legacyCheckDigitFits)
                .map(each -> Flaw.at(LEADING_ZERO, cell).offering(whole))
                .orElseGet(() -> Flaw.at(NPWP_LENGTH, cell, digits.length()));
    }

    private static boolean isFigure(Cell cell) {
        return cell.type() == Cell.Type.NUMBER;
    }
}
