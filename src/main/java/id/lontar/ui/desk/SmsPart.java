package id.lontar.ui.desk;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.Road;
import id.lontar.filing.SmsWords;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.Optional;

/// Below the mail's way: the same code by SMS, for whoever asks. Not there where the gateway does
/// not offer it.
final class SmsPart {
    private final Context context;
    private final Words words;
    private final DeskModel model;
    private final Runnable askFor;
    private final Parent node;

    @FXML private Label sentence;
    @FXML private Button ask;
    @FXML private Label hint;
    @FXML private Hyperlink add;

    /// @param askFor has the message sent
    SmsPart(Context context, DeskModel model, Runnable askFor) {
        this.context = context;
        this.words = context.views().words();
        this.model = model;
        this.askFor = askFor;
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        hint.maxWidthProperty().bind(((Region) hint.getParent()).widthProperty());
    }

    Parent node() {
        return node;
    }

    String sentenceText() {
        return sentence.getText();
    }

    /// @param typed whether a code that was sent can be entered here now
    void draw(boolean typed) {
        var road = sms().map(Challenge.Sms::road);
        var open = road.equals(Optional.of(Road.OPEN));
        var none = road.equals(Optional.of(Road.NO_NUMBER));
        NewsBanner.hide(node, !typed || !(open || none));
        NewsBanner.hide(ask, !open);
        NewsBanner.hide(hint, !open);
        NewsBanner.hide(add, !none);
        sentence.setText(
                model.message()
                        .map(new SmsWords(words)::say)
                        .orElseGet(
                                () -> words.say(none ? "desk.sms.noNumber" : "desk.sms.notAsked")));
        tick();
    }

    /// What changes with the clock alone.
    void tick() {
        var sms = sms();
        ask.setText(
                words.say(
                        model.message().isPresent() ? "desk.sms.again" : "desk.sms.ask",
                        sms.flatMap(Challenge.Sms::toMasked).orElse("")));
        ask.setDisable(!model.textHelps());
        hint.setText(sms.map(this::meaning).orElse(""));
    }

    private String meaning(Challenge.Sms sms) {
        var said = new SmsWords(words);
        if (sms.leftToday() == 0 || sms.nextAt().isEmpty()) return said.say(sms);
        var cost = words.say("desk.sms.cost", sms.leftToday());
        return model.textAfter()
                .map(at -> words.say("desk.sms.after", words.time(at)) + " " + cost)
                .orElse(cost);
    }

    private Optional<Challenge.Sms> sms() {
        return model.challenge().flatMap(Challenge::sms);
    }

    @FXML
    void ask() {
        askFor.run();
    }

    @FXML
    void add() {
        context.shell().go(new Go.Account(model.filing().personId()));
    }
}
