package id.lontar.ui.board;

import id.lontar.filing.Filing;
import id.lontar.filing.Outcome;
import id.lontar.filing.Practice;
import id.lontar.filing.ProblemWords;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.season.Card;
import id.lontar.tax.Npwp;
import id.lontar.ui.Context;
import id.lontar.ui.controls.LabeledField;
import id.lontar.words.Words;

import javafx.scene.control.PasswordField;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Signs in to the accounts that returns go out under: of whoever signed them. One that cannot be
/// signed in to leaves its own returns for later and no others.
final class SendMany {
    private final Context context;
    private final Words words;
    private final Deed deed;
    private final List<Card> cards;
    private final Runnable then;
    private final Drawer drawer;
    private final Map<Npwp, PasswordField> passwords = new LinkedHashMap<>();

    SendMany(Context context, Deed deed, List<Card> cards, Runnable then) {
        this.context = context;
        this.words = context.views().words();
        this.deed = deed;
        this.cards = cards;
        this.then = then;
        drawer = new Drawer(context, words.say("board." + deed.key() + ".title", cards.size()));
    }

    void open() {
        context.jobs().start(progress -> signers(), this::show);
    }

    private List<Npwp> signers() {
        var all = new TreeSet<Npwp>(Comparator.comparing(Npwp::digits));
        for (var each : cards)
            context.bench()
                    .cabinet()
                    .filing(each.id())
                    .filter(filing -> filing.sealed().isPresent())
                    .map(Filing::signer)
                    .flatMap(Npwp::parse)
                    .ifPresent(all::add);
        return List.copyOf(all);
    }

    private void show(List<Npwp> signers) {
        var gateway = context.bench().office().gateway().name();
        drawer.text(words.say("board.send.text", gateway, signers.size()));
        for (var each : signers) {
            var password = new PasswordField();
            citizen(each).ifPresent(known -> password.setText(known.password()));
            passwords.put(each, password);
            drawer.add(new LabeledField(words.say("board.send.account", each.grouped()), password));
            password.setOnAction(event -> signIn());
        }
        drawer.open(words.say("board." + deed.key() + ".go", cards.size()), this::signIn);
    }

    private Optional<Practice.Citizen> citizen(Npwp npwp) {
        return context.bench()
                .practice()
                .flatMap(
                        practice ->
                                practice.citizens().stream()
                                        .filter(
                                                each ->
                                                        each.person()
                                                                .npwp16()
                                                                .equals(npwp.digits()))
                                        .findFirst());
    }

    private void signIn() {
        var typed = new LinkedHashMap<Npwp, char[]>();
        passwords.forEach((npwp, field) -> typed.put(npwp, field.getText().toCharArray()));
        drawer.main().setDisable(true);
        context.jobs()
                .start(
                        progress -> problems(typed),
                        () -> drawer.main().setDisable(false),
                        this::tried);
    }

    /// What keeps an account out, in words; without a password the session it may have is used.
    private Map<Npwp, String> problems(Map<Npwp, char[]> typed) {
        var problems = new LinkedHashMap<Npwp, String>();
        typed.forEach(
                (npwp, password) -> {
                    if (password.length == 0) return;
                    try {
                        problem(context.bench().office().signIn(npwp.digits(), password))
                                .ifPresent(said -> problems.put(npwp, said));
                    } finally {
                        Arrays.fill(password, '\0');
                    }
                });
        return problems;
    }

    private Optional<String> problem(Outcome<TaxOffice.Account> answer) {
        return switch (answer) {
            case Outcome.Done<TaxOffice.Account> done -> Optional.empty();
            case Outcome.Refused<TaxOffice.Account>(var problem) ->
                    Optional.of(new ProblemWords(words).say(problem));
            case Outcome.Unreachable<TaxOffice.Account>(var reason, var arrived) ->
                    Optional.of(words.say(reason));
        };
    }

    /// With some accounts in, theirs go; with none, nothing would.
    private void tried(Map<Npwp, String> problems) {
        if (!problems.isEmpty() && problems.size() == passwords.size()) {
            drawer.wrong(problems.values().iterator().next());
            passwords.values().iterator().next().requestFocus();
            return;
        }
        passwords.values().forEach(PasswordField::clear);
        drawer.close();
        problems.forEach(
                (npwp, said) ->
                        context.shell().say(words.say("board.send.without", npwp.grouped(), said)));
        then.run();
    }
}
