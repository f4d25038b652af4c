package id.lontar.filing.season;

import id.lontar.filing.Lane;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every return of a tax year, and every client without one. It does not change: a newer one takes
/// its place.
public final class Board {
    private final TaxYear year;
    private final LocalDate today;
    private final int unread;
    private final List<Card> cards;
    private final Map<View.Order, List<Card>> sorted = new EnumMap<>(View.Order.class);

    /// @param unread returns whose year is not known yet, as nobody has looked into them
    public Board(TaxYear year, LocalDate today, int unread, List<Card> cards) {
        this.year = year;
        this.today = today;
        this.unread = unread;
        this.cards = List.copyOf(cards);
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

    /// What a view takes, lane by lane; every lane has a list.
    public Map<Lane, List<Card>> seen(View view) {
        var lanes = new EnumMap<Lane, List<Card>>(Lane.class);
        for (var each : Lane.values()) lanes.put(each, new ArrayList<>());
        view.select(in(view.order()), today).forEach(each -> into(lanes, each));
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

    /// Each order is worked out once: a view is changed with every key.
    private synchronized List<Card> in(View.Order order) {
        return sorted.computeIfAbsent(
                order, each -> cards.stream().sorted(each.comparator()).toList());
    }
}
