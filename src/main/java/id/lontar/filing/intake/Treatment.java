package id.lontar.filing.intake;

import java.util.List;

/// A file after the repairs a person took.
///
/// @param taken what was changed, in the order it was
/// @param after what is left
public record Treatment(List<Taken> taken, Diagnosis after) {
    public Treatment {
        taken = List.copyOf(taken);
    }

    /// One repair that was taken.
    public record Taken(Flaw flaw, Repair repair) {}
}
