/// How the gateway's phone page looks: templates filled with words and figures, and the QR.
@org.jspecify.annotations.NullMarked
package id.lontar.gateway.page;
