package id.lontar.filing.intake;

import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.CellAt;

import java.util.List;
import java.util.Optional;

/// Something odd in one place of a file.
///
/// @param found what stands there now
/// @param arguments of the message, after what was found and what is offered
public record Flaw(
        FlawKind kind, CellAt at, String found, Optional<Repair> repair, List<Object> arguments) {
    public Flaw {
        arguments = List.copyOf(arguments);
    }

    static Flaw at(FlawKind kind, Cell cell, Object... arguments) {
        return new Flaw(kind, cell.at(), cell.text(), Optional.empty(), List.of(arguments));
    }

    static Flaw at(FlawKind kind, CellAt at, String found, Object... arguments) {
        return new Flaw(kind, at, found, Optional.empty(), List.of(arguments));
    }

    /// With another text for this cell on offer.
    Flaw offering(String text) {
        return offering(new Repair.Replace(at, text));
    }

    Flaw offering(Repair offered) {
        return new Flaw(kind, at, found, Optional.of(offered), arguments);
    }

    /// With the row left out on offer.
    Flaw orLeaveOut() {
        return offering(new Repair.LeaveOut(at.row()));
    }

    public String offered() {
        return repair.map(Repair::offered).orElse("");
    }
}
