package id.lontar.filing.intake;

import id.lontar.filing.sheet.Workbook;

import java.util.List;

/// What a file says and what is odd about it.
///
/// @param flaws in the order of the sheet
/// @param slips those rows that can be read whole; to import only when nothing is open
public record Diagnosis(Workbook workbook, Mapping mapping, List<Flaw> flaws, List<Slip> slips) {
    public Diagnosis {
        flaws = List.copyOf(flaws);
        slips = List.copyOf(slips);
    }

    public List<Flaw> open() {
        return flaws.stream().filter(each -> each.kind().isOpen()).toList();
    }

    public boolean isClean() {
        return open().isEmpty();
    }
}
