package id.lontar.filing.intake;

import static id.lontar.filing.intake.FlawKind.*;

import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.Workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What is odd about slips that can be read: one twice, one of another year, more tax than income.
record SlipExamination(Workbook workbook, Mapping mapping, Target target, List<Slip> slips) {
    List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        var seen = new HashMap<String, Slip>();
        var held = new HashSet<>(target.held());
        for (var slip : slips) {
            var first = seen.putIfAbsent(slip.key(), slip);
            if (held.contains(slip.key()))
                flaws.add(Flaw.at(ALREADY_THERE, cell(slip, Field.NUMBER)).orLeaveOut());
            else if (first != null) flaws.add(twice(slip, first));
            year(slip).ifPresent(flaws::add);
            recipient(slip).ifPresent(flaws::add);
            if (target.npwp().equals(slip.values().get(Field.NPWP)))
                flaws.add(Flaw.at(OWN_NUMBER, cell(slip, Field.NPWP)));
            if (isAboveGross(slip)) flaws.add(Flaw.at(TAX_ABOVE_GROSS, cell(slip, Field.TAX)));
        }
        return flaws;
    }

    private Flaw twice(Slip slip, Slip first) {
        return slip.values().equals(first.values())
                ? Flaw.at(DUPLICATE, cell(slip, Field.NUMBER), first.row() + 1).orLeaveOut()
                : Flaw.at(DUPLICATE_DIFFERS, cell(slip, Field.NUMBER), first.row() + 1);
    }

    private Optional<Flaw> year(Slip slip) {
        if (!(slip.values().get(Field.DATE) instanceof LocalDate day)) return Optional.empty();
        var cell = cell(slip, Field.DATE);
        if (day.isAfter(target.today())) return Optional.of(Flaw.at(FUTURE, cell));
        return target.isUsual(day)
                ? Optional.empty()
                : Optional.of(Flaw.at(WRONG_YEAR, cell, target.taxReturn().year()).orLeaveOut());
    }

    /// A list of the withholder's holds the slips of everybody. An old NPWP and a NIK may be one
    /// person's; nothing here can tell.
    private Optional<Flaw> recipient(Slip slip) {
        if (!(slip.values().get(Field.RECIPIENT) instanceof String number)) return Optional.empty();
        var own = target.npwp();
        if (own.isEmpty() || number.equals(own)) return Optional.empty();
        var cell = cell(slip, Field.RECIPIENT);
        return number.length() != own.length() || number.startsWith("0") != own.startsWith("0")
                ? Optional.of(Flaw.at(OTHER_NUMBER, cell))
                : Optional.of(Flaw.at(NOT_YOURS, cell).orLeaveOut());
    }

    private static boolean isAboveGross(Slip slip) {
        var gross = slip.amount(Field.GROSS);
        var tax = slip.amount(Field.TAX);
        return gross.isPresent() && tax.isPresent() && tax.get().compareTo(gross.get()) > 0;
    }

    private Cell cell(Slip slip, Field field) {
        var column = mapping.columns().getOrDefault(field, 0);
        return workbook.sheets().get(mapping.sheet()).cell(new CellAt(slip.row(), column));
    }
}
