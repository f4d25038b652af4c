package id.lontar.gateway.mail;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which provider stands behind a mail server. The name of the server decides, not the domain of
/// the address: an office's own domain may well be kept by Google.
public final class Lanes {
    /// Nobody waits longer than this behind newer letters.
    public static final Duration OLD = Duration.ofMinutes(30);

    private static final Map<String, String> BY_HOST =
            Map.of(
                    ".google.com", "google",
                    ".googlemail.com", "google",
                    ".yahoodns.net", "yahoo",
                    ".olc.protection.outlook.com", "outlook",
                    ".mail.protection.outlook.com", "microsoft365",
                    ".mail.icloud.com", "icloud");
    private static final Map<String, String> BY_DOMAIN =
            Map.ofEntries(
                    Map.entry("gmail.com", "google"),
                    Map.entry("googlemail.com", "google"),
                    Map.entry("yahoo.com", "yahoo"),
                    Map.entry("yahoo.co.id", "yahoo"),
                    Map.entry("ymail.com", "yahoo"),
                    Map.entry("rocketmail.com", "yahoo"),
                    Map.entry("outlook.com", "outlook"),
                    Map.entry("hotmail.com", "outlook"),
                    Map.entry("live.com", "outlook"),
                    Map.entry("icloud.com", "icloud"),
                    Map.entry("me.com", "icloud"));

    private static final String OTHER = "other";
    private static final List<String> KNOWN =
            List.of("google", "yahoo", "outlook", "microsoft365", "icloud", OTHER);

    private Lanes() {}

    /// The large providers, and a word for all others together.
    public static List<String> known() {
        return KNOWN;
    }

    /// The name of a large provider's lane, or the word for all others: a label that people's mail
    /// domains must not multiply.
    public static String known(String lane) {
        return KNOWN.contains(lane) ? lane : OTHER;
    }

    static String of(String domain, String mxHost) {
        return provider(mxHost).orElseGet(() -> guess(domain));
    }

    /// Before the mail server is known.
    public static String guess(String domain) {
        return BY_DOMAIN.getOrDefault(domain, domain);
    }

    static boolean big(String mxHost) {
        return provider(mxHost).isPresent();
    }

    /// After so many a provider expects the connection to be closed (verification-channel 8.4).
    static int lettersPerConnection(String lane) {
        return switch (Letter.provider(lane)) {
            case "google", "outlook", "microsoft365" -> 50;
            case "yahoo" -> 20;
            case "icloud" -> 5;
            default -> 100;
        };
    }

    /// At most so many at once are well received there (verification-channel 8.4).
    public static int connections(String lane) {
        return switch (Letter.provider(lane)) {
            case "google", "yahoo", "outlook", "microsoft365" -> 5;
            default -> 10;
        };
    }

    private static Optional<String> provider(String mxHost) {
        var name = "." + mxHost.toLowerCase(Locale.ROOT);
        return BY_HOST.entrySet().stream()
                .filter(each -> name.endsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
