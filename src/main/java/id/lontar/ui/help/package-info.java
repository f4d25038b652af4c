/// The search over all help, as a page and beside whatever page is open.
@org.jspecify.annotations.NullMarked
package id.lontar.ui.help;
