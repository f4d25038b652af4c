package id.lontar.cli;

import id.lontar.filing.intake.Diagnosis;
import id.lontar.filing.intake.Field;
import id.lontar.filing.intake.Flaw;
import id.lontar.filing.intake.FlawWords;
import id.lontar.filing.intake.Repair;
import id.lontar.filing.intake.Treatment;
import id.lontar.filing.sheet.CellAt;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells what an import found, what it changed and what came of it.
record ImportReport(Terminal terminal, Treatment treated) {
    void print() {
        columns();
        for (var each : treated.taken()) repaired(each);
        for (var each : after().flaws()) flaw(each);
        var open = after().open().size();
        var slips = after().slips().size();
        if (open > 0) terminal.say("cli.import.open", open, treated.taken().size());
        else terminal.say("cli.import.clean", slips, treated.taken().size());
        terminal.record(
                "result",
                Map.of(
                        "ready",
                        open == 0,
                        "open",
                        open,
                        "repaired",
                        treated.taken().size(),
                        "slips",
                        slips,
                        "sha256",
                        after().workbook().original()));
    }

    /// What was changed, for the record beside the original.
    List<Map<String, Object>> taken() {
        return treated.taken().stream().map(each -> members(each.flaw())).toList();
    }

    void written(Path written, Path original) {
        terminal.say(
                "cli.import.written",
                written.toString(),
                after().slips().size(),
                original.toString());
        terminal.record(
                "imported",
                Map.of(
                        "file", written.toString(),
                        "original", original.toString(),
                        "slips", after().slips().size()));
    }

    private Diagnosis after() {
        return treated.after();
    }

    private void columns() {
        var mapping = after().mapping();
        var sheet = after().workbook().sheets().isEmpty() ? "" : sheet();
        terminal.say(
                "cli.import.file", Visible.cell(after().workbook().file()), Visible.cell(sheet));
        for (var field : Field.values()) {
            var column = mapping.columns().get(field);
            if (column == null) continue;
            var heading =
                    mapping.header()
                            .map(row -> after().workbook().sheets().get(mapping.sheet()).line(row))
                            .map(line -> line.text(column))
                            .orElse("");
            var name = terminal.words().say(field.key());
            terminal.text(
                    "  %-3s %-26s %s"
                            .formatted(CellAt.letters(column), name, Visible.cell(heading)));
            terminal.record(
                    "column",
                    Map.of(
                            "column", CellAt.letters(column),
                            "field", field.name(),
                            "heading", heading));
        }
    }

    private void repaired(Treatment.Taken taken) {
        var flaw = taken.flaw();
        terminal.text(
                mark("cli.import.repaired", flaw)
                        + "\"%s\" -> %s"
                                .formatted(
                                        Visible.cell(flaw.found()), offer(flaw, taken.repair())));
        terminal.record("repaired", members(flaw));
    }

    private void flaw(Flaw flaw) {
        var mark = flaw.kind().isOpen() ? "cli.import.mark.open" : "cli.import.mark.note";
        terminal.text(mark(mark, flaw) + FlawWords.say(terminal.words(), visible(flaw)));
        flaw.repair()
                .ifPresent(
                        repair ->
                                terminal.say(
                                        "cli.import.offer",
                                        offer(flaw, repair),
                                        flaw.kind().name()));
        var members = members(flaw);
        members.put("open", flaw.kind().isOpen());
        members.put("message", FlawWords.say(terminal.words(), flaw));
        terminal.record("finding", members);
    }

    private String mark(String key, Flaw flaw) {
        return "%-10s %-7s %-17s ".formatted(terminal.words().say(key), flaw.at(), flaw.kind());
    }

    private String offer(Flaw flaw, Repair repair) {
        return repair instanceof Repair.LeaveOut
                ? terminal.words().say("cli.import.leaveOut", Integer.toString(flaw.at().row() + 1))
                : "\"" + Visible.cell(repair.offered()) + "\"";
    }

    private static Flaw visible(Flaw flaw) {
        return new Flaw(
                flaw.kind(),
                flaw.at(),
                Visible.cell(flaw.found()),
                flaw.repair(),
                flaw.arguments());
    }

    private Map<String, Object> members(Flaw flaw) {
        var members = new LinkedHashMap<String, Object>();
        members.put("sheet", sheet());
        members.put("cell", flaw.at().toString());
        members.put("kind", flaw.kind().name());
        members.put("found", flaw.found());
        flaw.repair()
                .ifPresent(
                        repair -> {
                            if (repair instanceof Repair.LeaveOut(var row))
                                members.put("leavesOutRow", row + 1);
                            else members.put("offered", repair.offered());
                        });
        return members;
    }

    private String sheet() {
        return after().workbook().sheets().get(after().mapping().sheet()).name();
    }
}
