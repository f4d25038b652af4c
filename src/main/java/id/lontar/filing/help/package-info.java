/// Everything that explains something, as entries one search box goes through.
@org.jspecify.annotations.NullMarked
package id.lontar.filing.help;
