@org.jspecify.annotations.NullMarked
package id.lontar.gateway.sms;
