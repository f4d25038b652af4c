/// Days of the gateway on a virtual clock. The rules of mail and codes are the gateway's own; only
/// the queue in memory, the people and the mail providers are played.
@org.jspecify.annotations.NullMarked
package id.lontar.gateway.simulate;
