/// From a closed store to an open one: first start, unlock, and every way it can go wrong.
@org.jspecify.annotations.NullMarked
package id.lontar.ui.vault;
