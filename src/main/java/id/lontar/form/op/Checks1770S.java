package id.lontar.form.op;

import id.lontar.form.Check;

import java.util.List;

/// The validations and cross-checks of form 1770S.
final class Checks1770S {
    private Checks1770S() {}

    static final List<Check> ALL = List.of();
}
