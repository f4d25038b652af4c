package id.lontar.rules;

import java.time.LocalDate;
import java.util.Optional;

/// The day a return is due by law.
///
/// @param relaxedTo last day without a sanction, when a decision waived it; the due date stays
/// @param basis the article, and the decision when there is one
public record DueDate(
        LocalDate due, Optional<LocalDate> relaxedTo, String basis, Law.Confidence confidence) {}
