package id.lontar.form;

import id.lontar.rules.Assessment;

import java.time.LocalDate;
import java.util.stream.Stream;

/// One cross-check of a form, such as "a slip is listed once".
@FunctionalInterface
public interface Check {
    /// @param today the day the return would be filed, for due dates and dates in the future
    Stream<Finding> find(Assessment assessment, LocalDate today);
}
