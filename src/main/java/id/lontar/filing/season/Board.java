package id.lontar.filing.season;

import id.lontar.filing.Lane;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every return of a tax year, and every client without one. It does not change: a newer one takes
/// its place. Its orders are worked out when it is made, beside the window, as a view of it is
/// changed with every key.
public final class Board {
    private final TaxYear year;
    private final LocalDate today;
    private final int unread;
    private final List<Card> cards;
    private final Map<String, Card> byId = new HashMap<>();
    private final Map<View.Order, List<Card>> sorted = new EnumMap<>(View.Order.class);

    /// @param unread returns whose year is not known yet, as nobody has looked into them
    public Board(TaxYear year, LocalDate today, int unread, List<Card> cards) {
        this.year = year;
        this.today = today;
        this.unread = unread;
        this.cards = List.copyOf(cards);
        for (var each : this.cards) byId.put(each.id(), each);
        var named = this.cards.stream().sorted(View.Order.BY_NAME).toList();
        for (var each : View.Order.values()) sorted.put(each, each.of(named));
    }

    public TaxYear year() {
        return year;
    }

    public LocalDate today() {
        return today;
    }

    public int unread() {
        return unread;
    }

    public List<Card> cards() {
        return cards;
    }

    /// @param id of a return, or of a client without one
    public Optional<Card> card(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// What a view takes, lane by lane; every lane has a list.
    public Map<Lane, List<Card>> seen(View view) {
        var lanes = new EnumMap<Lane, List<Card>>(Lane.class);
        for (var each : Lane.values()) lanes.put(each, new ArrayList<>());
        view.select(sorted.getOrDefault(view.order(), cards), today)
                .forEach(each -> into(lanes, each));
        return lanes;
    }

    private static void into(Map<Lane, List<Card>> lanes, Card card) {
        lanes.computeIfAbsent(card.lane(), lane -> new ArrayList<>()).add(card);
    }

    /// The forms there are, in their usual order.
    public List<FormCode> forms() {
        var all = new TreeSet<FormCode>();
        for (var each : cards) each.form().ifPresent(all::add);
        return List.copyOf(all);
    }

    /// What is not filed yet.
    public Stream<Card> left() {
        return cards.stream().filter(each -> each.lane() != Lane.FILED);
    }
}
