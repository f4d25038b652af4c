package id.lontar.ui.desk;

import id.lontar.filing.Mandates;
import id.lontar.filing.Mandates.Known;
import id.lontar.filing.Mandates.Mandate;
import id.lontar.filing.Mandates.Scope;
import id.lontar.filing.Mandates.Wanted;
import id.lontar.filing.Outcome;
import id.lontar.tax.Npwp;
import id.lontar.ui.Context;
import id.lontar.ui.controls.DateField;
import id.lontar.ui.controls.NpwpField;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The mandates (surat kuasa) of one account: which it gave and which it holds, giving one, and
/// ending one.
final class MandatesCard {
    private static final String UNSURE = "desk.mandate.unsure";
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final Context context;
    private final Words words;
    private final Npwp npwp;
    private final Consumer<Runnable> signIn;
    private final Parent node;

    @FXML private Label state;
    @FXML private NewsBanner news;
    @FXML private VBox list;
    @FXML private Button open;
    @FXML private VBox giving;
    @FXML private NpwpField delegate;
    @FXML private FlowPane forms;
    @FXML private TextField years;
    @FXML private CheckBox confirms;
    @FXML private DateField until;
    @FXML private TextField efin;
    @FXML private Label efinHint;
    @FXML private TextField totp;
    @FXML private Button give;
    @FXML private Button cancel;

    /// @param signIn asks for the password, then runs what waited for it
    MandatesCard(Context context, Npwp npwp, Consumer<Runnable> signIn) {
        this.context = context;
        this.words = context.views().words();
        this.npwp = npwp;
        this.signIn = signIn;
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        SignInCard.efin(context, npwp, efin, efinHint, "desk.mandate.efinHint");
        state.setText(words.say("desk.email.asking"));
        NewsBanner.hide(open, true);
        NewsBanner.hide(giving, true);
        context.bench().forms().all().stream()
                .map(each -> each.code().code())
                .distinct()
                .forEach(code -> forms.getChildren().add(form(code)));
    }

    private static CheckBox form(String code) {
        var box = new CheckBox(code);
        box.setId("mandate-form-" + code);
        return box;
    }

    Parent node() {
        return node;
    }

    String newsText() {
        return news.text();
    }

    String stateText() {
        return state.getText();
    }

    void ask() {
        send(mandates -> mandates.of(npwp.digits()), this::ask, this::draw);
    }

    @FXML
    void open() {
        NewsBanner.hide(open, true);
        NewsBanner.hide(giving, false);
        delegate.requestFocus();
    }

    @FXML
    void cancel() {
        totp.clear();
        ask();
    }

    @FXML
    void give() {
        var to = delegate.getValue();
        if (to.isEmpty()) {
            tell("desk.mandate.npwpMissing", delegate);
            return;
        }
        var named = years();
        if (named.isEmpty()) {
            tell("desk.mandate.yearsWrong", years);
            return;
        }
        if (until.getValue().isEmpty()) {
            tell("desk.mandate.untilMissing", until.editor());
            return;
        }
        if (efin.getText().isBlank()) {
            tell("desk.app.efinMissing", efin);
            return;
        }
        give(
                new Wanted(
                        to.get().digits(),
                        new Scope(chosen(), named.get()),
                        until.getValue().get(),
                        confirms.isSelected()));
    }

    private void give(Wanted wanted) {
        var number = efin.getText().strip();
        var app = SignInCard.app(totp);
        send(
                mandates -> mandates.grant(npwp.digits(), wanted, number, app),
                () -> give(wanted),
                this::given);
    }

    /// Its name is known only now; whoever mistyped the number sees a stranger's.
    private void given(Mandate made) {
        totp.clear();
        delegate.clear();
        confirms.setSelected(false);
        ask();
        var to = made.delegate();
        var said = words.say("desk.mandate.made", to.name(), new Npwp(to.npwp()).grouped());
        news.show(new News(Tone.DONE, "", said));
    }

    private List<String> chosen() {
        return forms.getChildren().stream()
                .map(CheckBox.class::cast)
                .filter(CheckBox::isSelected)
                .map(CheckBox::getText)
                .toList();
    }

    /// Empty when one of them is none; none at all stands for every year.
    private Optional<List<Integer>> years() {
        var parts =
                Arrays.stream(years.getText().split("[,;\\s]+", -1))
                        .filter(each -> !each.isEmpty())
                        .toList();
        return parts.stream().allMatch(each -> YEAR.matcher(each).matches())
                ? Optional.of(parts.stream().map(Integer::valueOf).distinct().toList())
                : Optional.empty();
    }

    private void revoke(Mandate mandate, String name) {
        send(
                mandates -> mandates.revoke(npwp.digits(), mandate.mandateId()),
                () -> revoke(mandate, name),
                left -> {
                    draw(left);
                    news.show(new News(Tone.DONE, "", words.say("desk.mandate.revoked", name)));
                });
    }

    private void draw(Known known) {
        var now = context.bench().clock().instant();
        list.getChildren().clear();
        for (var each : known.given())
            add(new MandateRow(each, each.delegate(), "given", words, now, this::revoke));
        for (var each : known.held())
            add(new MandateRow(each, each.grantor(), "held", words, now, this::revoke));
        var none = list.getChildren().isEmpty();
        state.setText(words.say("desk.mandate.none"));
        NewsBanner.hide(state, !none);
        NewsBanner.hide(open, false);
        NewsBanner.hide(giving, true);
    }

    private void add(MandateRow row) {
        list.getChildren().add(row.node());
    }

    private <T> void send(
            Function<Mandates, Outcome<T>> question, Runnable again, Consumer<T> done) {
        new AccountQuestions(context, state, news, signIn, this::busy, Optional.of(UNSURE))
                .send(() -> question.apply(context.bench().office().mandates()), again, done);
    }

    private void busy(boolean on) {
        for (var each : new Button[] {open, give, cancel}) each.setDisable(on);
        list.setDisable(on);
    }

    private void tell(String key, Node field) {
        news.show(new News(Tone.WRONG, "", words.say(key)));
        field.requestFocus();
    }
}
