/// Whether this computer is ready for Lontar, and a report of it that can be shown to somebody who
/// helps.
@org.jspecify.annotations.NullMarked
package id.lontar.filing.checkup;
