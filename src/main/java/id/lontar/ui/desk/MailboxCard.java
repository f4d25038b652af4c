package id.lontar.ui.desk;

import id.lontar.filing.Mailbox;
import id.lontar.ui.Context;
import id.lontar.words.Words;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.Optional;
import java.util.stream.Stream;

/// Where a person asks to have a mailbox watched for codes, and sees how that stands. Off until
/// somebody asks for it.
public final class MailboxCard {
    private static final int LARGEST_PORT = 65_535;

    private final Context context;
    private final Words words;
    private final MailboxKeeper keeper;
    private final Timeline look;

    @FXML private VBox root;
    @FXML private VBox form;
    @FXML private TextField host;
    @FXML private TextField port;
    @FXML private TextField user;
    @FXML private PasswordField password;
    @FXML private TextField sender;
    @FXML private Label state;
    @FXML private Button begin;
    @FXML private Button end;

    public MailboxCard(Context context, MailboxKeeper keeper) {
        this.context = context;
        this.words = context.views().words();
        this.keeper = keeper;
        this.look = new Timeline(new KeyFrame(Duration.seconds(1), tick -> draw()));
        look.setCycleCount(Animation.INDEFINITE);
        context.views().load(this);
    }

    @FXML
    void initialize() {
        port.setText("993");
        context.bench().office().codeSender().ifPresent(sender::setText);
        // Looks only while it can be seen.
        root.sceneProperty()
                .addListener(
                        (scene, before, now) -> {
                            if (now == null) look.stop();
                            else look.play();
                        });
        draw();
    }

    public Node node() {
        return root;
    }

    String stateText() {
        return state.getText();
    }

    @FXML
    void begin() {
        var asked = asked();
        if (asked.isEmpty()) {
            state.setText(words.say("mailbox.incomplete"));
            return;
        }
        password.clear();
        begin.setDisable(true);
        context.jobs()
                .start(
                        progress -> {
                            keeper.begin(asked.get());
                            return asked;
                        },
                        () -> begin.setDisable(false),
                        begun -> draw());
    }

    @FXML
    void end() {
        context.jobs()
                .start(
                        progress -> {
                            keeper.end();
                            return "";
                        },
                        ended -> {
                            draw();
                            state.setText(words.say("mailbox.ended"));
                        });
    }

    private Optional<Mailbox> asked() {
        var texts = Stream.of(host, user, sender).map(each -> each.getText().strip()).toList();
        var number = port.getText().strip();
        if (texts.contains("") || password.getText().isEmpty() || !number.matches("[0-9]{1,5}"))
            return Optional.empty();
        var at = Integer.parseInt(number);
        if (at < 1 || at > LARGEST_PORT) return Optional.empty();
        return Optional.of(
                new Mailbox(texts.get(0), at, texts.get(1), password.getText(), texts.get(2)));
    }

    void draw() {
        var mailbox = keeper.mailbox();
        NewsBanner.hide(form, mailbox.isPresent());
        NewsBanner.hide(begin, mailbox.isPresent());
        NewsBanner.hide(end, mailbox.isEmpty());
        mailbox.ifPresent(
                each ->
                        state.setText(
                                keeper.standing()
                                        .map(
                                                now ->
                                                        words.say(
                                                                "mailbox." + now.state(),
                                                                each.user(),
                                                                words.moment(now.since()),
                                                                each.sender()))
                                        .orElse("")));
    }
}
