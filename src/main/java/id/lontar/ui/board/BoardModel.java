package id.lontar.ui.board;

import id.lontar.filing.Lane;
import id.lontar.filing.season.Board;
import id.lontar.filing.season.Card;
import id.lontar.filing.season.View;
import id.lontar.tax.TaxYear;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What of a season is looked at, and which of its cards are picked. What is picked stays so when
/// the view is another, so that it can be gathered from several.
final class BoardModel {
    private Board board = new Board(new TaxYear(2024), LocalDate.EPOCH, 0, List.of());
    private View view = View.ALL;
    private Map<Lane, List<Card>> lanes = board.seen(view);
    private final Map<String, Card> byId = new HashMap<>();
    private final Set<String> picked = new LinkedHashSet<>();

    Board board() {
        return board;
    }

    View view() {
        return view;
    }

    void show(Board newer) {
        board = newer;
        byId.clear();
        for (var each : board.cards()) byId.put(each.id(), each);
        picked.retainAll(byId.keySet());
        look(view);
    }

    void look(View other) {
        view = other;
        lanes = board.seen(view);
    }

    List<Card> lane(Lane lane) {
        return lanes.getOrDefault(lane, List.of());
    }

    int seen() {
        return lanes.values().stream().mapToInt(List::size).sum();
    }

    boolean isPicked(Card card) {
        return picked.contains(card.id());
    }

    void toggle(Card card) {
        if (!picked.remove(card.id())) picked.add(card.id());
    }

    void pick(Collection<Card> cards) {
        for (var each : cards) picked.add(each.id());
    }

    void pickAll() {
        lanes.values().forEach(this::pick);
    }

    void unpick() {
        picked.clear();
    }

    int picked() {
        return picked.size();
    }

    /// What a deed would be done to: what is picked, or else all that is seen.
    List<Card> fitting(Deed deed) {
        var chosen =
                picked.isEmpty()
                        ? lanes.values().stream().flatMap(List::stream)
                        : picked.stream().map(byId::get);
        return chosen.filter(deed::takes).toList();
    }
}
