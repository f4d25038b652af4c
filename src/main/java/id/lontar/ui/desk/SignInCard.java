package id.lontar.ui.desk;

import id.lontar.filing.Outcome;
import id.lontar.filing.Practice;
import id.lontar.filing.TaxOffice;
import id.lontar.tax.Npwp;
import id.lontar.ui.Context;
import id.lontar.ui.controls.Tone;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Signs in to the gateway's account, in place. The password goes out once and is not kept.
final class SignInCard {
    private final Context context;
    private final Npwp npwp;
    private final Optional<Practice.Citizen> citizen;
    private Runnable signedIn = () -> {};

    @FXML private VBox root;
    @FXML private VBox question;
    @FXML private Label account;
    @FXML private PasswordField password;
    @FXML private Label hint;
    @FXML private Button enter;
    @FXML private NewsBanner news;

    SignInCard(Context context, Npwp npwp) {
        this.context = context;
        this.npwp = npwp;
        this.citizen = citizen(context, npwp);
        context.views().load(this);
    }

    /// The practice person with this number, who has a password nobody needs to know.
    static Optional<Practice.Citizen> citizen(Context context, Npwp npwp) {
        return context.bench()
                .practice()
                .flatMap(
                        practice ->
                                practice.citizens().stream()
                                        .filter(
                                                each ->
                                                        Npwp.parse(each.person().npwp16())
                                                                .map(npwp::equals)
                                                                .orElse(false))
                                        .findFirst());
    }

    /// An EFIN is asked for; that of a practice person stands there already.
    ///
    /// @param hintKey what to say to everybody else
    static void efin(Context context, Npwp npwp, TextField efin, Label hint, String hintKey) {
        var citizen = citizen(context, npwp);
        hint.setText(
                context.views()
                        .words()
                        .say(citizen.isPresent() ? "desk.device.efinPractice" : hintKey));
        citizen.ifPresent(each -> efin.setText(each.efin()));
    }

    /// What is typed of an authenticator's code, for accounts that have one.
    static Optional<String> app(TextField totp) {
        var typed = totp.getText().replaceAll("\\s", "");
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }

    @FXML
    void initialize() {
        var words = context.views().words();
        account.setText(
                words.say(
                        "desk.signIn.account",
                        npwp.grouped(),
                        context.bench().office().gateway().name()));
        hint.setText(words.say(citizen.isPresent() ? "desk.signIn.practice" : "desk.signIn.hint"));
        citizen.ifPresent(each -> password.setText(each.password()));
        news.clear();
    }

    Node node() {
        return root;
    }

    /// Whoever is asked for a password can type it at once.
    void show(boolean shown) {
        NewsBanner.hide(root, !shown);
        NewsBanner.hide(question, !shown);
        if (shown) Platform.runLater(password::requestFocus);
    }

    boolean shown() {
        return root.isVisible() && question.isVisible();
    }

    String newsText() {
        return news.text();
    }

    /// @param signedIn what was waiting for the session
    void then(Runnable signedIn) {
        this.signedIn = signedIn;
    }

    @FXML
    void enter() {
        var typed = password.getText().toCharArray();
        enter.setDisable(true);
        context.jobs()
                .start(
                        progress -> {
                            try {
                                return context.bench().office().signIn(npwp.digits(), typed);
                            } finally {
                                Arrays.fill(typed, '\0');
                            }
                        },
                        () -> enter.setDisable(false),
                        this::answered);
    }

    /// Nothing was answered before: what ended at the gateway meanwhile is heard of now.
    private void settleOthers() {
        context.jobs()
                .start(
                        context.bench().journey().vigil().settle(npwp),
                        steps -> context.shell().refresh());
    }

    /// Stays in the card's place, for whoever goes on now would wait for a code in vain.
    private void warn(Instant since) {
        var words = context.views().words();
        NewsBanner.hide(root, false);
        news.show(
                new News(
                        Tone.WAITING,
                        words.say("desk.signIn.refused.title"),
                        words.say("desk.signIn.refused.text", words.moment(since))));
    }

    private void answered(Outcome<TaxOffice.Account> outcome) {
        var words = context.views().words();
        switch (outcome) {
            case Outcome.Done<TaxOffice.Account> done -> {
                password.clear();
                news.clear();
                show(false);
                done.value().emailRefusedAt().ifPresent(this::warn);
                settleOthers();
                signedIn.run();
            }
            case Outcome.Refused<TaxOffice.Account>(var problem) ->
                    news.show(News.refused(problem, words));
            case Outcome.Unreachable<TaxOffice.Account>(var reason, var mayHaveArrived) ->
                    news.show(News.unreachable(reason, words));
        }
    }
}
