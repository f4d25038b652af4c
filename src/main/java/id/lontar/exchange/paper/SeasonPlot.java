package id.lontar.exchange.paper;

import id.lontar.filing.CourseWords;
import id.lontar.filing.SeasonCourse;
import id.lontar.filing.SeasonCourse.Day;
import id.lontar.filing.SeasonCourse.Goal;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was left at the end of each day, with what was filed on it as a black cap, and two lines to
/// the nearest due day. The same as in the window, in greys.
final class SeasonPlot {
    private static final int DAYS = 28;
    private static final int AHEAD = 31;
    private static final float HEIGHT = 150;
    private static final float NAMES = 16;
    private static final float AXIS = 26;
    private static final float SIZE = 7;
    private static final float PALE = 0.82f;
    private static final float FREE = 0.94f;
    private static final int STEPS = 5;

    /// Days between two names below the chart.
    private static final int APART = 3;

    private final CourseWords words;
    private final SeasonCourse course;
    private final List<Day> days;
    private final Optional<Goal> goal;
    private final int slots;
    private final int top;

    SeasonPlot(CourseWords words, SeasonCourse course) {
        this.words = words;
        this.course = course;
        this.days = course.recent(DAYS);
        this.goal =
                course.goals().stream()
                        .findFirst()
                        .filter(each -> !each.due().isAfter(course.today().plusDays(AHEAD)));
        this.slots = days.size() + goal.map(each -> ahead(each.due())).orElse(0);
        this.top = top(days.stream().mapToInt(each -> each.left() + each.filed()).max().orElse(1));
    }

    private int ahead(LocalDate due) {
        return (int) (due.toEpochDay() - course.today().toEpochDay());
    }

    /// A multiple of the steps that is not below.
    private static int top(int most) {
        for (var ten = 1; ; ten *= 10)
            for (var round : new int[] {1, 2, 5})
                if (round * ten * STEPS >= most) return round * ten * STEPS;
    }

    void draw(Flow flow) throws IOException {
        flow.need(HEIGHT + NAMES + 24);
        var page = flow.at();
        var bottom = page.y() - HEIGHT;
        for (var n = 0; n < slots; n++)
            if (!works(n)) page.filled(x(n), bottom, width(), HEIGHT, FREE);
        for (var n = 0; n <= STEPS; n++) rule(page, bottom, top / STEPS * n);
        for (var n = 0; n < days.size(); n++) bar(page, bottom, n);
        if (goal.isPresent()) lines(page, bottom, goal.get());
        names(page, bottom);
        page.down(HEIGHT + NAMES);
        legend(flow);
    }

    private void legend(Flow flow) throws IOException {
        Plot.legend(
                flow,
                List.of(
                        new Plot.Legend(say("filed"), 0.15f),
                        new Plot.Legend(say("left"), PALE),
                        new Plot.Legend(say("free"), FREE)));
        if (goal.isEmpty()) return;
        var page = flow.at();
        var y = page.y() - 5;
        dashed(page, Sheet.LEFT, y, Sheet.LEFT + 26, y, 6, 4);
        page.text(Sheet.LEFT + 31, 8, false, say("needed"));
        if (goal.get().pace().isPresent()) {
            var from = Sheet.LEFT + 31 + page.width(say("needed"), 8) + 16;
            dashed(page, from, y, from + 26, y, 1.2f, 2.4f);
            page.text(from + 31, 8, false, say("pace"));
        }
        page.down(16);
    }

    private String say(String key) {
        return words.words().say("paper.season.legend." + key);
    }

    private boolean works(int slot) {
        return slot < days.size()
                ? days.get(slot).works()
                : !course.freeAhead().contains(date(slot));
    }

    private LocalDate date(int slot) {
        return days.getFirst().date().plusDays(slot);
    }

    private float width() {
        return (Sheet.RIGHT - Sheet.LEFT - AXIS) / Math.max(1, slots);
    }

    private float x(int slot) {
        return Sheet.LEFT + AXIS + slot * width();
    }

    private float y(float bottom, int value) {
        return bottom + HEIGHT * value / top;
    }

    private void rule(Sheet page, float bottom, int value) throws IOException {
        var y = y(bottom, value);
        page.filled(Sheet.LEFT + AXIS, y, Sheet.RIGHT - Sheet.LEFT - AXIS, 0.4f, 0.7f);
        var text = Integer.toString(value);
        page.textAt(
                Sheet.LEFT + AXIS - 5 - page.width(text, SIZE), y - SIZE / 3, SIZE, false, text);
    }

    private void bar(Sheet page, float bottom, int n) throws IOException {
        var day = days.get(n);
        var from = x(n) + width() * 0.16f;
        var wide = width() * 0.68f;
        var left = y(bottom, day.left());
        var filed = y(bottom, day.left() + day.filed());
        page.filled(from, bottom, wide, left - bottom, PALE);
        page.box(from, bottom, wide, filed - bottom);
        page.filled(from, left, wide, filed - left, 0.15f);
    }

    private void lines(Sheet page, float bottom, Goal goal) throws IOException {
        var from = x(days.size() - 1) + width() / 2;
        var to = x(slots - 1) + width() / 2;
        var others = course.left() - goal.left();
        var start = y(bottom, course.left());
        dashed(page, from, start, to, y(bottom, others), 6, 4);
        if (goal.pace().isEmpty()) return;
        var over = goal.pace().get().leftOver();
        var end = y(bottom, others + over);
        dashed(page, from, start, to, end, 1.2f, 2.4f);
        var text = words.words().say("paper.season.over", over);
        var left = Sheet.RIGHT - page.width(text, 8);
        var share = Math.clamp((left - from) / Math.max(1, to - from), 0, 1);
        page.textAt(left, Math.max(end, start + (end - start) * share) + 4, 8, true, text);
    }

    private static void dashed(
            Sheet page, float x1, float y1, float x2, float y2, float on, float off)
            throws IOException {
        var length = (float) Math.hypot(x2 - x1, y2 - y1);
        for (var at = 0f; at < length; at += on + off) {
            var a = at / length;
            var b = Math.min(length, at + on) / length;
            page.line(
                    x1 + (x2 - x1) * a,
                    y1 + (y2 - y1) * a,
                    x1 + (x2 - x1) * b,
                    y1 + (y2 - y1) * b,
                    1.3f);
        }
    }

    /// The due day, today, and the Mondays, where they are not too near to those before them.
    private void names(Sheet page, float bottom) throws IOException {
        var now = days.size() - 1;
        var due = goal.isPresent() ? slots - 1 : now;
        for (var n = 0; n < slots; n++) {
            if (n != due && (due - n < APART || !isNamed(n, now))) continue;
            var text = words.brief(date(n));
            var width = page.width(text, SIZE);
            var from = Math.min(x(n) + width() / 2 - width / 2, Sheet.RIGHT - width);
            page.textAt(from, bottom - SIZE - 3, SIZE, n == due || n == now, text);
        }
    }

    private boolean isNamed(int slot, int now) {
        return slot == now
                || (Math.abs(slot - now) >= APART && date(slot).getDayOfWeek() == DayOfWeek.MONDAY);
    }
}
