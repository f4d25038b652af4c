package id.lontar.ui.desk;

import id.lontar.filing.KeyInUse;
import id.lontar.filing.Outcome;
import id.lontar.filing.RegisteredKeys;
import id.lontar.filing.RegisteredKeys.RegisteredKey;
import id.lontar.ui.Context;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The device keys of one account: which there are, and revoking one, here or on a device that was
/// lost. What hangs on a key is said before it goes.
final class DeviceKeysCard {
    private static final String UNSURE = "desk.keys.unsure";

    private final Context context;
    private final Words words;
    private final NewDeviceKey.Owner owner;
    private final Consumer<Runnable> signIn;
    private final Parent node;

    @FXML private Label state;
    @FXML private VBox list;
    @FXML private VBox making;
    @FXML private Button make;
    @FXML private NewsBanner news;

    /// @param signIn asks for the password, then runs what waited for it
    DeviceKeysCard(Context context, NewDeviceKey.Owner owner, Consumer<Runnable> signIn) {
        this.context = context;
        this.words = context.views().words();
        this.owner = owner;
        this.signIn = signIn;
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        state.setText(words.say("desk.keys.asking"));
        NewsBanner.hide(make, true);
        NewsBanner.hide(making, true);
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
        send(keys -> keys.of(npwp()), this::ask, this::draw);
    }

    private void draw(List<RegisteredKey> keys) {
        var counting = keys.stream().filter(each -> each.revokedAt().isEmpty()).toList();
        state.setText(
                counting.isEmpty()
                        ? words.say("desk.keys.none")
                        : words.say("desk.keys.count", counting.size()));
        var ours = ours();
        list.getChildren().clear();
        for (var each : counting) list.getChildren().add(row(each, ours).node());
        for (var each : keys)
            if (each.revokedAt().isPresent()) list.getChildren().add(row(each, ours).node());
        var usable = counting.stream().anyMatch(each -> isHere(each, ours));
        NewsBanner.hide(make, usable || making.isVisible());
    }

    private DeviceKeyRow row(RegisteredKey key, Optional<String> ours) {
        return new DeviceKeyRow(
                key,
                isHere(key, ours),
                () -> KeyInUse.of(context.bench().cabinet().filings(), key.keyId()),
                words,
                () -> revoke(key));
    }

    private static boolean isHere(RegisteredKey key, Optional<String> ours) {
        return ours.filter(key.keyId()::equals).isPresent();
    }

    private Optional<String> ours() {
        return context.bench().keys().devicePublicKey(npwp()).map(RegisteredKeys::idOf);
    }

    private String npwp() {
        return owner.npwp().digits();
    }

    void revoke(RegisteredKey key) {
        send(
                keys -> keys.revoke(npwp(), key.keyId()),
                () -> revoke(key),
                after -> {
                    draw(after);
                    var here = isHere(key, ours());
                    news.show(
                            new News(
                                    Tone.DONE,
                                    "",
                                    words.say(
                                            here ? "desk.keys.revokedHere" : "desk.keys.revoked",
                                            key.fingerprint())));
                });
    }

    /// A key of this device that is not registered is registered; one that was revoked makes room
    /// for a new one.
    @FXML
    void make() {
        news.clear();
        var revoked = list.getChildren().stream().anyMatch(DeviceKeyRow::isRevokedHere);
        var way = revoked ? NewDeviceKey.Way.ANEW : NewDeviceKey.Way.WHAT_IS_MISSING;
        offer(way);
    }

    private void offer(NewDeviceKey.Way way) {
        making.getChildren()
                .setAll(new NewDeviceKey(context, owner, way, this::made, this::closed).node());
        NewsBanner.hide(making, false);
        NewsBanner.hide(make, true);
    }

    private void closed() {
        making.getChildren().clear();
        NewsBanner.hide(making, true);
        ask();
    }

    /// A key that was made and not registered only lacks that.
    private void made(NewDeviceKey.Made made) {
        if (made.key().isPresent() && !(made.registered() instanceof Outcome.Done<String>))
            offer(NewDeviceKey.Way.WHAT_IS_MISSING);
        switch (made.registered()) {
            case Outcome.Done<String> done -> {
                closed();
                news.show(new News(Tone.DONE, "", words.say("desk.keys.made")));
            }
            case Outcome.Refused<String>(var problem) when problem.status() == 401 ->
                    signIn.accept(() -> context.jobs().start(made.again(), this::made));
            case Outcome.Refused<String>(var problem) -> news.show(News.refused(problem, words));
            case Outcome.Unreachable<String>(var reason, var mayHaveArrived) ->
                    questions().unreachable(reason, mayHaveArrived);
        }
    }

    private void send(
            Function<RegisteredKeys, Outcome<List<RegisteredKey>>> question,
            Runnable again,
            Consumer<List<RegisteredKey>> done) {
        questions()
                .send(() -> question.apply(context.bench().office().registeredKeys()), again, done);
    }

    private AccountQuestions questions() {
        return new AccountQuestions(
                context, state, news, signIn, list::setDisable, Optional.of(UNSURE));
    }
}
