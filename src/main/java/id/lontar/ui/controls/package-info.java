/// What pages are made of: fields that keep what was typed, pills, fingerprints.
@org.jspecify.annotations.NullMarked
package id.lontar.ui.controls;
