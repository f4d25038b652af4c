package id.lontar.ui.home;

import id.lontar.filing.Amending;
import id.lontar.filing.BeginAgain;
import id.lontar.filing.Filing;
import id.lontar.filing.Person;
import id.lontar.filing.TaxReturn;
import id.lontar.rules.Answers;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// The ways in which a return of a form and year can begin, once those are known: go on with an
/// open one, amend a filed one, begin afresh, with last year's, or with one filed elsewhere.
final class Beginning {
    private final Context context;
    private final Words words;
    private final Asking asking;

    Beginning(Context context, Asking asking) {
        this.context = context;
        this.words = context.views().words();
        this.asking = asking;
    }

    void offer(FormQuestions.Wanted wanted) {
        var form = wanted.chosen().form();
        var year = wanted.year();
        asking.say(
                words.say("home.form.title", form.code(), year.toString()),
                words.say(wanted.chosen().reasonKey()));
        if (context.bench().forms().find(form, year).isEmpty()) {
            asking.show(absent(form, year));
            return;
        }
        var person = wanted.person();
        context.jobs()
                .start(
                        progress -> context.bench().cabinet().filings(),
                        asking.ifStillHere(filings -> offer(person, year, form, filings)));
    }

    /// Said openly: this form is not here yet, and what can be done instead.
    private Node absent(FormCode form, TaxYear year) {
        var title = new Label(words.say("home.form.absent", form.code()));
        title.getStyleClass().add("section-title");
        var text = new Label(words.say("home.form.absent.why", year.toString()));
        for (var label : List.of(title, text)) label.setWrapText(true);
        var card = new VBox(title, text);
        card.getStyleClass().addAll("card", "card-blue");
        return card;
    }

    private void offer(Person person, TaxYear year, FormCode form, List<Filing> filings) {
        var same =
                filings.stream()
                        .filter(each -> each.personId().equals(person.id()))
                        .filter(each -> each.taxReturn().form() == form)
                        .filter(each -> each.taxReturn().year().equals(year))
                        .sorted(Comparator.comparingInt(each -> each.taxReturn().revision()))
                        .toList();
        var open = same.stream().filter(each -> !each.state().isSettled()).findFirst();
        var filed = same.reversed().stream().filter(each -> each.state().isFiled()).findFirst();
        if (open.isPresent()) {
            asking.because(words.say("home.form.open"));
            var goOn = new Button(words.say("home.form.continue"));
            goOn.setOnAction(event -> context.shell().go(NextStep.of(open.get()).place()));
            asking.main(goOn);
        } else if (filed.isPresent()) {
            asking.because(words.say("home.form.amend", filed.get().taxReturn().revision() + 1));
            saving("home.form.startAmendment", () -> again(filed.get()));
        } else if (!same.isEmpty()) {
            asking.because(words.say("home.form.again"));
            saving("home.form.startAgain", () -> again(same.getLast()));
        } else {
            var empty = new TaxReturn(form, year, 0, Answers.NONE);
            saving("home.form.start", () -> saved(person, amending().first(known(person, empty))));
            offerOthers(person, empty, filings);
        }
    }

    /// Last year's return, when it is here, is the recommended way to begin.
    private void offerOthers(Person person, TaxReturn empty, List<Filing> filings) {
        var offer =
                new LastYearOffer(
                        context,
                        last -> carry(new CarriedDraft(context, person, empty, last)),
                        asking::show);
        LastYearOffer.latest(filings, person, empty.form(), empty.year())
                .map(offer::fromStore)
                .ifPresent(asking::main);
        asking.beforeBack(offer.fromFile());
        var elsewhere = new Button(words.say("home.elsewhere"));
        elsewhere.setOnAction(event -> asking.next(() -> askElsewhere(person, empty)));
        asking.beforeBack(elsewhere);
    }

    /// Everything that is assumed is shown before the return is made.
    private void carry(CarriedDraft draft) {
        asking.next(
                () -> {
                    asking.say(draft.title(), words.say("home.carry.why"));
                    asking.show(draft.shown());
                    if (draft.isPossible())
                        saving(
                                "home.carry.create",
                                () -> {
                                    var codes = draft.codes();
                                    return () -> draft.create(codes);
                                });
                });
    }

    /// The original was filed elsewhere, so its figures are typed.
    private void askElsewhere(Person person, TaxReturn empty) {
        asking.say(
                words.say("home.elsewhere.title", empty.form().code(), empty.year().toString()),
                words.say("home.elsewhere.why"));
        var form = new ElsewhereForm(words);
        asking.show(form);
        var begin = new Button(words.say("home.elsewhere.create"));
        begin.setOnAction(
                event ->
                        form.typed()
                                .ifPresent(
                                        typed ->
                                                start(
                                                        begin,
                                                        saved(
                                                                person,
                                                                amending()
                                                                        .elsewhere(
                                                                                known(
                                                                                        person,
                                                                                        empty),
                                                                                typed.revision(),
                                                                                typed
                                                                                        .balance())))));
        asking.main(begin);
    }

    private Supplier<Filing> again(Filing old) {
        return () -> new BeginAgain(context.bench()).from(old);
    }

    private Supplier<Filing> saved(Person person, TaxReturn begun) {
        var now = context.bench().clock().instant();
        var filing = Filing.draft(UUID.randomUUID().toString(), person.id(), begun, now);
        return () -> {
            context.bench().cabinet().save(filing);
            return filing;
        };
    }

    /// @param work asked for in the window when the button is pressed, done beside it
    private void saving(String key, Supplier<Supplier<Filing>> work) {
        var button = new Button(words.say(key));
        button.setOnAction(event -> start(button, work.get()));
        asking.main(button);
    }

    /// Pressed twice it begins one return; when it failed it can be pressed again.
    private void start(Button button, Supplier<Filing> work) {
        button.setDisable(true);
        context.jobs()
                .start(
                        progress -> work.get(),
                        () -> button.setDisable(false),
                        begun -> context.shell().go(new Go.Wizard(begun.id())));
    }

    private Amending amending() {
        return new Amending(context.bench().forms(), context.bench().law());
    }

    /// With what the profile of the person knows.
    private TaxReturn known(Person person, TaxReturn empty) {
        var form = context.bench().forms().find(empty.form(), empty.year()).orElseThrow();
        return empty.with(form.only(Prefill.of(person, empty.year())));
    }
}
