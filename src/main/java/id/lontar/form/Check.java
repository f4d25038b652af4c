package id.lontar.form;

import id.lontar.rules.Assessment;

import java.util.stream.Stream;

/// One cross-check of a form, such as "a slip is listed once".
@FunctionalInterface
public interface Check {
    Stream<Finding> find(Assessment assessment);
}
