@org.jspecify.annotations.NullMarked
package id.lontar.filing.intake;
