package id.lontar.gateway.mail;

import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

import java.net.IDN;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Straight to the receiver's own server, as the MX records say. A fixed table comes first: the
/// practice mode and the tests live on it.
public final class MxRoutes implements Routes {
    private static final int SMTP = 25;
    private final Map<String, MailHost> fixed;
    private final Resolver resolver;

    /// @param fixed mail server by domain, in lower case
    public MxRoutes(Map<String, MailHost> fixed, Resolver resolver) {
        this.fixed = Map.copyOf(fixed);
        this.resolver = resolver;
    }

    @Override
    public Route to(String domain) {
        var known = fixed.get(domain);
        return known != null ? open(domain, List.of(known)) : lookUp(domain);
    }

    private Route lookUp(String domain) {
        try {
            var lookup = new Lookup(IDN.toASCII(domain), Type.MX);
            lookup.setResolver(resolver);
            var records = lookup.run();
            return switch (lookup.getResult()) {
                case Lookup.SUCCESSFUL -> fromRecords(domain, records);
                case Lookup.TYPE_NOT_FOUND -> open(domain, List.of(host(domain)));
                case Lookup.HOST_NOT_FOUND -> new Route.Nowhere(domain);
                default -> new Route.Unknown(lookup.getErrorString());
            };
        } catch (TextParseException | IllegalArgumentException e) {
            return new Route.Nowhere(domain);
        }
    }

    private static Route fromRecords(String domain, Record[] records) {
        var hosts =
                Arrays.stream(records)
                        .map(MXRecord.class::cast)
                        .sorted(Comparator.comparingInt(MXRecord::getPriority))
                        .map(mx -> mx.getTarget().toString(true))
                        .filter(name -> !name.isEmpty() && !name.equals("."))
                        .map(MxRoutes::host)
                        .toList();
        // A lone "." says that the domain takes no mail (RFC 7505).
        return hosts.isEmpty() ? new Route.Nowhere(domain) : open(domain, hosts);
    }

    private static Route open(String domain, List<MailHost> hosts) {
        return new Route.Open(Lanes.of(domain, hosts.getFirst().name()), hosts, false);
    }

    private static MailHost host(String name) {
        var tls = Lanes.big(name) ? MailHost.Tls.ALWAYS : MailHost.Tls.WHEN_OFFERED;
        return new MailHost(name, name, SMTP, tls);
    }
}
