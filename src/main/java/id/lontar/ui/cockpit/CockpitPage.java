package id.lontar.ui.cockpit;

import id.lontar.filing.CourseWords;
import id.lontar.filing.SeasonCourse;
import id.lontar.filing.SeasonCourse.Goal;
import id.lontar.filing.season.CodeMail;
import id.lontar.ui.Views;
import id.lontar.ui.controls.StatePill;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.List;

/// The parts of the page as they stand in the window; beside each other while there is room.
final class CockpitPage {
    /// Below this many em of width everything stands below each other.
    private static final double NARROW = 62;

    private final Parent node;
    private final Words words;
    private final CourseWords say;
    private final StatePill verdict = new StatePill();
    private final Label day = new Label();
    private final BurnChart chart;
    private final Readiness readiness;
    private final MailList mails;
    private LocalDate today = LocalDate.EPOCH;
    private Orientation laid = Orientation.HORIZONTAL;

    @FXML private VBox root;
    @FXML private Label headline;
    @FXML private Label pace;
    @FXML private Label late;
    @FXML private HBox verdictPlace;
    @FXML private VBox savePlace;
    @FXML private VBox full;
    @FXML private VBox empty;
    @FXML private Button toBoard;
    @FXML private StackPane upper;
    @FXML private StackPane lower;
    @FXML private VBox chartCard;
    @FXML private VBox mailCard;
    @FXML private VBox mailLines;
    @FXML private Button toDesk;
    @FXML private VBox readyCard;
    @FXML private GridPane readyRows;
    @FXML private VBox dueCard;
    @FXML private VBox dueLines;

    /// Where the page leads.
    interface Leads {
        void toBoard();

        void toLane(id.lontar.filing.Lane lane);

        void toDesk();
    }

    CockpitPage(Views views, Leads leads) {
        this.words = views.words();
        this.say = new CourseWords(words);
        this.node = views.load(this);
        this.chart = new BurnChart(say, day::setText);
        this.readiness = new Readiness(words, readyRows, leads::toLane);
        this.mails = new MailList(words, mailLines);
        day.setWrapText(true);
        day.getStyleClass().add("cockpit-day");
        VBox.setVgrow(chart, Priority.ALWAYS);
        chartCard.getChildren().addAll(chart, day);
        verdictPlace.getChildren().add(verdict);
        toBoard.setOnAction(event -> leads.toBoard());
        toDesk.setOnAction(event -> leads.toDesk());
        root.widthProperty().addListener((width, before, now) -> arrange());
        pace.fontProperty().addListener((font, before, now) -> arrange());
        place(Orientation.HORIZONTAL);
    }

    Parent node() {
        return node;
    }

    VBox savePlace() {
        return savePlace;
    }

    BurnChart chart() {
        return chart;
    }

    void show(SeasonCourse course, CodeMail mail) {
        seen(full, course.cards() > 0);
        seen(empty, course.cards() == 0);
        headline.setText(course.cards() == 0 ? "" : say.headline(course));
        seen(headline, course.cards() > 0);
        seen(verdict, course.cards() > 0);
        var told = new Verdict(words);
        verdict.show(told.tone(course), told.verdict(course));
        pace.setText(course.goals().stream().findFirst().map(say::pace).orElse(""));
        seen(pace, !pace.getText().isEmpty());
        late.setText(say.late(course));
        seen(late, course.late() > 0);
        today = course.today();
        chart.show(course);
        readiness.show(course);
        due(course);
        show(mail);
    }

    void show(CodeMail mail) {
        mails.show(mail, today);
        seen(toDesk, !mail.domains().isEmpty() || mail.unknown() > 0);
    }

    /// The due days to come; the nearest is told at the top of the page already.
    private void due(SeasonCourse course) {
        dueLines.getChildren().clear();
        for (var goal : course.goals())
            dueLines.getChildren().add(line(goal, goal.equals(course.goals().getFirst())));
        if (course.goals().isEmpty())
            dueLines.getChildren().add(wrapped(words.say("cockpit.due.none")));
    }

    private Node line(Goal goal, boolean nearest) {
        var title = wrapped(words.say("cockpit.due", goal.due(), goal.left(), goal.filed()));
        title.getStyleClass().add("strong");
        if (nearest) return title;
        var text = wrapped(say.pace(goal));
        text.getStyleClass().addAll("muted", "small");
        return new VBox(2, title, text);
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private void arrange() {
        if (root.getWidth() <= 0) return;
        var em = pace.getFont().getSize();
        var now = root.getWidth() / em < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL;
        if (now != laid) place(now);
    }

    private void place(Orientation now) {
        laid = now;
        upper.getChildren().setAll(beside(now, chartCard, mailCard));
        lower.getChildren().setAll(beside(now, readyCard, dueCard));
    }

    private static Pane beside(Orientation now, Node wide, Node slim) {
        var box = now == Orientation.HORIZONTAL ? new HBox(14) : new VBox(14);
        HBox.setHgrow(wide, Priority.ALWAYS);
        box.getChildren().setAll(List.of(wide, slim));
        return box;
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
