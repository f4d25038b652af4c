package id.lontar.filing.season;

import id.lontar.filing.Client;
import id.lontar.filing.FilingState;
import id.lontar.filing.Label;
import id.lontar.filing.Lane;
import id.lontar.filing.Office;
import id.lontar.rules.DueDates;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one reading of the store shows: the board of a year, and which years there are. All of it
/// comes from the same labels, which are opened once for it.
public final class Sight {
    private static final Set<FilingState> ENDED =
            Set.of(FilingState.REJECTED, FilingState.LAPSED, FilingState.WITHDRAWN);

    private record Matter(String personId, FormCode form, TaxYear year) {}

    private final List<Office.Drawer> drawers;
    private final List<Client> clients;
    private final DueDates dues;
    private final LocalDate today;
    private final Board board;

    /// @param dues of clients without a return
    /// @param year empty for the one with most that is not filed; of several the latest
    Sight(
            List<Office.Drawer> drawers,
            List<Client> clients,
            DueDates dues,
            LocalDate today,
            Optional<TaxYear> year) {
        this.drawers = drawers;
        this.clients = clients;
        this.dues = dues;
        this.today = today;
        this.board = board(year.orElseGet(this::busiest));
    }

    public Board board() {
        return board;
    }

    /// The latest first, and last year in any case.
    public List<TaxYear> years() {
        var years = new HashSet<TaxYear>();
        for (var each : drawers) each.label().map(Label::year).ifPresent(years::add);
        years.add(lastYear());
        return years.stream().sorted(Comparator.reverseOrder()).toList();
    }

    private TaxYear busiest() {
        var open = new HashMap<TaxYear, Integer>();
        for (var each : drawers)
            each.label()
                    .filter(label -> label.lane() != Lane.FILED)
                    .ifPresent(label -> open.merge(label.year(), 1, Integer::sum));
        return open.entrySet().stream()
                .max(
                        Map.Entry.<TaxYear, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(this::lastYear);
    }

    private TaxYear lastYear() {
        return new TaxYear(today.getYear() - 1);
    }

    private Board board(TaxYear year) {
        var byId = new HashMap<String, Client>();
        var byNumber = new HashMap<Npwp, Client>();
        for (var each : clients) {
            byId.put(each.id(), each);
            each.numbers().all().forEach(number -> byNumber.put(number, each));
        }
        var alive = alive(year);
        var cards = new ArrayList<Card>();
        var served = new HashSet<String>();
        for (var each : drawers) {
            if (each.label().filter(label -> label.year().equals(year)).isEmpty()) continue;
            var label = each.label().get();
            var client =
                    Optional.ofNullable(byId.get(each.personId()))
                            .or(() -> Npwp.parse(label.npwp()).map(byNumber::get));
            client.ifPresent(known -> served.add(known.id()));
            if (isShown(each, label, alive)) cards.add(card(each, label, client));
        }
        for (var each : clients) if (!served.contains(each.id())) cards.add(card(each, year));
        var unread = (int) drawers.stream().filter(each -> each.label().isEmpty()).count();
        return new Board(year, today, unread, cards);
    }

    /// What ended without being filed is shown until something newer stands beside it.
    private static boolean isShown(Office.Drawer drawer, Label label, Set<Matter> alive) {
        if (drawer.state() == FilingState.SUPERSEDED) return false;
        return !ENDED.contains(drawer.state())
                || !alive.contains(new Matter(drawer.personId(), label.form(), label.year()));
    }

    private Set<Matter> alive(TaxYear year) {
        var alive = new HashSet<Matter>();
        for (var each : drawers)
            if (!ENDED.contains(each.state()) && each.state() != FilingState.SUPERSEDED)
                each.label()
                        .filter(label -> label.year().equals(year))
                        .ifPresent(
                                label ->
                                        alive.add(new Matter(each.personId(), label.form(), year)));
        return alive;
    }

    private static Card card(Office.Drawer drawer, Label label, Optional<Client> client) {
        var name = label.name().isBlank() ? client.map(Client::name).orElse("") : label.name();
        var form = Optional.of(label.form());
        return new Card(
                drawer.filingId(),
                drawer.personId(),
                Optional.of(drawer.state()),
                label.lane(),
                name,
                label.npwp(),
                form,
                label.revision(),
                label.due(),
                Optional.of(label.since()),
                label.amount(),
                label.open(),
                label.why(),
                client.flatMap(Client::mandate).map(Client.Mandate::until),
                Card.searched(name, label.npwp(), form, client));
    }

    private Card card(Client client, TaxYear year) {
        var npwp = client.numbers().npwp().digits();
        return new Card(
                client.id(),
                client.id(),
                Optional.empty(),
                Lane.DATA_MISSING,
                client.name(),
                npwp,
                Optional.empty(),
                0,
                Optional.of(dues.of(client.kind(), year).due()),
                Optional.empty(),
                Optional.empty(),
                0,
                "",
                client.mandate().map(Client.Mandate::until),
                Card.searched(client.name(), npwp, Optional.empty(), Optional.of(client)));
    }
}
