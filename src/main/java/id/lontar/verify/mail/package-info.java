@org.jspecify.annotations.NullMarked
package id.lontar.verify.mail;
