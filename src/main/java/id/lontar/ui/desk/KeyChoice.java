package id.lontar.ui.desk;

import id.lontar.filing.Practice;
import id.lontar.filing.SigningKey;
import id.lontar.tax.Npwp;
import id.lontar.ui.Context;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The keys a person can sign with, each as a card with what is to be known of it beforehand.
final class KeyChoice {
    private final Context context;
    private final Words words;
    private final SealModel model;
    private final Consumer<Optional<KeyCard>> chosen;
    private final VBox box = new VBox(8);
    private final Label practiceHint = new Label();
    private final ToggleGroup group = new ToggleGroup();
    private List<KeyCard> cards = List.of();

    KeyChoice(Context context, SealModel model, Consumer<Optional<KeyCard>> chosen) {
        this.context = context;
        this.words = context.views().words();
        this.model = model;
        this.chosen = chosen;
        practiceHint.setWrapText(true);
        practiceHint.getStyleClass().add("hint");
    }

    Node node() {
        return box;
    }

    Optional<KeyCard> chosen() {
        return Optional.ofNullable(group.getSelectedToggle())
                .map(toggle -> (KeyCard) toggle.getUserData());
    }

    /// Those that fit this return, and the first of them is chosen; when none does, the others say
    /// why they do not.
    void draw() {
        var before = chosen().map(card -> card.key().description());
        var npwp = model.atHand().npwp().orElseThrow();
        var fitting = model.keys().stream().filter(card -> card.fits(npwp)).toList();
        cards = fitting.isEmpty() ? model.keys() : fitting;
        group.getToggles().clear();
        box.getChildren().clear();
        if (fitting.isEmpty()) box.getChildren().addAll(offers(npwp));
        for (var card : cards) box.getChildren().addAll(draw(card));
        group.getToggles().stream()
                .filter(each -> before.equals(Optional.of(about(each))))
                .findFirst()
                .or(() -> group.getToggles().stream().filter(each -> fits(each, npwp)).findFirst())
                .ifPresent(group::selectToggle);
    }

    void choose(SigningKey key) {
        group.getToggles().stream()
                .filter(each -> about(each).equals(key.description()))
                .findFirst()
                .ifPresent(group::selectToggle);
        chosen.accept(chosen());
    }

    private static boolean fits(javafx.scene.control.Toggle toggle, Npwp npwp) {
        return ((KeyCard) toggle.getUserData()).fits(npwp);
    }

    private static SigningKey.Description about(javafx.scene.control.Toggle toggle) {
        return ((KeyCard) toggle.getUserData()).key().description();
    }

    private List<Node> draw(KeyCard card) {
        var both = new VBox(2);
        var title = new Label(card.title(words));
        title.getStyleClass().add("strong");
        both.getChildren().add(title);
        // One line each: wrapped text in a button's graphic would be given all the height there is.
        for (var part : card.text(words).split(" · ", -1)) {
            var line = new Label(part);
            line.getStyleClass().add("muted");
            both.getChildren().add(line);
        }
        var choice = new RadioButton();
        choice.getStyleClass().setAll("choice");
        choice.setGraphic(both);
        choice.setAccessibleText(title.getText() + ", " + card.text(words));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setToggleGroup(group);
        choice.setUserData(card);
        choice.setOnAction(event -> chosen.accept(chosen()));
        var nodes = new ArrayList<Node>(List.of(choice));
        card.warning(words, model.atHand().npwp())
                .ifPresent(
                        warning -> {
                            var banner = new NewsBanner();
                            banner.show(warning);
                            nodes.add(banner);
                        });
        return nodes;
    }

    /// Practice people have a certificate ready; real ones bring their own.
    private List<Node> offers(Npwp npwp) {
        var citizen = SignInCard.citizen(context, npwp);
        if (citizen.isEmpty()) {
            practiceHint.setText(words.say("desk.key.none"));
            return List.of(practiceHint);
        }
        practiceHint.setText(words.say("desk.key.practice", citizen.get().keyStorePassphrase()));
        var offer = new Button(words.say("desk.key.usePractice"));
        offer.setId("use-practice-certificate");
        offer.setMaxWidth(Double.MAX_VALUE);
        offer.setOnAction(event -> take(citizen.get(), offer));
        return List.of(practiceHint, offer);
    }

    private void take(Practice.Citizen citizen, Button offer) {
        offer.setDisable(true);
        context.jobs()
                .start(
                        progress ->
                                context.bench()
                                        .keys()
                                        .add(
                                                citizen.keyStore(),
                                                citizen.keyStorePassphrase().toCharArray()),
                        () -> offer.setDisable(false),
                        added -> {
                            draw();
                            choose(added);
                        });
    }
}
