/// The season of an office in one window: every client's return in its lane, and what can be done
/// to many of them at once.
@org.jspecify.annotations.NullMarked
package id.lontar.ui.board;
