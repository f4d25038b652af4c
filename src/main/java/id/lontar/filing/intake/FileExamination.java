package id.lontar.filing.intake;

import static id.lontar.filing.intake.FlawKind.*;

import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.Sheet;
import id.lontar.filing.sheet.Workbook;

import java.util.ArrayList;
import java.util.List;

/// What is to be said of a file before its rows are read: how it was understood, and what of it is
/// not read at all.
record FileExamination(Workbook workbook, Mapping mapping, Target target) {
    private static final String PLAIN = "UTF-8";

    List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        charset(flaws);
        headings(flaws);
        for (var field : Field.values())
            if (target.wantsColumn(field) && !mapping.columns().containsKey(field))
                flaws.add(Flaw.at(NO_COLUMN, start(), "", field));
        columnsLeft(flaws);
        sheetsLeft(flaws);
        return flaws;
    }

    private Sheet sheet() {
        return workbook.sheets().get(mapping.sheet());
    }

    private CellAt start() {
        return new CellAt(mapping.header().orElse(0), 0);
    }

    /// Only where the answer makes a difference: all charsets in use agree on plain English.
    private void charset(List<Flaw> flaws) {
        if (workbook.origin() instanceof Workbook.Separated(var charset, var declared, var by)
                && !declared
                && !charset.equals(PLAIN)) flaws.add(Flaw.at(CHARSET, start(), charset, charset));
    }

    private void headings(List<Flaw> flaws) {
        mapping.header()
                .ifPresentOrElse(
                        row -> {
                            if (row > 0) flaws.add(Flaw.at(HEADER_ROW, start(), "", row + 1));
                        },
                        () -> flaws.add(Flaw.at(NO_HEADER, start(), "")));
    }

    /// Columns with something in them that go nowhere.
    private void columnsLeft(List<Flaw> flaws) {
        mapping.header()
                .ifPresent(
                        row ->
                                sheet().line(row).cells().values().stream()
                                        .filter(each -> !each.isBlank())
                                        .filter(each -> isLeft(each.at().column()))
                                        .forEach(each -> flaws.add(Flaw.at(COLUMN_LEFT, each))));
    }

    private boolean isLeft(int column) {
        return mapping.columns().entrySet().stream()
                .noneMatch(each -> each.getValue() == column && isUsed(each.getKey()));
    }

    private boolean isUsed(Field field) {
        return target.has(field) || field == Field.RECIPIENT;
    }

    private void sheetsLeft(List<Flaw> flaws) {
        for (var i = 0; i < workbook.sheets().size(); i++)
            if (i != mapping.sheet() && !isEmpty(workbook.sheets().get(i)))
                flaws.add(Flaw.at(SHEET_LEFT, start(), workbook.sheets().get(i).name()));
    }

    private static boolean isEmpty(Sheet sheet) {
        return sheet.lines().stream()
                .flatMap(each -> each.cells().values().stream())
                .allMatch(Cell::isBlank);
    }
}
