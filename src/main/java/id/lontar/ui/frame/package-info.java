@org.jspecify.annotations.NullMarked
package id.lontar.ui.frame;
