package id.lontar.rules;

/// Something a rule reads: an answer, a table of answers, another line, or a figure of the law.
public sealed interface Source<T> permits Question, Optionally, Table, Line, Parameter {
    /// Stable name, unique within a form: the key in the return file and in the message bundles.
    String id();
}
