/// A season of an office: whose returns it looks after, and where each of them stands.
@org.jspecify.annotations.NullMarked
package id.lontar.filing.season;
