package id.lontar.store;

import id.lontar.filing.Handoff;
import id.lontar.filing.Sha256;

/// A member's key as two people compare it over the phone, in the groups of a hand-off card.
final class Mark {
    private Mark() {}

    static String of(byte[] open) {
        return card(open).groups();
    }

    static boolean isOf(byte[] open, String typed) {
        return card(open).isCalled(typed);
    }

    private static Handoff.Card card(byte[] open) {
        return new Handoff.Card("", Sha256.of(open), "");
    }
}
