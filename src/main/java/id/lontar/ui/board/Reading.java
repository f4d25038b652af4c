package id.lontar.ui.board;

import id.lontar.filing.season.Board;
import id.lontar.filing.season.Clients;
import id.lontar.filing.season.Season;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Jobs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings the board from the store: first as it was left, then with what moved since, one reading
/// at a time.
final class Reading {
    private final Jobs jobs;
    private final Season season;
    private final Clients clients;
    private final Consumer<Read> show;
    private volatile Optional<At> at = Optional.empty();
    private boolean busy;
    private boolean again;
    private Optional<TaxYear> wanted = Optional.empty();

    /// @param proposed owners of returns who are no clients yet
    record Read(Board board, List<TaxYear> years, int proposed) {}

    record At(long done, long of) {}

    Reading(Jobs jobs, Season season, Clients clients, Consumer<Read> show) {
        this.jobs = jobs;
        this.season = season;
        this.clients = clients;
        this.show = show;
    }

    /// How far it is, while returns are being looked into.
    Optional<At> told() {
        return at;
    }

    boolean isUnderWay() {
        return busy;
    }

    /// @param year empty for the one with most to do
    void read(Optional<TaxYear> year) {
        wanted = year;
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        jobs.start(
                progress -> board(year),
                () -> busy = false,
                read -> {
                    busy = true;
                    show.accept(read);
                    refresh(year);
                });
    }

    private void refresh(Optional<TaxYear> year) {
        jobs.start(
                progress -> {
                    var moved =
                            season.refresh((done, of, key) -> at = Optional.of(new At(done, of)));
                    at = Optional.empty();
                    return moved == 0 ? Optional.<Read>empty() : Optional.of(board(year));
                },
                this::over,
                read -> read.ifPresent(show));
    }

    private void over() {
        at = Optional.empty();
        busy = false;
        if (!again) return;
        again = false;
        read(wanted);
    }

    private Read board(Optional<TaxYear> year) {
        var sight = season.look(year);
        return new Read(sight.board(), sight.years(), clients.proposed().size());
    }
}
