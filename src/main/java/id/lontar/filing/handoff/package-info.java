/// Returns that go from one desk to the next: what is sent, what is taken in, and what is another
/// since the last step.
@org.jspecify.annotations.NullMarked
package id.lontar.filing.handoff;
