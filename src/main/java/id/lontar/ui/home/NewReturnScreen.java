package id.lontar.ui.home;

import id.lontar.filing.Amending;
import id.lontar.filing.BeginAgain;
import id.lontar.filing.Company;
import id.lontar.filing.Filing;
import id.lontar.filing.Person;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Form;
import id.lontar.form.Revised;
import id.lontar.rules.Answers;
import id.lontar.rules.DueDates;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.ui.TabStops;
import id.lontar.words.Words;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A new return: one question at a time until the form is known.
public final class NewReturnScreen implements Screen {
    private static final int OLDEST_YEAR = 2019;

    private final Context context;
    private final Words words;
    private final Optional<String> personId;
    private final Deque<Runnable> before = new ArrayDeque<>();
    private @Nullable Parent drawn;
    private @Nullable Runnable current;
    private Optional<String> who = Optional.empty();

    @FXML private Label question;
    @FXML private Label why;
    @FXML private VBox choices;
    @FXML private FlowPane actions;
    @FXML private Button back;

    public NewReturnScreen(Context context, Optional<String> personId) {
        this.context = context;
        this.words = context.views().words();
        this.personId = personId;
    }

    @Override
    public List<String> breadcrumb() {
        return who.map(name -> List.of(words.say("home.new"), name))
                .orElseGet(() -> List.of(words.say("home.new")));
    }

    @Override
    public Node centre() {
        if (drawn == null) drawn = context.views().load(this);
        return drawn;
    }

    @Override
    public void shown() {
        context.jobs().start(progress -> context.bench().cabinet().people(), this::begin);
    }

    void begin(List<Person> people) {
        var given = people.stream().filter(each -> personId.filter(each.id()::equals).isPresent());
        given.findFirst()
                .ifPresentOrElse(
                        person -> next(() -> askYear(person)), () -> next(() -> askWho(people)));
    }

    private void askWho(List<Person> people) {
        named(Optional.empty());
        ask("home.ask.who", people.isEmpty() ? "home.ask.who.none" : "home.ask.who.why");
        for (var person : people)
            choice(person.name(), numberOf(person), () -> next(() -> askYear(person)));
        choice(
                words.say("home.ask.who.other"),
                words.say("home.ask.who.otherWhy"),
                () -> context.shell().go(new Go.People(Optional.empty())));
    }

    private static String numberOf(Person person) {
        return id.lontar.tax.Npwp.parse(person.npwp16()).map(each -> each.grouped()).orElse("");
    }

    /// Every question says above it whose return it is about.
    private void named(Optional<String> name) {
        who = name;
        context.shell().refresh();
    }

    private void askYear(Person person) {
        named(Optional.of(person.name()));
        ask("home.ask.year", "home.ask.year.why");
        var lastYear =
                LocalDate.ofInstant(context.bench().clock().instant(), Words.WIB).getYear() - 1;
        IntStream.iterate(
                        Math.max(lastYear, FormChoice.FIRST_CORETAX_YEAR),
                        year -> year >= OLDEST_YEAR,
                        year -> year - 1)
                .mapToObj(TaxYear::new)
                .forEach(year -> yearChoice(person, year));
    }

    /// A company is asked no more than the year, and never offered a form of individuals; nor is a
    /// person offered one of companies.
    private void yearChoice(Person person, TaxYear year) {
        person.company()
                .ifPresentOrElse(
                        company -> companyYear(person, company, year),
                        () -> individualYear(person, year));
    }

    private void companyYear(Person person, Company company, TaxYear year) {
        var bookYear = company.bookYear(year);
        var law = context.bench().law();
        var due = new DueDates(law).of(person.kind(), year, bookYear.last()).due();
        var about =
                company.keepsCalendarYears()
                        ? words.say("home.ask.year.due", words.date(due))
                        : words.say(
                                "home.ask.year.bookYear",
                                words.date(bookYear.first()),
                                words.date(bookYear.last()),
                                words.date(due));
        choice(
                year.toString(),
                about,
                () -> next(() -> result(person, year, FormChoice.ofCompany(year))));
    }

    private void individualYear(Person person, TaxYear year) {
        var coretax = year.year() >= FormChoice.FIRST_CORETAX_YEAR;
        var about =
                coretax
                        ? words.say("home.ask.year.coretax")
                        : words.say(
                                "home.ask.year.due",
                                words.date(
                                        new DueDates(context.bench().law())
                                                .of(TaxpayerKind.INDIVIDUAL, year)
                                                .due()));
        choice(
                year.toString(),
                about,
                coretax
                        ? () ->
                                next(
                                        () ->
                                                result(
                                                        person,
                                                        year,
                                                        FormChoice.of(
                                                                year,
                                                                new FormChoice.Facts(
                                                                        false, false, false))))
                        : () -> next(() -> askBusiness(person, year)));
    }

    private void askBusiness(Person person, TaxYear year) {
        yesOrNo(
                "home.ask.business",
                business ->
                        next(
                                business
                                        ? () -> result(person, year, true, false, false)
                                        : () -> askApart(person, year)));
    }

    private void askApart(Person person, TaxYear year) {
        yesOrNo(
                "home.ask.apart",
                apart ->
                        next(
                                apart
                                        ? () -> result(person, year, false, true, false)
                                        : () -> askSmall(person, year)));
    }

    private void askSmall(Person person, TaxYear year) {
        yesOrNo("home.ask.small", small -> next(() -> result(person, year, false, false, small)));
    }

    private void result(
            Person person, TaxYear year, boolean business, boolean apart, boolean small) {
        result(person, year, FormChoice.of(year, new FormChoice.Facts(business, apart, small)));
    }

    private void result(Person person, TaxYear year, FormChoice chosen) {
        question.setText(words.say("home.form.title", chosen.form().code(), year.toString()));
        why.setText(words.say(chosen.reasonKey()));
        choices.getChildren().clear();
        actions.getChildren().setAll(back);
        if (context.bench().forms().find(chosen.form(), year).isEmpty()) {
            choices.getChildren().add(absent(chosen.form(), year));
            return;
        }
        var here = current;
        context.jobs()
                .start(
                        progress -> context.bench().cabinet().filings(),
                        filings -> {
                            // whoever went back meanwhile is asked something else now
                            if (Objects.equals(here, current))
                                start(person, year, chosen.form(), filings);
                        });
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

    private void start(Person person, TaxYear year, FormCode form, List<Filing> filings) {
        var same =
                filings.stream()
                        .filter(each -> each.personId().equals(person.id()))
                        .filter(each -> each.taxReturn().form() == form)
                        .filter(each -> each.taxReturn().year().equals(year))
                        .sorted(
                                Comparator.comparingInt(
                                        (Filing each) -> each.taxReturn().revision()))
                        .toList();
        var open = same.stream().filter(each -> !each.state().isSettled()).findFirst();
        if (open.isPresent()) {
            var there = NextStep.of(open.get());
            action("home.form.continue", () -> context.shell().go(there.place()));
            why.setText(words.say("home.form.open"));
            return;
        }
        var filed =
                same.stream().filter(NewReturnScreen::wasFiled).reduce((first, second) -> second);
        if (filed.isPresent()) {
            var last = filed.get().taxReturn();
            why.setText(words.say("home.form.amend", last.revision() + 1));
            action("home.form.startAmendment", () -> again(filed.get()));
        } else if (!same.isEmpty()) {
            why.setText(words.say("home.form.again"));
            action("home.form.startAgain", () -> again(same.getLast()));
        } else {
            action("home.form.start", () -> create(person, form, year));
            offerLastYear(person, new TaxReturn(form, year, 0, Answers.NONE), filings);
        }
    }

    /// Last year's return, when it is here, is the recommended way to begin.
    private void offerLastYear(Person person, TaxReturn empty, List<Filing> filings) {
        var offer =
                new LastYearOffer(
                        context,
                        last -> next(() -> carry(new CarriedDraft(context, person, empty, last))),
                        why -> choices.getChildren().setAll(why));
        LastYearOffer.latest(filings, person, empty.form(), empty.year())
                .ifPresent(last -> recommended(offer.fromStore(last)));
        beforeBack(offer.fromFile());
        if (!Revised.asksOriginal(form(empty))) return;
        var elsewhere = new Button(words.say("home.elsewhere"));
        elsewhere.setOnAction(event -> next(() -> askElsewhere(person, empty)));
        beforeBack(elsewhere);
    }

    private void beforeBack(Node button) {
        actions.getChildren().add(actions.getChildren().size() - 1, button);
    }

    private Form form(TaxReturn taxReturn) {
        return context.bench().forms().find(taxReturn.form(), taxReturn.year()).orElseThrow();
    }

    private void recommended(Button button) {
        actions.getChildren().getFirst().getStyleClass().removeAll("primary", "large");
        button.getStyleClass().addAll("primary", "large");
        actions.getChildren().addFirst(button);
    }

    /// The original was filed elsewhere, so its figures are typed.
    private void askElsewhere(Person person, TaxReturn empty) {
        question.setText(
                words.say("home.elsewhere.title", empty.form().code(), empty.year().toString()));
        why.setText(words.say("home.elsewhere.why"));
        var form = new ElsewhereForm(words);
        choices.getChildren().setAll(form);
        actions.getChildren().setAll(back);
        var begin = new Button(words.say("home.elsewhere.create"));
        begin.getStyleClass().addAll("primary", "large");
        begin.setDefaultButton(true);
        begin.setOnAction(
                event -> form.typed().ifPresent(typed -> amend(person, empty, typed, begin)));
        actions.getChildren().addFirst(begin);
    }

    private void amend(Person person, TaxReturn empty, ElsewhereForm.Typed typed, Button begin) {
        begin.setDisable(true);
        var known = empty.with(prefilled(person, empty.form(), empty.year()));
        keep(person, amending().elsewhere(known, typed.revision(), typed.balance()));
    }

    /// Everything that is assumed is shown before the return is made.
    private void carry(CarriedDraft draft) {
        question.setText(draft.title());
        why.setText(words.say("home.carry.why"));
        choices.getChildren().setAll(draft.shown());
        actions.getChildren().setAll(back);
        if (draft.isPossible())
            action(
                    "home.carry.create",
                    () -> {
                        var codes = draft.codes();
                        save(() -> draft.create(codes));
                    });
    }

    private static boolean wasFiled(Filing filing) {
        return filing.state().isFiled();
    }

    private void again(Filing old) {
        context.jobs()
                .start(
                        progress -> new BeginAgain(context.bench()).from(old),
                        fresh -> context.shell().go(new Go.Wizard(fresh.id())));
    }

    private void create(Person person, FormCode form, TaxYear year) {
        keep(person, amending().first(new TaxReturn(form, year, 0, prefilled(person, form, year))));
    }

    private void keep(Person person, TaxReturn begun) {
        var filing =
                Filing.draft(
                        UUID.randomUUID().toString(),
                        person.id(),
                        begun,
                        context.bench().clock().instant());
        save(
                () -> {
                    context.bench().cabinet().save(filing);
                    return filing;
                });
    }

    private void save(Supplier<Filing> saving) {
        context.jobs()
                .start(
                        progress -> saving.get(),
                        saved -> context.shell().go(new Go.Wizard(saved.id())));
    }

    private Amending amending() {
        return new Amending(context.bench().forms(), context.bench().law());
    }

    private Answers prefilled(Person person, FormCode code, TaxYear year) {
        return context.bench()
                .forms()
                .find(code, year)
                .orElseThrow()
                .only(Prefill.of(person, year));
    }

    private void ask(String key, String whyKey) {
        question.setText(words.say(key));
        why.setText(words.say(whyKey));
        choices.getChildren().clear();
        actions.getChildren().setAll(back);
    }

    private void yesOrNo(String key, Consumer<Boolean> answer) {
        ask(key, key + ".why");
        choice(words.say("ui.yes"), words.say(key + ".yes"), () -> answer.accept(true));
        choice(words.say("ui.no"), words.say(key + ".no"), () -> answer.accept(false));
    }

    private void choice(String text, String about, Runnable then) {
        var button = new Button(text + "\n" + about);
        button.setWrapText(true);
        button.setAccessibleText(text + ". " + about);
        button.getStyleClass().add("choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> then.run());
        choices.getChildren().add(button);
    }

    private void action(String key, Runnable then) {
        var button = new Button(words.say(key));
        button.getStyleClass().addAll("primary", "large");
        button.setDefaultButton(true);
        button.setOnAction(
                event -> {
                    button.setDisable(true);
                    then.run();
                });
        actions.getChildren().setAll(button, back);
        TabStops.enter(actions);
    }

    private void next(Runnable step) {
        if (current != null) before.push(current);
        current = step;
        back.setDisable(before.isEmpty());
        step.run();
        Platform.runLater(this::focusFirst);
    }

    private void focusFirst() {
        Stream.concat(choices.getChildren().stream(), actions.getChildren().stream())
                .filter(each -> each instanceof Button && !each.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    @FXML
    void back() {
        if (before.isEmpty()) return;
        current = before.pop();
        back.setDisable(before.isEmpty());
        current.run();
    }

    @FXML
    void cancel() {
        context.shell().go(new Go.Home());
    }
}
