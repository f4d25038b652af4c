/// The return of individuals in the Coretax generation as pages and checks.
@org.jspecify.annotations.NullMarked
package id.lontar.form.coretax;
