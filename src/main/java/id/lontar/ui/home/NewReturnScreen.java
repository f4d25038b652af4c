package id.lontar.ui.home;

import id.lontar.filing.Person;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A new return: one question at a time until the form is known, then the ways to begin it.
public final class NewReturnScreen implements Screen {
    private final Context context;
    private final Words words;
    private final Optional<String> personId;
    private @Nullable Parent drawn;
    private @Nullable FormQuestions questions;
    private Optional<String> who = Optional.empty();

    @FXML private Label question;
    @FXML private Label why;
    @FXML private VBox choices;
    @FXML private FlowPane actions;
    @FXML private Button back;

    /// @param personId whose return it is, when that is known already
    public NewReturnScreen(Context context, Optional<String> personId) {
        this.context = context;
        this.words = context.views().words();
        this.personId = personId;
    }

    @FXML
    void initialize() {
        var asking = new Asking(words, new Asking.Place(question, why, choices, actions, back));
        var beginning = new Beginning(context, asking);
        questions = new FormQuestions(context, asking, this::named, beginning::offer);
    }

    @Override
    public List<String> breadcrumb() {
        return Stream.concat(Stream.of(words.say("home.new")), who.stream()).toList();
    }

    @Override
    public Node centre() {
        if (drawn == null) drawn = context.views().load(this);
        return drawn;
    }

    @Override
    public void shown() {
        context.jobs().start(progress -> context.bench().cabinet().people(), this::begin);
    }

    private void begin(List<Person> people) {
        var known =
                people.stream()
                        .filter(each -> personId.filter(each.id()::equals).isPresent())
                        .findFirst();
        java.util.Objects.requireNonNull(questions).begin(people, known);
    }

    /// Every question says above it whose return it is about.
    private void named(Optional<String> name) {
        who = name;
        context.shell().refresh();
    }

    @FXML
    void cancel() {
        context.shell().go(new Go.Home());
    }
}
