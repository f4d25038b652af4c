package id.lontar.filing.intake;

import id.lontar.filing.sheet.CellAt;

import java.util.List;

/// What is offered for a flaw. It changes the cells it names and no other, and only when the person
/// takes it.
public sealed interface Repair {
    /// Another text in one cell.
    record Replace(CellAt at, String text) implements Repair {}

    /// The cells of one row laid out anew, where a separator inside of a text broke it.
    record Relay(int row, List<String> texts) implements Repair {
        public Relay {
            texts = List.copyOf(texts);
        }
    }

    /// The row is no slip, or not one to import. Nothing in it changes.
    record LeaveOut(int row) implements Repair {}

    /// As people read it; empty for a row that is left out.
    default String offered() {
        return switch (this) {
            case Replace(var at, var text) -> text;
            case Relay(var row, var texts) -> String.join(" | ", texts);
            case LeaveOut(var row) -> "";
        };
    }

    default int row() {
        return switch (this) {
            case Replace(var at, var text) -> at.row();
            case Relay(var row, var texts) -> row;
            case LeaveOut(var row) -> row;
        };
    }
}
