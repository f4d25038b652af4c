/// Handing a return to a colleague: cards, the file for the next one, what came, and what changed.
@org.jspecify.annotations.NullMarked
package id.lontar.ui.handoff;
