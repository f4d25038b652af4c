@org.jspecify.annotations.NullMarked
package id.lontar.exchange.sheet;
