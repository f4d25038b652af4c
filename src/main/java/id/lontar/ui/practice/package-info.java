/// The practice mailbox and the practice phone, as a person would see them.
@org.jspecify.annotations.NullMarked
package id.lontar.ui.practice;
