package id.lontar.filing.intake;

import static id.lontar.filing.intake.FlawKind.*;

import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.Workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Examines somebody's list of slips and treats it as far as a person lets it. The file itself is
/// never changed, and nothing of it is imported while a flaw is open.
public final class Doctor {
    /// Flaws behind flaws: an apostrophe, then blanks, then 15 digits. Nothing has this many.
    private static final int ROUNDS = 12;

    private final Target target;

    public Doctor(Target target) {
        this.target = target;
    }

    public Diagnosis examine(Workbook workbook, Mapping mapping) {
        return treat(workbook, mapping, kind -> false).after();
    }

    /// Takes every repair of these kinds, and those that come to light behind them.
    public Treatment treat(Workbook workbook, Mapping mapping, Predicate<FlawKind> wanted) {
        if (workbook.sheets().isEmpty())
            return new Treatment(List.of(), nothing(workbook, mapping));
        var cells = RowExamination.understood(workbook, mapping, target);
        var taken = new ArrayList<Treatment.Taken>();
        var leftOut = new HashSet<Integer>();
        var treated = workbook;
        var found = examine(treated, mapping, leftOut, cells);
        for (var round = 0; round < ROUNDS; round++) {
            var chosen = chosen(found.flaws(), wanted);
            if (chosen.isEmpty()) break;
            treated = take(treated, mapping.sheet(), chosen, leftOut);
            taken.addAll(chosen);
            found = examine(treated, mapping, leftOut, cells);
        }
        return new Treatment(taken, found);
    }

    private static Diagnosis nothing(Workbook workbook, Mapping mapping) {
        var flaw = Flaw.at(NO_ROWS, new CellAt(0, 0), "");
        return new Diagnosis(workbook, mapping, List.of(flaw), List.of());
    }

    /// One repair for a cell at a time, and for a row that is left out or laid anew no other.
    private static List<Treatment.Taken> chosen(List<Flaw> flaws, Predicate<FlawKind> wanted) {
        var chosen = new ArrayList<Treatment.Taken>();
        var whole = new HashSet<Integer>();
        var touched = new HashSet<Integer>();
        var cells = new HashSet<CellAt>();
        for (var flaw : flaws) {
            if (flaw.repair().isEmpty() || !wanted.test(flaw.kind())) continue;
            var repair = flaw.repair().get();
            var free =
                    repair instanceof Repair.Replace(var at, var text)
                            ? !whole.contains(at.row()) && cells.add(at)
                            : !touched.contains(repair.row()) && whole.add(repair.row());
            if (!free) continue;
            touched.add(repair.row());
            chosen.add(new Treatment.Taken(flaw, repair));
        }
        return chosen;
    }

    private static Workbook take(
            Workbook workbook, int sheet, List<Treatment.Taken> chosen, Set<Integer> leftOut) {
        var texts = new HashMap<CellAt, String>();
        var lines = new HashMap<Integer, List<String>>();
        for (var each : chosen)
            switch (each.repair()) {
                case Repair.Replace(var at, var text) -> texts.put(at, text);
                case Repair.Relay(var row, var cells) -> lines.put(row, cells);
                case Repair.LeaveOut(var row) -> leftOut.add(row);
            }
        return workbook.with(sheet, workbook.sheets().get(sheet).with(texts).withLines(lines));
    }

    private Diagnosis examine(
            Workbook workbook, Mapping mapping, Set<Integer> leftOut, CellReading cells) {
        var flaws = new ArrayList<>(new FileExamination(workbook, mapping, target).flaws());
        var rows = new RowExamination(workbook, mapping, target, leftOut, cells);
        rows.examine();
        var slips = rows.slips();
        flaws.addAll(rows.flaws());
        flaws.addAll(new SlipExamination(workbook, mapping, target, slips).flaws());
        if (slips.isEmpty() && rows.flaws().stream().noneMatch(each -> each.kind().isOpen()))
            flaws.add(Flaw.at(NO_ROWS, new CellAt(mapping.firstRow(), 0), ""));
        flaws.sort((a, b) -> a.at().compareTo(b.at()));
        return new Diagnosis(workbook, mapping, flaws, slips);
    }
}
