@org.jspecify.annotations.NullMarked
package id.lontar.form.badan;
