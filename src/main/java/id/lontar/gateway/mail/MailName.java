package id.lontar.gateway.mail;

/// How a gateway goes by in the world of mail. Each stream of mail has a domain of its own under
/// [#domain], so that a provider's anger at one does not fall on another.
///
/// @param domain the operator's own, such as `contoh.id`
/// @param selector names the signing key in DNS; a new one brings a new key
/// @param host the machine that sends, as its PTR record has it
public record MailName(String domain, String selector, String host) {
    /// When the operator names none.
    public static final String SELECTOR = "lontar1";

    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final String DOMAIN = LABEL + "(\\." + LABEL + ")+";

    /// Nobody's: for practice, and for a gateway that sends nothing.
    public static final MailName NOBODYS =
            new MailName("lontar.example", SELECTOR, "mail.lontar.example");

    public MailName {
        if (!isDomain(domain)) throw new IllegalArgumentException("no domain: " + domain);
        if (!isSelector(selector)) throw new IllegalArgumentException("no selector: " + selector);
        if (!isDomain(host)) throw new IllegalArgumentException("no host name: " + host);
    }

    /// At least two labels of letters, digits and hyphens, in lower case.
    public static boolean isDomain(String text) {
        return text.length() <= 200 && text.matches(DOMAIN);
    }

    public static boolean isSelector(String text) {
        return text.matches(LABEL);
    }
}
