/// How a season goes, on one page: what is done and left by day, what holds the rest, and where the
/// mails with the codes are.
@org.jspecify.annotations.NullMarked
package id.lontar.ui.cockpit;
