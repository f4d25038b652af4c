package id.lontar.ui.cockpit;

import id.lontar.filing.CourseWords;
import id.lontar.filing.SeasonCourse;
import id.lontar.filing.SeasonCourse.Day;
import id.lontar.filing.SeasonCourse.Goal;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What was left at the end of each day, with what was filed on it as a dark cap, and two lines to
/// the nearest due day: what it takes, and where the pace of late leads. Parts differ in how dark
/// and how dashed they are, so that no colour need be told apart. The arrows go from day to day.
final class BurnChart extends Region {
    private static final int DAYS = 28;

    /// A due day further off is told in words only.
    private static final int AHEAD = 31;

    private static final double HEIGHT_EM = 15.5;
    private static final double HIGHEST_EM = 28;
    private static final double GAP = 0.16;

    private final CourseWords words;
    private final Consumer<String> told;
    private final Label size = new Label("0");
    private List<Slot> slots = List.of();
    private List<Line> rules = List.of();
    private List<Label> ticks = List.of();
    private Optional<Ahead> ahead = Optional.empty();
    private ChartAxis axis = ChartAxis.to(1);
    private final Region at = new Region();
    private int cursor;
    private int today;
    private String summary = "";

    /// One day, with what is drawn of it.
    private record Slot(
            LocalDate date,
            Optional<Day> day,
            boolean works,
            Region free,
            Region left,
            Region filed,
            Label name,
            int rank) {}

    private record Ahead(Goal goal, int left, Line needed, Line pace, Label end) {}

    /// @param told what the day under the cursor says
    BurnChart(CourseWords words, Consumer<String> told) {
        this.words = words;
        this.told = told;
        getStyleClass().add("burn-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        size.setVisible(false);
        size.fontProperty().addListener((font, before, now) -> requestLayout());
        at.getStyleClass().add("chart-at");
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> move(slotAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> move(today));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        focusedProperty().addListener((focused, before, now) -> mark());
    }

    void show(SeasonCourse course) {
        var goal =
                course.goals().stream()
                        .findFirst()
                        .filter(each -> !each.due().isAfter(course.today().plusDays(AHEAD)));
        var free = new HashSet<>(course.freeAhead());
        var made = new ArrayList<Slot>();
        var days = course.recent(DAYS);
        for (var day : days)
            made.add(slot(day.date(), Optional.of(day), day.works(), course, goal));
        today = made.size() - 1;
        goal.map(Goal::due)
                .ifPresent(
                        due -> {
                            var next = course.today().plusDays(1);
                            for (var day = next; !day.isAfter(due); day = day.plusDays(1))
                                made.add(
                                        slot(
                                                day,
                                                Optional.empty(),
                                                !free.contains(day),
                                                course,
                                                goal));
                        });
        slots = List.copyOf(made);
        axis =
                ChartAxis.to(
                        days.stream().mapToInt(each -> each.left() + each.filed()).max().orElse(1));
        ahead = goal.map(each -> ahead(course, each));
        rules = axis.ticks().stream().map(each -> styled(new Line(), "chart-rule")).toList();
        ticks = axis.ticks().stream().map(each -> name(Integer.toString(each))).toList();
        fill();
        summary = words.headline(course) + " " + goal.map(words::pace).orElse("");
        cursor = today;
        mark();
    }

    private Ahead ahead(SeasonCourse course, Goal goal) {
        var pace = styled(new Line(), "chart-pace");
        var end = name("");
        end.getStyleClass().add("chart-end");
        goal.pace()
                .ifPresent(
                        each ->
                                end.setText(
                                        words.words().say("cockpit.chart.over", each.leftOver())));
        pace.setVisible(goal.pace().isPresent());
        return new Ahead(goal, course.left(), styled(new Line(), "chart-needed"), pace, end);
    }

    private Slot slot(
            LocalDate date,
            Optional<Day> day,
            boolean works,
            SeasonCourse course,
            Optional<Goal> goal) {
        var isDue = goal.filter(each -> each.due().equals(date)).isPresent();
        var isToday = date.equals(course.today());
        var name =
                name(
                        isToday
                                ? words.words().say("cockpit.chart.today")
                                : isDue || date.getDayOfWeek() == DayOfWeek.MONDAY
                                        ? words.brief(date)
                                        : "");
        if (isToday || isDue) name.getStyleClass().add("strong");
        return new Slot(
                date,
                day,
                works,
                styled(new Region(), "chart-free"),
                styled(new Region(), "chart-left"),
                styled(new Region(), "chart-filed"),
                name,
                isDue ? 0 : isToday ? 1 : 2);
    }

    private static <T extends javafx.scene.Node> T styled(T node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    private static Label name(String text) {
        return styled(new Label(text), "chart-name");
    }

    private void fill() {
        var all = getChildren();
        all.setAll(size);
        for (var each : slots) if (!each.works()) all.add(each.free());
        all.addAll(rules);
        all.addAll(ticks);
        for (var each : slots) {
            if (each.day().isPresent()) all.addAll(each.left(), each.filed());
            all.add(each.name());
        }
        ahead.ifPresent(each -> all.addAll(each.needed(), each.pace(), each.end()));
        all.add(at);
        for (var each : all) {
            each.setManaged(false);
            each.setMouseTransparent(true);
        }
    }

    private double em() {
        return size.getFont().getSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint(em() * HEIGHT_EM);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return Math.rint(em() * HIGHEST_EM);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double left() {
        var widest = ticks.stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0);
        return Math.rint(widest + em() * 0.6 + 4);
    }

    private double slotWidth() {
        return (getWidth() - left() - em() * 0.4) / Math.max(1, slots.size());
    }

    private double x(int slot) {
        return left() + slot * slotWidth();
    }

    private double bottom() {
        return getHeight() - em() * 1.9;
    }

    private double y(double value) {
        var top = em() * 0.9;
        return Math.rint(bottom() - (bottom() - top) * value / axis.top());
    }

    @Override
    protected void layoutChildren() {
        layoutAxis();
        for (var n = 0; n < slots.size(); n++) layout(slots.get(n), n);
        layoutNames();
        ahead.ifPresent(this::layout);
        place(at, x(cursor), y(axis.top()) - 2, slotWidth(), bottom() - y(axis.top()) + 4);
    }

    private void layoutAxis() {
        var values = axis.ticks();
        for (var n = 0; n < values.size(); n++) {
            var y = y(values.get(n)) + 0.5;
            line(rules.get(n), left(), y, x(slots.size()), y);
            var tick = ticks.get(n);
            var width = tick.prefWidth(-1);
            var height = tick.prefHeight(-1);
            place(tick, left() - width - em() * 0.4, y - height / 2, width, height);
        }
    }

    private void layout(Slot slot, int n) {
        var wide = slotWidth();
        place(slot.free(), x(n), y(axis.top()), wide, bottom() - y(axis.top()));
        if (slot.day().isEmpty()) return;
        var day = slot.day().get();
        var from = Math.rint(x(n) + wide * GAP);
        var width = Math.max(1, Math.rint(wide * (1 - 2 * GAP)));
        var leftTop = y(day.left());
        var filedTop = y(day.left() + day.filed());
        place(slot.left(), from, leftTop, width, bottom() - leftTop);
        place(slot.filed(), from, filedTop, width, leftTop - filedTop);
        slot.left().setVisible(day.left() > 0);
        slot.filed().setVisible(day.filed() > 0);
    }

    /// The due day and today first, then as many Mondays as have room beside them.
    private void layoutNames() {
        var taken = new ArrayList<double[]>();
        for (var rank = 0; rank <= 2; rank++)
            for (var n = 0; n < slots.size(); n++) {
                var slot = slots.get(n);
                if (slot.rank() != rank) continue;
                var width = slot.name().prefWidth(-1);
                var middle = x(n) + slotWidth() / 2;
                var from = Math.clamp(middle - width / 2, 0, Math.max(0, getWidth() - width));
                var free =
                        taken.stream()
                                .noneMatch(
                                        each ->
                                                from < each[1] + em() * 0.5
                                                        && from + width > each[0] - em() * 0.5);
                var shown = free && !slot.name().getText().isEmpty();
                slot.name().setVisible(shown);
                if (!shown) continue;
                taken.add(new double[] {from, from + width});
                place(slot.name(), from, bottom() + em() * 0.35, width, slot.name().prefHeight(-1));
            }
    }

    private void layout(Ahead lines) {
        var from = x(today) + slotWidth() / 2;
        var to = x(slots.size() - 1) + slotWidth() / 2;
        var others = lines.left() - lines.goal().left();
        var start = y(lines.left());
        line(lines.needed(), from, start, to, y(others));
        if (lines.goal().pace().isEmpty()) return;
        var over = y(others + lines.goal().pace().get().leftOver());
        line(lines.pace(), from, start, to, over);
        var width = lines.end().prefWidth(-1);
        var height = lines.end().prefHeight(-1);
        var share = Math.clamp((getWidth() - width - from) / Math.max(1, to - from), 0, 1);
        var clear = Math.min(over, start + (over - start) * share);
        place(lines.end(), getWidth() - width, clear - height - 2, width, height);
    }

    private static void place(Region node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, Math.max(0, width), Math.max(0, height));
    }

    private static void line(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }

    private int slotAt(double x) {
        return (int) Math.clamp((x - left()) / slotWidth(), 0, Math.max(0, slots.size() - 1));
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) return;
        var to =
                switch (event.getCode()) {
                    case LEFT -> cursor - 1;
                    case RIGHT -> cursor + 1;
                    case HOME -> 0;
                    case END -> slots.size() - 1;
                    default -> Integer.MIN_VALUE;
                };
        if (to == Integer.MIN_VALUE) return;
        move(Math.clamp(to, 0, Math.max(0, slots.size() - 1)));
        event.consume();
    }

    private void move(int to) {
        if (to == cursor || slots.isEmpty()) return;
        cursor = to;
        mark();
        requestLayout();
    }

    /// Says the day under the cursor; to whoever listens, also where all of it stands.
    private void mark() {
        if (slots.isEmpty()) return;
        var slot = slots.get(cursor);
        at.setVisible(isFocused() || cursor != today);
        var said = words.day(slot.date(), slot.day(), slot.works());
        told.accept(said);
        setAccessibleText(cursor == today ? summary + " " + said : said);
        setAccessibleHelp(words.words().say("cockpit.chart.help"));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
