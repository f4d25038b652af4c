package id.lontar.ui.board;

import id.lontar.filing.Keys;
import id.lontar.filing.Mandates;
import id.lontar.filing.Outcome;
import id.lontar.filing.Practice;
import id.lontar.filing.SigningKey;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.filing.batch.BoundedSigner;
import id.lontar.filing.batch.Signing;
import id.lontar.filing.season.Card;
import id.lontar.tax.Npwp;
import id.lontar.ui.Context;
import id.lontar.ui.controls.LabeledField;
import id.lontar.words.Words;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.util.StringConverter;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One unlock of one key for many returns: so many signatures, for so long, both said before the
/// passphrase is typed.
final class SignMany {
    private static final List<Integer> MINUTES = List.of(15, 30, 60, 120);

    private final Context context;
    private final Words words;
    private final List<Card> cards;
    private final Consumer<Opened> then;
    private final Drawer drawer;
    private final ComboBox<Choice> keys = new ComboBox<>();
    private final ComboBox<Integer> minutes = new ComboBox<>();
    private final CheckBox mandates = new CheckBox();
    private final PasswordField passphrase = new PasswordField();
    private final LabeledField key;

    /// @param signer closed by whoever gets it
    record Opened(Signing stage, BoundedSigner signer) {}

    /// A key of the store, or one a practice person has ready.
    private record Choice(
            String owner, Npwp npwp, Optional<SigningKey> key, Optional<Practice.Citizen> ready) {}

    SignMany(Context context, List<Card> cards, Consumer<Opened> then) {
        this.context = context;
        this.words = context.views().words();
        this.cards = cards;
        this.then = then;
        drawer = new Drawer(context, words.say("board.sign.title", cards.size()));
        key = new LabeledField(words.say("board.sign.key"), keys);
        keys.setMaxWidth(Double.MAX_VALUE);
        minutes.getItems().setAll(MINUTES);
        minutes.setValue(30);
        mandates.setText(words.say("board.sign.mandates"));
        mandates.setWrapText(true);
    }

    void open() {
        context.jobs().start(progress -> choices(), this::show);
    }

    private void show(List<Choice> choices) {
        if (choices.isEmpty()) {
            drawer.text(words.say("board.sign.none"));
            drawer.open(words.say("ui.close"), drawer::close);
            return;
        }
        keys.setConverter(said(each -> each.owner() + " · " + each.npwp().grouped()));
        keys.getItems().setAll(choices);
        keys.valueProperty().addListener((value, before, now) -> count(now));
        keys.setValue(
                choices.stream()
                        .max(java.util.Comparator.comparingLong(this::own))
                        .orElse(choices.getFirst()));
        minutes.setConverter(said(each -> words.say("board.run.minutes", each)));
        drawer.add(key);
        drawer.text(words.say("board.sign.bound", cards.size()));
        drawer.add(new LabeledField(words.say("board.sign.within"), minutes));
        drawer.add(mandates);
        drawer.add(new LabeledField(words.say("board.sign.passphrase"), passphrase));
        passphrase.setOnAction(event -> unlock());
        drawer.open(words.say("board.sign.go", cards.size()), this::unlock);
    }

    /// Whose returns those are, before anything is opened.
    private void count(Choice choice) {
        var own = own(choice);
        key.setHint(words.say("board.sign.own", own, cards.size() - own));
        choice.ready().ifPresent(each -> passphrase.setText(each.keyStorePassphrase()));
    }

    private long own(Choice choice) {
        return cards.stream().filter(each -> each.npwp().equals(choice.npwp().digits())).count();
    }

    private List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (var each : context.bench().keys().all())
            each.description()
                    .npwp()
                    .flatMap(Npwp::parse)
                    .ifPresent(
                            npwp ->
                                    choices.add(
                                            new Choice(
                                                    each.description().owner(),
                                                    npwp,
                                                    Optional.of(each),
                                                    Optional.empty())));
        context.bench()
                .practice()
                .ifPresent(practice -> practice.citizens().forEach(each -> ready(choices, each)));
        return choices;
    }

    private static void ready(List<Choice> choices, Practice.Citizen citizen) {
        var npwp = Npwp.parse(citizen.person().npwp16());
        if (npwp.isEmpty() || choices.stream().anyMatch(each -> each.npwp().equals(npwp.get())))
            return;
        choices.add(
                new Choice(
                        citizen.person().name(),
                        npwp.get(),
                        Optional.empty(),
                        Optional.of(citizen)));
    }

    /// Either an opened key, or why there is none, in words.
    private record Tried(Optional<Opened> opened, String problem) {}

    private void unlock() {
        var choice = keys.getValue();
        if (choice == null) return;
        var typed = passphrase.getText().toCharArray();
        var time = Duration.ofMinutes(minutes.getValue());
        var others = mandates.isSelected();
        drawer.wrong("");
        drawer.main().setDisable(true);
        context.jobs()
                .start(
                        progress -> {
                            try {
                                return tried(choice, typed, time, others);
                            } finally {
                                Arrays.fill(typed, '\0');
                            }
                        },
                        () -> drawer.main().setDisable(false),
                        this::tried);
    }

    private void tried(Tried tried) {
        drawer.wrong(tried.problem());
        if (tried.opened().isEmpty()) {
            passphrase.requestFocus();
            return;
        }
        passphrase.clear();
        drawer.close();
        then.accept(tried.opened().get());
    }

    private Tried tried(Choice choice, char[] typed, Duration time, boolean others)
            throws IOException {
        var bench = context.bench();
        var rights = rights(bench, choice, others);
        if (rights.isEmpty())
            return new Tried(Optional.empty(), words.say("board.sign.noMandates"));
        SigningKey chosen;
        try {
            chosen = choice.key().isPresent() ? choice.key().get() : added(bench, choice, typed);
        } catch (Keys.Unreadable e) {
            return refused(e.key().equals("key.wrongPassphrase") ? "board.sign.wrong" : e.key());
        }
        return switch (chosen.open(typed)) {
            case SigningKey.Opening.Opened(var signer) -> {
                var until = bench.clock().instant().plus(time);
                var bounded = new BoundedSigner(signer, cards.size(), until, bench.clock());
                var stage = new Signing(bench, bounded, choice.npwp(), rights.get());
                yield new Tried(Optional.of(new Opened(stage, bounded)), "");
            }
            case SigningKey.Opening.WrongPassphrase() -> refused("board.sign.wrong");
            case SigningKey.Opening.Expired(var since) ->
                    new Tried(
                            Optional.empty(), words.say("board.sign.expired", words.moment(since)));
            case SigningKey.Opening.Unusable(var reason) -> refused(reason);
        };
    }

    private static SigningKey added(Workbench bench, Choice choice, char[] typed)
            throws IOException {
        return bench.keys().add(choice.ready().orElseThrow().keyStore(), typed);
    }

    private Tried refused(String key) {
        return new Tried(Optional.empty(), words.say(key));
    }

    /// Empty when the gateway did not say which mandates there are.
    private static Optional<Signing.Rights> rights(Workbench bench, Choice choice, boolean others) {
        if (!others) return Optional.of((owner, taxReturn) -> Optional.empty());
        var holder = choice.npwp().digits();
        choice.ready()
                .ifPresent(each -> bench.office().signIn(holder, each.password().toCharArray()));
        return switch (bench.office().mandates().of(holder)) {
            case Outcome.Done<Mandates.Known>(var known) ->
                    Optional.of(
                            (owner, taxReturn) -> covering(bench, known.held(), owner, taxReturn));
            case Outcome.Refused<Mandates.Known> refused -> Optional.empty();
            case Outcome.Unreachable<Mandates.Known> unreachable -> Optional.empty();
        };
    }

    private static Optional<String> covering(
            Workbench bench, List<Mandates.Mandate> held, Npwp owner, TaxReturn taxReturn) {
        var now = bench.clock().instant();
        return held.stream()
                .filter(each -> each.grantor().npwp().equals(owner.digits()))
                .filter(each -> each.at(now) == Mandates.State.IN_FORCE)
                .filter(each -> each.scope().covers(taxReturn.form(), taxReturn.year().year()))
                .map(Mandates.Mandate::mandateId)
                .findFirst();
    }

    private static <T> StringConverter<T> said(java.util.function.Function<T, String> say) {
        return new Said<>(say);
    }
}
