package id.lontar.filing.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.FilingState;
import id.lontar.filing.Lane;
import id.lontar.filing.SeasonCourse;
import id.lontar.filing.SeasonCourse.Cause;
import id.lontar.filing.SeasonCourse.Day;
import id.lontar.rules.Holidays;
import id.lontar.rules.Law;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a season goes, counted by hand.
class CourseTest {
    /// A Tuesday; the week before is one without a holiday.
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 25);

    private static final LocalDate DUE = LocalDate.of(2025, 3, 31);
    private static final Holidays HOLIDAYS = new Holidays(Law.shipped());

    private static final Optional<Instant> NEVER = Optional.empty();

    private final List<Card> cards = new ArrayList<>();

    @Test
    void eachDayTellsWhatWasFiledAndWhatWasLeft() {
        filed(3, LocalDate.of(2025, 3, 19), DUE);
        filed(2, LocalDate.of(2025, 3, 24), DUE);
        filed(1, TODAY, DUE);
        open(4, Lane.TO_SIGN, DUE);
        var course = course();
        assertEquals(LocalDate.of(2025, 3, 18), course.days().getFirst().date());
        assertEquals(new Day(LocalDate.of(2025, 3, 18), 0, 0, 10, true), course.days().getFirst());
        assertEquals(new Day(LocalDate.of(2025, 3, 19), 3, 3, 7, true), course.days().get(1));
        assertEquals(new Day(LocalDate.of(2025, 3, 22), 0, 3, 7, false), course.days().get(4));
        assertEquals(new Day(TODAY, 1, 6, 4, true), course.days().getLast());
        assertEquals(4, course.left());
        assertEquals(6, course.filed());
    }

    @Test
    void aDayBelongsToWesternIndonesia() {
        filed(TODAY.minusDays(1).atTime(23, 59).atZone(Words.WIB).toInstant(), DUE);
        filed(TODAY.atStartOfDay(Words.WIB).toInstant(), DUE);
        var days = course().days();
        assertEquals(1, days.getLast().filed());
        assertEquals(1, days.get(days.size() - 2).filed());
    }

    /// 18 to 24 March has five working days, 25 to 31 March has three: Nyepi and Lebaran.
    @Test
    void whatStaysUnfiledFollowsFromTheLastSevenDays() {
        filed(50, LocalDate.of(2025, 3, 3), DUE);
        for (var day = 18; day <= 24; day++) filed(5, LocalDate.of(2025, 3, day), DUE);
        filed(4, TODAY, DUE);
        open(40, Lane.TO_PAY, DUE);
        var goal = course().goals().getFirst();
        assertEquals(3, goal.workingDays());
        assertEquals(Optional.of(14), goal.needed());
        var pace = goal.pace().orElseThrow();
        assertEquals(5, pace.workingDays());
        assertEquals(7.0, pace.perDay(), 1e-9);
        assertEquals(44 - 21, pace.leftOver());
    }

    @Test
    void withTooFewDaysNothingIsForetold() {
        filed(9, LocalDate.of(2025, 3, 24), DUE);
        open(40, Lane.TO_PAY, DUE);
        assertTrue(course().goals().getFirst().pace().isEmpty());
        assertEquals(Optional.of(14), course().goals().getFirst().needed());
    }

    @Test
    void anOfficeThatStoodStillForAWeekIsToldThatAllStayUnfiled() {
        filed(9, LocalDate.of(2025, 3, 3), DUE);
        open(40, Lane.TO_PAY, DUE);
        assertEquals(40, course().goals().getFirst().pace().orElseThrow().leftOver());
    }

    @Test
    void eachDueDayHasItsOwnPaceAndWhatIsLateIsCountedApart() {
        var later = LocalDate.of(2025, 4, 30);
        for (var day = 17; day <= 24; day++) filed(2, LocalDate.of(2025, 3, day), later);
        open(3, Lane.ERRORS, TODAY.minusDays(1));
        open(7, Lane.TO_SIGN, DUE);
        open(5, Lane.TO_REVIEW, later);
        var course = course();
        assertEquals(3, course.late());
        assertEquals(List.of(DUE, later), course.goals().stream().map(g -> g.due()).toList());
        assertTrue(course.goals().getFirst().pace().isEmpty(), "none of these was filed");
        assertEquals(0, course.goals().getLast().pace().orElseThrow().leftOver());
    }

    @Test
    void onADayWithoutWorkingDaysLeftNoPaceIsAskedFor() {
        open(7, Lane.TO_SIGN, DUE);
        var sunday = LocalDate.of(2025, 3, 30);
        var board = new Board(new TaxYear(2024), sunday, 0, cards);
        var goal = new Course(board, HOLIDAYS::isWorkingDay).count().goals().getFirst();
        assertEquals(0, goal.workingDays());
        assertEquals(Optional.empty(), goal.needed());
    }

    @Test
    void whatHoldsTheRestIsCountedByItsReason() {
        open(2, Lane.DATA_MISSING, DUE);
        for (var why : List.of("Isi NIK", "Isi NIK", "Isi alamat"))
            add(Optional.of(FilingState.DRAFT), Lane.DATA_MISSING, DUE, NEVER, why);
        add(Optional.empty(), Lane.DATA_MISSING, DUE, NEVER, "");
        var standing = course().standings().getFirst();
        assertEquals(6, standing.cards());
        assertEquals(1, standing.withoutReturn());
        assertEquals(
                List.of(new Cause("Isi NIK", 2), new Cause("Isi alamat", 1)), standing.causes());
    }

    @Test
    void anEmptySeasonHasAWeekOfNothing() {
        var course = course();
        assertEquals(7, course.days().size());
        assertEquals(List.of(), course.goals());
        assertEquals(0, course.left());
    }

    private SeasonCourse course() {
        return new Course(board(), HOLIDAYS::isWorkingDay).count();
    }

    private Board board() {
        return new Board(new TaxYear(2024), TODAY, 0, cards);
    }

    private void filed(int count, LocalDate on, LocalDate due) {
        for (var n = 0; n < count; n++) filed(on.atTime(9, 30).atZone(Words.WIB).toInstant(), due);
    }

    private void filed(Instant at, LocalDate due) {
        add(Optional.of(FilingState.ACCEPTED), Lane.FILED, due, Optional.of(at), "");
    }

    private void open(int count, Lane lane, LocalDate due) {
        for (var n = 0; n < count; n++) add(Optional.of(FilingState.DRAFT), lane, due, NEVER, "");
    }

    private void add(
            Optional<FilingState> stage,
            Lane lane,
            LocalDate due,
            Optional<Instant> since,
            String why) {
        var id = "f-" + cards.size();
        cards.add(
                new Card(
                        id,
                        id,
                        stage,
                        lane,
                        "Klien",
                        "",
                        Optional.of(FormCode.F1770S),
                        0,
                        Optional.of(due),
                        since,
                        Optional.empty(),
                        0,
                        why,
                        Optional.empty(),
                        "klien"));
    }
}
