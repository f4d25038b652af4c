package id.lontar.gateway.mail;

/// A letter on its way: the row of the spool that one worker has taken.
///
/// @param attempt its number, 1 for the first
/// @param group goes up when a letter that had arrived is asked for again
/// @param lastCode what the server said the time before, 0 for nothing
record Posting(Letter letter, String lane, int attempt, int group, int lastCode) {
    String deliveryId() {
        return letter.deliveryId();
    }

    /// The same for each attempt.
    String messageId(String domain) {
        return "<" + tag() + "@" + domain + ">";
    }

    /// Where a report about this very letter comes back to.
    String returnPath(String bounceDomain) {
        return "b+" + tag() + "@" + bounceDomain;
    }

    /// Names the delivery, and the how-manieth one, to whoever reports about it.
    String tag() {
        return deliveryId() + "." + group;
    }
}
