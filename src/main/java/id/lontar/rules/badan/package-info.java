@org.jspecify.annotations.NullMarked
package id.lontar.rules.badan;
