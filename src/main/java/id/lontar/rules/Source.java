package id.lontar.rules;

/// Something a rule reads: an answer, a table of answers, another line, or a figure of the law.
public sealed interface Source<T>
        permits Question, Optionally, Gated, Table, Listed, Line, Parameter {
    /// Stable name, unique within a form: the key in the return file and in the message
    /// bundles.
    String id();

    /// The same source, which counts as `closed` while the gate is not open.
    default Gated<T> behind(Source<Boolean> gate, T closed) {
        return new Gated<>(this, gate, closed);
    }
}
