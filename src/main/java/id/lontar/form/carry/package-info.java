/// From one year's return to the next: what carries over, and what is only assumed when it does.
@org.jspecify.annotations.NullMarked
package id.lontar.form.carry;
