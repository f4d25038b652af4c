package id.lontar.ui.home;

import id.lontar.filing.Company;
import id.lontar.filing.Person;
import id.lontar.form.annual.AnnualForms;
import id.lontar.rules.DueDates;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.words.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is asked until it is known whose return of which form and year is wanted.
final class FormQuestions {
    private final Context context;
    private final Words words;
    private final Asking asking;
    private final Consumer<Optional<String>> about;
    private final Consumer<Wanted> then;

    /// @param chosen the form, and why it is that one
    record Wanted(Person person, TaxYear year, FormChoice chosen) {}

    /// @param about gets whose return it is once that is known
    FormQuestions(
            Context context,
            Asking asking,
            Consumer<Optional<String>> about,
            Consumer<Wanted> then) {
        this.context = context;
        this.words = context.views().words();
        this.asking = asking;
        this.about = about;
        this.then = then;
    }

    /// @param known somebody who need not be asked for
    void begin(List<Person> people, Optional<Person> known) {
        known.ifPresentOrElse(this::year, () -> asking.next(() -> askWho(people)));
    }

    private void askWho(List<Person> people) {
        about.accept(Optional.empty());
        asking.ask("home.ask.who", people.isEmpty() ? "home.ask.who.none" : "home.ask.who.why");
        for (var person : people)
            asking.choice(person.name(), numberOf(person), () -> year(person));
        asking.choice(
                words.say("home.ask.who.other"),
                words.say("home.ask.who.otherWhy"),
                () -> context.shell().go(new Go.People(Optional.empty())));
    }

    private static String numberOf(Person person) {
        return Npwp.parse(person.npwp16()).map(Npwp::grouped).orElse("");
    }

    private void year(Person person) {
        asking.next(() -> askYear(person));
    }

    private void askYear(Person person) {
        about.accept(Optional.of(person.name()));
        asking.ask("home.ask.year", "home.ask.year.why");
        var years = AnnualForms.ALL.years(person.kind()).reversed();
        years.stream().filter(this::isOver).forEach(year -> yearChoice(person, year));
        // Of the running year only who left the country or closed the books has a whole one.
        years.stream()
                .filter(year -> year.year() == today().getYear())
                .forEach(year -> yearChoice(person, year));
    }

    private boolean isOver(TaxYear year) {
        return year.year() < today().getYear();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.bench().clock().instant(), Words.WIB);
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
        var due =
                words.date(
                        new DueDates(context.bench().law())
                                .of(person.kind(), year, bookYear.last())
                                .due());
        asking.choice(
                year.toString(),
                company.keepsCalendarYears()
                        ? words.say("home.ask.year.due", due)
                        : words.say(
                                "home.ask.year.bookYear",
                                words.date(bookYear.first()),
                                words.date(bookYear.last()),
                                due),
                () -> found(person, year, FormChoice.ofCompany(year)));
    }

    private void individualYear(Person person, TaxYear year) {
        if (FormChoice.isCoretax(year)) {
            asking.choice(
                    year.toString(),
                    words.say(isOver(year) ? "home.ask.year.coretax" : "home.ask.year.running"),
                    () -> found(person, year, false, false, false));
            return;
        }
        var due = new DueDates(context.bench().law()).of(TaxpayerKind.INDIVIDUAL, year).due();
        asking.choice(
                year.toString(),
                words.say("home.ask.year.due", words.date(due)),
                () -> asking.next(() -> askBusiness(person, year)));
    }

    private void askBusiness(Person person, TaxYear year) {
        asking.yesOrNo(
                "home.ask.business",
                business -> {
                    if (business) found(person, year, true, false, false);
                    else asking.next(() -> askApart(person, year));
                });
    }

    private void askApart(Person person, TaxYear year) {
        asking.yesOrNo(
                "home.ask.apart",
                apart -> {
                    if (apart) found(person, year, false, true, false);
                    else asking.next(() -> askSmall(person, year));
                });
    }

    private void askSmall(Person person, TaxYear year) {
        var limit = context.bench().law().amount("simple-form", "grossMax", year);
        asking.yesOrNo("home.ask.small", small -> found(person, year, false, false, small), limit);
    }

    private void found(
            Person person, TaxYear year, boolean business, boolean apart, boolean small) {
        found(person, year, FormChoice.of(year, new FormChoice.Facts(business, apart, small)));
    }

    private void found(Person person, TaxYear year, FormChoice chosen) {
        asking.next(() -> then.accept(new Wanted(person, year, chosen)));
    }
}
