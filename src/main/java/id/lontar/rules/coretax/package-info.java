/// The annual return of individuals in the Coretax generation: the induk and its attachments
/// L-1 to L-5, tax year 2025 on.
///
/// Source: PER-11/PJ/2025.
@org.jspecify.annotations.NullMarked
package id.lontar.rules.coretax;
