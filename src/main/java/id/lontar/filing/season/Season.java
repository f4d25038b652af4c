package id.lontar.filing.season;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Handling;
import id.lontar.filing.Office;
import id.lontar.filing.Pin;
import id.lontar.filing.SeasonCourse;
import id.lontar.filing.SeasonReport;
import id.lontar.filing.Workbench;
import id.lontar.rules.DueDates;
import id.lontar.rules.Holidays;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;
import id.lontar.work.Progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The returns of an office through the year. What the board shows follows from the returns in the
/// store; it is kept as labels beside them, which are made again where the store has moved on
/// (decision 0023).
public final class Season {
    private static final int AT_ONCE = 200;

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

    /// By the labels as they are.
    ///
    /// @param year empty for the one with most that is not filed; of several the latest
    public Sight look(Optional<TaxYear> year) {
        return new Sight(
                office.drawers(), office.clients(), new DueDates(bench.law()), today(), year);
    }

    /// How the season of a board goes, by the working days of the law.
    public SeasonCourse course(Board board) {
        return new Course(board, new Holidays(bench.law())::isWorkingDay).count();
    }

    /// A board with every return of it and by which numbers each is found.
    ///
    /// @throws InterruptedException when it was cancelled
    public SeasonReport report(Board board, Progress progress) throws InterruptedException {
        return new Reporting(bench).of(board, course(board), progress);
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
        var changed = new HashMap<String, UnaryOperator<Handling>>();
        for (var id : filingIds)
            bench.cabinet()
                    .filing(id)
                    .filter(each -> each.state() == FilingState.DRAFT)
                    .ifPresent(each -> changed.put(id, before -> change.of(each, before)));
        office.handle(changed);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(bench.clock().instant(), Words.WIB);
    }
}
