package id.lontar.ui.board;

import id.lontar.filing.Lane;
import id.lontar.filing.season.Board;
import id.lontar.filing.season.Card;
import id.lontar.filing.season.View;
import id.lontar.tax.TaxYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What of a season is looked at, and which of its cards are picked. What is picked stays so when
/// the view is another, so that it can be gathered from several.
final class BoardModel {
    private Board board = new Board(new TaxYear(2024), LocalDate.EPOCH, 0, List.of());
    private View view = View.ALL;
    private Map<Lane, List<Card>> lanes = board.seen(view);
    private final Set<String> picked = new LinkedHashSet<>();

    Board board() {
        return board;
    }

    View view() {
        return view;
    }

    void show(Board newer) {
        board = newer;
        picked.removeIf(id -> newer.card(id).isEmpty());
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

    /// What each deed would be done to: of what is picked, or else of all that is seen. A deed with
    /// nothing to do is not there.
    Map<Deed, List<Card>> fitting() {
        var fitting = new EnumMap<Deed, List<Card>>(Deed.class);
        chosen().forEach(
                        card -> {
                            for (var deed : Deed.values())
                                if (deed.takes(card))
                                    fitting.computeIfAbsent(deed, each -> new ArrayList<>())
                                            .add(card);
                        });
        return fitting;
    }

    private Stream<Card> chosen() {
        return picked.isEmpty()
                ? lanes.values().stream().flatMap(List::stream)
                : picked.stream().flatMap(id -> board.card(id).stream());
    }
}
