package id.lontar.filing.season;

import id.lontar.filing.Client;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Handling;
import id.lontar.filing.Label;
import id.lontar.filing.Lane;
import id.lontar.filing.Office;
import id.lontar.filing.Pin;
import id.lontar.filing.Workbench;
import id.lontar.rules.DueDates;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;
import id.lontar.work.Progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The returns of an office through the year. What the board shows follows from the returns in the
/// store; it is kept as labels beside them, which are made again where the store has moved on
/// (decision 0023).
public final class Season {
    private static final int AT_ONCE = 200;
    private static final Set<FilingState> ENDED =
            Set.of(FilingState.REJECTED, FilingState.LAPSED, FilingState.WITHDRAWN);

    private record Matter(String personId, FormCode form, TaxYear year) {}

    private final Workbench bench;
    private final Office office;
    private final Labels labels;

    /// @param words the language of the reasons
    public Season(Workbench bench, Words words) {
        this.bench = bench;
        this.office = bench.cabinet().office();
        this.labels = new Labels(bench, words);
    }

    /// Looks into every return whose label is not true any more, and puts a new one on.
    ///
    /// @return how many there were
    public int refresh(Progress progress) throws InterruptedException {
        var old = office.drawers().stream().filter(each -> !labels.isCurrent(each)).toList();
        for (var from = 0; from < old.size(); from += AT_ONCE) {
            progress.at(from, old.size(), "season.reading");
            var some = old.subList(from, Math.min(old.size(), from + AT_ONCE));
            office.label(some.parallelStream().flatMap(each -> labelled(each).stream()).toList());
        }
        return old.size();
    }

    /// One that cannot be read has no label; the store tells of it.
    private Optional<Office.Labelled> labelled(Office.Drawer drawer) {
        var handling =
                drawer.stand().handling() == 0 ? Handling.NONE : office.handling(drawer.filingId());
        return bench.cabinet()
                .filing(drawer.filingId())
                .map(each -> labels.of(each, handling, drawer.label()))
                .map(each -> new Office.Labelled(drawer.filingId(), drawer.stand(), each));
    }

    /// The years there are returns of, the latest first, and last year in any case.
    public List<TaxYear> years() {
        var years = new HashSet<TaxYear>();
        for (var each : office.drawers()) each.label().map(Label::year).ifPresent(years::add);
        years.add(lastYear());
        return years.stream().sorted(java.util.Comparator.reverseOrder()).toList();
    }

    /// The year with most that is not filed; of several the latest.
    public TaxYear busiest() {
        var open = new HashMap<TaxYear, Integer>();
        for (var each : office.drawers())
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

    /// By the labels as they are.
    public Board board(TaxYear year) {
        var drawers = office.drawers();
        var clients = office.clients();
        var byId = new HashMap<String, Client>();
        var byNumber = new HashMap<Npwp, Client>();
        for (var each : clients) {
            byId.put(each.id(), each);
            each.numbers().all().forEach(number -> byNumber.put(number, each));
        }
        var alive = alive(drawers, year);
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
        return new Board(year, today(), unread, cards);
    }

    /// What ended without being filed is shown until something newer stands beside it.
    private static boolean isShown(Office.Drawer drawer, Label label, Set<Matter> alive) {
        if (drawer.state() == FilingState.SUPERSEDED) return false;
        return !ENDED.contains(drawer.state())
                || !alive.contains(new Matter(drawer.personId(), label.form(), label.year()));
    }

    private static Set<Matter> alive(List<Office.Drawer> drawers, TaxYear year) {
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
                Optional.of(new DueDates(bench.law()).of(client.kind(), year).due()),
                Optional.empty(),
                Optional.empty(),
                0,
                "",
                client.mandate().map(Client.Mandate::until),
                Card.searched(client.name(), npwp, Optional.empty(), Optional.of(client)));
    }

    /// Somebody looked at them as they are now.
    public void review(Collection<String> filingIds) {
        var now = bench.clock().instant();
        change(
                filingIds,
                (filing, handling) ->
                        handling.reviewed(
                                new Handling.Review(Pin.name(filing.taxReturn().answers()), now)));
    }

    /// Their owners were asked for something.
    public void ask(Collection<String> filingIds, String what) {
        var now = bench.clock().instant();
        change(
                filingIds,
                (filing, handling) -> handling.asked(new Handling.Request(what.strip(), now)));
    }

    /// Their owners answered.
    public void answered(Collection<String> filingIds) {
        change(filingIds, (filing, handling) -> handling.answered());
    }

    private interface Change {
        Handling of(Filing filing, Handling before);
    }

    private void change(Collection<String> filingIds, Change change) {
        var changed = new HashMap<String, Handling>();
        for (var id : filingIds)
            bench.cabinet()
                    .filing(id)
                    .filter(each -> each.state() == FilingState.DRAFT)
                    .ifPresent(each -> changed.put(id, change.of(each, office.handling(id))));
        office.handle(changed);
    }

    private TaxYear lastYear() {
        return new TaxYear(today().getYear() - 1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(bench.clock().instant(), Words.WIB);
    }
}
