package id.lontar.ui.desk;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.CardNumber;
import id.lontar.filing.CodeCards;
import id.lontar.filing.CodeFinder;
import id.lontar.filing.DeliveryWords;
import id.lontar.filing.Proof;
import id.lontar.filing.VerificationCode;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Shell;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The left half of the desk: the mailed code with what became of its mail, the code of the
/// authenticator app, or one of a printed card.
final class CodeEntry {
    private static final int MAIL_DIGITS = 8;
    private static final int APP_DIGITS = 6;
    private static final Pattern APP_CODE = Pattern.compile("[0-9]{3}\\s?[0-9]{3}");

    private final Words words;
    private final DeskModel model;
    private final Consumer<Proof> confirm;
    private final Runnable askAgain;
    private final Runnable chooseFiles;
    private final Shell shell;
    private final Parent node;
    private String said = "";
    private Kind kind = Kind.MAIL;
    private final CardEntry card;
    private final SmsPart sms;

    private enum Kind {
        MAIL("desk.code."),
        APP("desk.app."),
        CARD("desk.card.");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /// The person looked for the other code; until then the gateway's first choice is asked for.
    private boolean chosen;

    @FXML private Label title;
    @FXML private Label how;
    @FXML private Hyperlink fromFiles;
    @FXML private Hyperlink other;
    @FXML private Hyperlink byCard;
    @FXML private VBox cardPlace;
    @FXML private VBox mailPart;
    @FXML private VBox smsPlace;
    @FXML private Hyperlink enrol;
    @FXML private Button arrived;
    @FXML private CodeBoxes boxes;
    @FXML private FlowPane choices;
    @FXML private Label hint;
    @FXML private Label mailSentence;
    @FXML private VBox mailJourney;
    @FXML private Button resend;
    @FXML private Label resendHint;

    /// @param askAgain has the mail sent again
    /// @param askForText has the code sent as a short message
    /// @param chooseFiles asks for saved mails
    CodeEntry(
            Context context,
            DeskModel model,
            Consumer<Proof> confirm,
            Runnable askAgain,
            Runnable askForText,
            Runnable chooseFiles) {
        this.words = context.views().words();
        this.shell = context.shell();
        this.model = model;
        this.confirm = confirm;
        this.askAgain = askAgain;
        this.chooseFiles = chooseFiles;
        this.card =
                new CardEntry(context, model, confirm, () -> say(words.say("desk.card.mistyped")));
        this.sms = new SmsPart(context, model, askForText);
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        cardPlace.getChildren().setAll(card.node());
        smsPlace.getChildren().setAll(sms.node());
        resendHint.maxWidthProperty().bind(((Region) resendHint.getParent()).widthProperty());
        boxes.on(
                digits -> confirm.accept(proof(digits)),
                () -> say(words.say("desk.code.mistyped")),
                () -> say(""));
        choose(List.of());
        ask();
    }

    Parent node() {
        return node;
    }

    private Proof proof(String digits) {
        return kind == Kind.APP
                ? new Proof.Totp(digits, model.seal().sptDigest())
                : new Proof.Code(digits);
    }

    /// Asks for the kind of code in question.
    private void ask() {
        var byCardNow = kind == Kind.CARD;
        title.setText(heading());
        how.setText(words.say(kind.words + "paste"));
        NewsBanner.hide(boxes, byCardNow);
        NewsBanner.hide(cardPlace, !byCardNow);
        NewsBanner.hide(fromFiles, byCardNow);
        other.setText(words.say(second() == Kind.APP ? "desk.app.instead" : "desk.code.instead"));
        if (byCardNow) {
            card.draw();
            return;
        }
        boxes.setAccessibleText(words.say(kind.words + "boxes"));
        if (kind == Kind.APP) boxes.take(APP_DIGITS, digits -> true);
        else boxes.take(MAIL_DIGITS, digits -> VerificationCode.parse(digits).isPresent());
    }

    private String heading() {
        return words.say(
                kind == Kind.MAIL && model.message().isPresent()
                        ? "desk.code.titleSms"
                        : kind.words + "title");
    }

    /// What [#other] leads to.
    private Kind second() {
        if (kind == Kind.APP) return Kind.MAIL;
        return kind == Kind.MAIL || model.offers("TOTP") ? Kind.APP : Kind.MAIL;
    }

    private void ask(Kind asked) {
        if (kind == asked) return;
        kind = asked;
        say("");
        choose(List.of());
        ask();
    }

    @FXML
    void other() {
        choose(second());
    }

    @FXML
    void byCard() {
        choose(Kind.CARD);
    }

    private void choose(Kind asked) {
        chosen = true;
        ask(asked);
        draw();
        focus();
    }

    @FXML
    void useArrived() {
        model.arrived().ifPresent(code -> paste(code.digits()));
    }

    @FXML
    void fromFiles() {
        chooseFiles.run();
    }

    /// Where no mail has to be waited for, for this return or the next.
    @FXML
    void enrol() {
        shell.go(new Go.Account(model.filing().personId()));
    }

    String askedFor() {
        return title.getText();
    }

    SmsPart sms() {
        return sms;
    }

    String hintText() {
        return hint.getText();
    }

    void focus() {
        if (kind == Kind.CARD) card.focus();
        else boxes.requestFocus();
    }

    void type(char digit) {
        if (kind == Kind.CARD) {
            card.type(digit);
            return;
        }
        choose(List.of());
        boxes.type(digit);
    }

    /// Any text that holds a code: the bare digits or a whole mail.
    void paste(String text) {
        choose(List.of());
        if (card.isIt(text)) {
            choose(Kind.CARD);
            card.fill(text);
            return;
        }
        if (model.offers("TOTP") && APP_CODE.matcher(text.strip()).matches()) {
            ask(Kind.APP);
            boxes.fill(text.replaceAll("\\s", ""));
            return;
        }
        if (!model.offers("EMAIL")) {
            say(words.say("desk.app.none"));
            return;
        }
        ask(Kind.MAIL);
        switch (CodeFinder.find(text)) {
            case CodeFinder.Result.Found(var code) -> boxes.fill(code.digits());
            case CodeFinder.Result.Several(var codes) -> {
                say(words.say("desk.code.several"));
                choose(codes);
            }
            case CodeFinder.Result.None none -> say(words.say("desk.code.none"));
        }
    }

    void busy() {
        boxes.setDisable(true);
        card.disable(true);
        say(words.say("desk.busy.confirm"));
    }

    void checked() {
        boxes.setDisable(false);
        boxes.clear();
        card.disable(false);
        card.clear();
        say("");
        focus();
    }

    void draw() {
        var app = model.offers("TOTP");
        var mailed = model.offers("EMAIL") || !app;
        var usual = app ? Kind.APP : Kind.MAIL;
        var byCardNow = kind == Kind.CARD && model.takesCard();
        if (byCardNow) card.draw();
        else if (kind == Kind.CARD || !mailed || !app || !chosen) ask(usual);
        NewsBanner.hide(other, !byCardNow && (!app || !mailed));
        NewsBanner.hide(byCard, byCardNow || !model.takesCard());
        model.card().ifPresent(this::offer);
        NewsBanner.hide(mailPart, !mailed || byCardNow);
        title.setText(heading());
        sms.draw(mailed && !byCardNow);
        NewsBanner.hide(enrol, app);
        NewsBanner.hide(arrived, !mailed || !model.open() || model.arrived().isEmpty());
        var mail = model.mail();
        var until = model.challenge().flatMap(Challenge::softExpiresAt);
        mailSentence.setText(
                mail.map(each -> new DeliveryWords(words).say(each, until))
                        .orElseGet(() -> words.say("desk.mail.none")));
        mail.ifPresent(each -> new MailJourney(words).draw(each, mailJourney));
        NewsBanner.hide(mailJourney, mailJourney.getChildren().isEmpty());
        boxes.setDisable(!model.open());
        tick();
    }

    private void offer(CardNumber asked) {
        byCard.setText(words.say("desk.card.instead", asked.number(), asked.serial()));
    }

    /// What changes with the clock alone.
    void tick() {
        hint.setText(said.isEmpty() ? standing() : said);
        var stale = stale();
        resend.setText(words.say(stale ? "desk.resend.fresh" : "desk.resend.again"));
        resend.setDisable(!model.resendHelps());
        resendHint.setText(resendMeaning(stale));
        sms.tick();
    }

    @FXML
    void resend() {
        askAgain.run();
    }

    private boolean stale() {
        return model.challenge().map(c -> c.state() != Challenge.State.OPEN).orElse(false);
    }

    private String standing() {
        if (kind == Kind.CARD) return left();
        return model.challenge()
                .map(
                        each ->
                                each.state() == Challenge.State.OPEN
                                        ? words.say(kind.words + "left", each.attemptsLeft())
                                        : words.say("desk.code.state." + each.state()))
                .orElse("");
    }

    private String left() {
        return model.card()
                .map(
                        each ->
                                words.say(
                                        each.left() <= CodeCards.Card.FEW
                                                ? "desk.card.few"
                                                : "desk.card.left",
                                        each.left()))
                .orElse("");
    }

    private String resendMeaning(boolean stale) {
        if (stale) return words.say("desk.resend.stale");
        if (model.resendHelps()) return words.say("desk.resend.same");
        return model.resendAfter()
                .map(at -> words.say("desk.resend.after", words.time(at)))
                .orElseGet(() -> words.say("desk.resend.useless"));
    }

    private void say(String text) {
        said = text;
        hint.setText(text.isEmpty() ? standing() : text);
        hint.getStyleClass().remove("field-error");
        if (List.of(words.say("desk.code.mistyped"), words.say("desk.card.mistyped"))
                .contains(text)) hint.getStyleClass().add("field-error");
    }

    private void choose(List<VerificationCode> codes) {
        choices.getChildren().clear();
        for (var code : codes) {
            var choice = new Button(code.grouped());
            choice.getStyleClass().add("mono");
            choice.setOnAction(
                    event -> {
                        choose(List.of());
                        boxes.fill(code.digits());
                    });
            choices.getChildren().add(choice);
        }
        NewsBanner.hide(choices, codes.isEmpty());
    }
}
