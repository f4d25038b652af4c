package id.lontar.filing.handoff;

import id.lontar.filing.Handoff;
import id.lontar.filing.Handoff.Card;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.Sha256;
import id.lontar.words.Words;

import java.util.ArrayList;
import java.util.List;

/// What people are called where their hand-offs are shown. A name is what its owner chose, so two
/// of one name are told apart by their cards, and one whose card was never compared here is marked.
///
/// @param cards the own ones and those of colleagues
public record Names(Words words, List<Card> cards) {
    public Names {
        cards = List.copyOf(cards);
    }

    public static Names of(Words words, HandoffKeys keys) {
        var cards = new ArrayList<>(keys.owned());
        cards.addAll(keys.colleagues());
        return new Names(words, cards);
    }

    public String of(Card card) {
        return of(card.name(), card.digest());
    }

    /// @param card digest of the card that bears the name
    public String of(String name, Sha256 card) {
        var groups = Handoff.groups(card).substring(0, Handoff.SHORT);
        if (cards.stream().noneMatch(each -> is(each, name, card)))
            return words.say("handoff.name.unknown", name, groups);
        return cards.stream().filter(each -> isAlike(each.name(), name)).count() > 1
                ? words.say("handoff.name.several", name, groups)
                : name;
    }

    private static boolean is(Card known, String name, Sha256 card) {
        return known.digest().equals(card) && known.name().equals(name);
    }

    private static boolean isAlike(String one, String other) {
        return one.equalsIgnoreCase(other);
    }
}
