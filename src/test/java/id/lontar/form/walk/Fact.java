package id.lontar.form.walk;

import java.util.function.Predicate;

/// What the law says of one question or table: of whom it is asked.
///
/// @param when of whom it is asked, and of nobody else
/// @param needed whose return is not finished without it
/// @param article where that is said
record Fact(Predicate<Situation> when, Predicate<Situation> needed, String article) {}
