package id.lontar.gateway.mail;

import java.util.ArrayList;
import java.util.List;

/// What the operator publishes so that receivers can tell this gateway's mail from a forgery.
///
/// @param name without the dot at the end
/// @param type `TXT` or `MX`
public record DnsRecord(String name, String type, String value) {
    private static final int LONGEST_STRING = 255;

    /// For mail that leaves `host` in the name of these keys' domains. The From address is the
    /// key's own domain; bounces come back below it, so that SPF (which looks at the envelope) and
    /// DKIM both agree with the From address.
    public static List<DnsRecord> of(String host, List<DkimKey> keys) {
        var records = new ArrayList<DnsRecord>();
        records.add(new DnsRecord(host, "TXT", "v=spf1 a -all"));
        for (var key : keys) {
            var bounces = Sender.bounceDomain(key.domain());
            records.add(new DnsRecord(key.recordName(), "TXT", key.record()));
            records.add(new DnsRecord(key.domain(), "TXT", "v=spf1 -all"));
            records.add(new DnsRecord(bounces, "TXT", "v=spf1 a:" + host + " -all"));
            records.add(new DnsRecord(bounces, "MX", "10 " + host + "."));
            records.add(
                    new DnsRecord("_dmarc." + key.domain(), "TXT", "v=DMARC1; p=reject; adkim=s"));
        }
        return List.copyOf(records);
    }

    /// A line of a zone file. A long text stands in pieces of at most 255 characters.
    public String line() {
        return name + ". IN " + type + " " + (type.equals("TXT") ? quoted() : value);
    }

    private String quoted() {
        var text = new StringBuilder();
        for (var at = 0; at < value.length(); at += LONGEST_STRING) {
            var end = Math.min(value.length(), at + LONGEST_STRING);
            text.append(at == 0 ? "" : " ").append('"').append(value, at, end).append('"');
        }
        return text.toString();
    }
}
