/// "Why this number?": what a line was worked out from, in words, the same on every screen and
// page.
package id.lontar.form.why;
