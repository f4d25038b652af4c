/// Many returns through the steps of one: checked, sealed, sent, asked for. Where a batch is
/// follows from where each return is in the store, so that one that was killed is continued by
/// running it again.
@org.jspecify.annotations.NullMarked
package id.lontar.filing.batch;
