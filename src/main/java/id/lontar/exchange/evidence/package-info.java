@org.jspecify.annotations.NullMarked
package id.lontar.exchange.evidence;
