package id.lontar.gateway.sms;

/// The alphabet of short messages (3GPP TS 23.038, section 6.2.1): a text in it is one message as
/// long as it takes no more than 160 septets; a single character outside it would halve that.
final class Gsm {
    static final int ONE_MESSAGE = 160;

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// Each of these takes two.
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private Gsm() {}

    static boolean writes(String text) {
        return text.chars().allMatch(each -> BASIC.indexOf(each) >= 0 || isExtended(each));
    }

    static int septets(String text) {
        return text.chars().map(each -> isExtended(each) ? 2 : 1).sum();
    }

    static boolean isOneMessage(String text) {
        return writes(text) && septets(text) <= ONE_MESSAGE;
    }

    private static boolean isExtended(int character) {
        return EXTENDED.indexOf(character) >= 0;
    }
}
