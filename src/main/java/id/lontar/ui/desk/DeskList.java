package id.lontar.ui.desk;

import id.lontar.filing.Awaited;
import id.lontar.filing.Awaited.Next;
import id.lontar.filing.WaitingWords;
import id.lontar.ui.controls.StatePill;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Every waiting return in one list, the nearest deadline first, each with where it stands. Only
/// the rows in sight are drawn, so hundreds cost no more than a dozen.
final class DeskList {
    /// Below so many a person sees them all at once and needs no filter.
    private static final int MANY = 8;

    /// So that running through the list with the arrow keys does not build every page passed.
    private static final Duration REST = Duration.millis(150);

    private final Words words;
    private final WaitingWords said;
    private final Label count = new Label();
    private final TextField filter = new TextField();
    private final ListView<Awaited> rows = new ListView<>();
    private final VBox node = new VBox(count, filter, rows);
    private final PauseTransition rest = new PauseTransition(REST);
    private final Consumer<String> chosen;
    private List<Awaited> all = List.of();
    private String shown = "";

    /// The row somebody turned to and whose page is not open yet; what is heard meanwhile must not
    /// turn them back.
    private String turning = "";

    /// Rows are being put in, which is no choice of a person's.
    private boolean filling;

    /// @param chosen called with the id of the return somebody turned to
    DeskList(Words words, Consumer<String> chosen) {
        this.words = words;
        this.said = new WaitingWords(words);
        this.chosen = chosen;
        node.getStyleClass().add("desk-list");
        node.getStylesheets().add(CodeDeskScreen.css());
        count.getStyleClass().add("section-title");
        count.setWrapText(true);
        filter.setPromptText(words.say("desk.list.filter"));
        filter.setAccessibleText(words.say("desk.list.filter"));
        filter.textProperty().addListener((text, before, now) -> fill());
        rows.setId("waiting");
        rows.setAccessibleText(words.say("desk.code.waiting"));
        rows.setCellFactory(list -> new Row());
        rows.setPlaceholder(new Label(words.say("desk.list.none")));
        rows.getSelectionModel()
                .selectedItemProperty()
                .addListener((item, before, now) -> turnedTo(now));
        rest.setOnFinished(event -> choose());
        VBox.setVgrow(rows, Priority.ALWAYS);
    }

    Node node() {
        return node;
    }

    List<Awaited> rows() {
        return List.copyOf(rows.getItems());
    }

    ListView<Awaited> list() {
        return rows;
    }

    void filter(String text) {
        filter.setText(text);
    }

    /// @param shown id of the return whose page is open
    void show(List<Awaited> all, String shown) {
        if (all.equals(this.all) && shown.equals(this.shown)) return;
        this.all = all;
        this.shown = shown;
        fill();
    }

    private void fill() {
        count.setText(words.say("desk.list.count", all.size(), signIns()));
        NewsBanner.hide(filter, all.size() < MANY && filter.getText().isEmpty());
        var wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        var fitting = all.stream().filter(each -> fits(each, wanted)).toList();
        filling = true;
        try {
            if (!rows.getItems().equals(fitting)) rows.getItems().setAll(fitting);
            select();
        } finally {
            filling = false;
        }
    }

    private void select() {
        var wanted = turning.isEmpty() ? shown : turning;
        for (var i = 0; i < rows.getItems().size(); i++)
            if (rows.getItems().get(i).id().equals(wanted)) {
                rows.getSelectionModel().select(i);
                return;
            }
        rows.getSelectionModel().clearSelection();
    }

    private long signIns() {
        return all.stream().filter(each -> each.next() == Next.SIGN_IN).count();
    }

    private static boolean fits(Awaited each, String wanted) {
        return Stream.of(
                        each.name(),
                        each.fingerprint(),
                        each.filing().signer(),
                        each.filing().taxReturn().form() + " " + each.filing().taxReturn().year())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void turnedTo(Awaited row) {
        if (filling || row == null) return;
        turning = row.id();
        rest.playFromStart();
    }

    private void choose() {
        var id = turning;
        turning = "";
        if (id.isEmpty() || id.equals(shown)) return;
        shown = id;
        chosen.accept(id);
    }

    static Tone tone(Next next) {
        return switch (next) {
            case SIGN_IN, NO_ANSWER, ASKING, QR, FRESH_CODE -> Tone.WAITING;
            case LOCKED -> Tone.WRONG;
            case RECEIPT -> Tone.DONE;
            case APP, CODE, SMS, CODE_HERE -> Tone.ADVICE;
            case REQUEST, MAIL_ON_ITS_WAY -> Tone.CALM;
        };
    }

    private final class Row extends ListCell<Awaited> {
        private final Label name = new Label();
        private final Label form = new Label();
        private final Label fingerprint = new Label();
        private final StatePill state = new StatePill();
        private final Label until = new Label();
        private final VBox content =
                new VBox(name, new HBox(form, fingerprint), new HBox(state), until);

        Row() {
            content.getStyleClass().add("desk-row");
            content.getChildren().stream()
                    .filter(HBox.class::isInstance)
                    .forEach(each -> each.getStyleClass().add("desk-row-line"));
            name.getStyleClass().add("strong");
            fingerprint.getStyleClass().add("mono");
            for (var each : new Label[] {form, until}) each.getStyleClass().add("muted");
            // No wider than the list, so that a long name is cut and does not make it scroll.
            setPrefWidth(1);
            content.setMinWidth(0);
        }

        @Override
        protected void updateItem(Awaited each, boolean empty) {
            super.updateItem(each, empty);
            if (empty || each == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var of = each.filing().taxReturn();
            name.setText(each.name());
            form.setText(of.form() + " " + of.year());
            fingerprint.setText(each.fingerprint());
            state.show(tone(each.next()), said.brief(each));
            until.setText(deadline(each));
            NewsBanner.hide(until, until.getText().isEmpty());
            setGraphic(content);
            setAccessibleText(
                    String.join(
                            ". ",
                            name.getText(),
                            form.getText(),
                            state.getText(),
                            until.getText()));
        }

        private String deadline(Awaited each) {
            return each.deadline()
                    .map(at -> words.say("desk.list.until", said.shortly(at)))
                    .orElse("");
        }
    }
}
