package id.lontar.ui.desk;

import id.lontar.filing.Person;
import id.lontar.tax.Npwp;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// The account of a person at the gateway: what releases its returns without waiting for a mail,
/// and which devices seal them.
public final class AccountScreen implements Screen {
    private final Context context;
    private final Words words;
    private final Optional<Person> person;
    private final Optional<SignInCard> signIn;
    private final Optional<AuthenticatorCard> app;
    private final Optional<PrintedCodesCard> codes;
    private final Optional<DeviceKeysCard> keys;
    private final Optional<EmailCard> email;
    private final Optional<PhoneCard> phone;
    private final Optional<MandatesCard> mandates;
    private final Parent node;
    private Runnable waiting = () -> {};

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private NewsBanner news;

    public AccountScreen(Context context, String personId) {
        this(context, personId, Picker.ofSystem());
    }

    AccountScreen(Context context, String personId, Picker picker) {
        this.context = context;
        this.words = context.views().words();
        this.person =
                context.bench().cabinet().people().stream()
                        .filter(each -> each.id().equals(personId))
                        .findFirst();
        var npwp = person.flatMap(each -> Npwp.parse(each.npwp16()));
        this.signIn = npwp.map(each -> new SignInCard(context, each));
        this.app = npwp.map(each -> new AuthenticatorCard(context, each, this::signInFirst));
        this.codes =
                npwp.map(each -> new PrintedCodesCard(context, each, picker, this::signInFirst));
        this.email = npwp.map(each -> new EmailCard(context, each, this::signInFirst));
        this.phone = npwp.map(each -> new PhoneCard(context, each, this::signInFirst));
        this.mandates = npwp.map(each -> new MandatesCard(context, each, this::signInFirst));
        this.keys =
                npwp.map(
                        each ->
                                new DeviceKeysCard(
                                        context,
                                        new NewDeviceKey.Owner(
                                                each, person.map(Person::name).orElse("")),
                                        this::signInFirst));
        this.node = context.views().load(this);
    }

    @FXML
    void initialize() {
        title.setText(words.say("desk.account.title", context.bench().office().gateway().name()));
        signIn.ifPresent(card -> root.getChildren().add(card.node()));
        signIn.ifPresent(card -> card.show(false));
        app.ifPresent(card -> root.getChildren().add(card.node()));
        codes.ifPresent(card -> root.getChildren().add(card.node()));
        email.ifPresent(card -> root.getChildren().add(card.node()));
        phone.ifPresent(card -> root.getChildren().add(card.node()));
        keys.ifPresent(card -> root.getChildren().add(card.node()));
        mandates.ifPresent(card -> root.getChildren().add(card.node()));
        if (app.isEmpty())
            news.show(
                    new News(
                            id.lontar.ui.controls.Tone.ADVICE,
                            "",
                            words.say("desk.account.noNumber")));
    }

    @Override
    public List<String> breadcrumb() {
        return List.of(person.map(Person::name).orElse(""), words.say("desk.account.place"));
    }

    @Override
    public Node centre() {
        return node;
    }

    @Override
    public void shown() {
        if (person.isEmpty()) context.shell().go(new Go.People(Optional.empty()));
        app.ifPresent(AuthenticatorCard::ask);
        codes.ifPresent(PrintedCodesCard::ask);
        email.ifPresent(EmailCard::ask);
        phone.ifPresent(PhoneCard::ask);
        keys.ifPresent(DeviceKeysCard::ask);
        mandates.ifPresent(MandatesCard::ask);
    }

    @Override
    public void leave(Runnable then) {
        app.ifPresent(AuthenticatorCard::forget);
        then.run();
    }

    Optional<AuthenticatorCard> app() {
        return app;
    }

    Optional<PrintedCodesCard> codes() {
        return codes;
    }

    Optional<EmailCard> email() {
        return email;
    }

    Optional<PhoneCard> phone() {
        return phone;
    }

    Optional<MandatesCard> mandates() {
        return mandates;
    }

    Optional<DeviceKeysCard> keys() {
        return keys;
    }

    Optional<SignInCard> signIn() {
        return signIn;
    }

    /// Every card that asked in vain asks again.
    private void signedIn() {
        var now = waiting;
        waiting = () -> {};
        now.run();
    }

    private void signInFirst(Runnable then) {
        signIn.ifPresent(
                card -> {
                    var before = waiting;
                    waiting =
                            () -> {
                                before.run();
                                then.run();
                            };
                    card.then(this::signedIn);
                    card.show(true);
                });
    }
}
