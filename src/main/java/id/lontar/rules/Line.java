package id.lontar.rules;

/// A computed line of a form.
public record Line<T>(String id) implements Source<T> {}
