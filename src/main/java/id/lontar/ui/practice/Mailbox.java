package id.lontar.ui.practice;

import id.lontar.filing.Practice;
import id.lontar.filing.Practice.Mail;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.ui.Jobs;
import id.lontar.ui.Views;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A mail program as a person would see it: whose mailbox, what arrived, what it says; and how the
/// practice provider behaves from now on.
final class Mailbox {
    private final Words words;
    private final Practice practice;
    private final Jobs jobs;
    private final Parent drawn;
    private boolean looking;

    @FXML private ComboBox<String> owner;
    @FXML private ComboBox<MailWeather> weather;
    @FXML private ListView<Mail> list;
    @FXML private VBox message;
    @FXML private Label subject;
    @FXML private Label from;
    @FXML private Label at;
    @FXML private TextArea text;

    /// @param first NPWP of whose mailbox is shown at first; may be empty
    Mailbox(Words words, Practice practice, Jobs jobs, String first) {
        this.words = words;
        this.practice = practice;
        this.jobs = jobs;
        this.drawn = new Views(words).load(this);
        practice.citizens().stream()
                .map(Practice.Citizen::person)
                .filter(each -> each.npwp16().equals(first))
                .findFirst()
                .ifPresent(each -> owner.setValue(each.email()));
    }

    Node node() {
        return drawn;
    }

    @FXML
    void initialize() {
        owner.getItems()
                .setAll(practice.citizens().stream().map(each -> each.person().email()).toList());
        owner.getSelectionModel().selectFirst();
        owner.setOnAction(event -> look());
        weather.getItems().setAll(MailWeather.values());
        weather.setConverter(new Weathers());
        weather.setValue(practice.mailWeather());
        weather.setOnAction(
                event -> {
                    var chosen = weather.getValue();
                    jobs.start(
                            progress -> {
                                practice.mailIs(chosen);
                                return chosen;
                            },
                            done -> {});
                });
        list.setCellFactory(view -> new Row());
        list.setPlaceholder(new Label(words.say("practice.mail.none")));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, mail) -> read(mail));
        read(null);
    }

    /// Asks for new mail; a slow answer is not asked for twice.
    void look() {
        var email = owner.getValue();
        if (looking || email == null) return;
        looking = true;
        jobs.start(progress -> practice.mailbox(email), () -> looking = false, this::arrived);
    }

    void arrived(List<Mail> mails) {
        if (mails.equals(list.getItems())) return;
        var open = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(mails);
        if (open != null && mails.contains(open)) list.getSelectionModel().select(open);
        else list.getSelectionModel().selectFirst();
    }

    private void read(@Nullable Mail mail) {
        message.setVisible(mail != null);
        if (mail == null) return;
        subject.setText(mail.subject());
        from.setText(words.say("practice.mail.from", mail.from(), mail.to()));
        at.setText(words.moment(mail.at()));
        text.setText(mail.text());
    }

    private final class Row extends ListCell<Mail> {
        private final Label who = new Label();
        private final Label what = new Label();
        private final VBox lines = new VBox(2, who, what);

        Row() {
            who.getStyleClass().add("small");
            what.getStyleClass().add("strong");
            // Never wider than the list: a long subject ends in an ellipsis, whole beside it.
            setPrefWidth(0);
            lines.maxWidthProperty().bind(widthProperty().subtract(26));
        }

        @Override
        protected void updateItem(@Nullable Mail mail, boolean empty) {
            super.updateItem(mail, empty);
            if (mail == null || empty) {
                setGraphic(null);
                return;
            }
            who.setText(words.time(mail.at()) + " · " + mail.from());
            what.setText(mail.subject());
            setGraphic(lines);
        }
    }

    private final class Weathers extends StringConverter<MailWeather> {
        @Override
        public String toString(@Nullable MailWeather each) {
            return each == null ? "" : words.say("practice.weather." + each);
        }

        @Override
        public MailWeather fromString(String name) {
            throw new UnsupportedOperationException("not editable");
        }
    }
}
