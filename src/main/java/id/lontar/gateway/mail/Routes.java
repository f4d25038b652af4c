package id.lontar.gateway.mail;

import java.util.List;

/// Where the mail for a domain goes.
public interface Routes {
    Route to(String domain);

    sealed interface Route {
        /// @param lane provider group; one that is stuck does not delay another
        /// @param relay whether it is only a middleman, whose 250 is no arrival
        record Open(String lane, List<MailHost> hosts, boolean relay) implements Route {
            public Open {
                hosts = List.copyOf(hosts);
            }
        }

        /// The domain does not exist, or says it takes no mail.
        record Nowhere(String why) implements Route {}

        record Unknown(String why) implements Route {}
    }
}
