package id.lontar.ui.home;

import id.lontar.filing.Discarding;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.LawReview;
import id.lontar.filing.Person;
import id.lontar.filing.Vault;
import id.lontar.filing.Workbench;
import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.DueDate;
import id.lontar.rules.DueDates;
import id.lontar.rules.Law;
import id.lontar.tax.ReturnStatus;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;
import id.lontar.words.Words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything the first page tells, read from the store in one go.
///
/// @param people of this household, without those who are only offered
/// @param disposable ids of the drafts that may be deleted
record Overview(
        List<Person> people,
        List<Entry> returns,
        List<Moved> moved,
        Deadline deadline,
        List<Vault.BackupPlace> backups,
        Set<String> disposable) {
    /// One return in the table.
    ///
    /// @param open blocking findings of a draft
    record Entry(
            Filing filing,
            String person,
            Optional<ReturnStatus> status,
            Optional<Rupiah> amount,
            int open) {}

    /// A draft whose figures the law of this program moves.
    record Moved(Filing filing, String person, int lines) {}

    /// @param kind whose due date it is
    /// @param met whether everybody of that kind has filed for the year
    record Deadline(TaxpayerKind kind, TaxYear year, DueDate date, long daysLeft, boolean met) {}

    static Overview read(Workbench bench, List<Vault.BackupPlace> backups) {
        var people = bench.cabinet().people();
        var today = LocalDate.ofInstant(bench.clock().instant(), Words.WIB);
        var filings =
                bench.cabinet().filings().stream()
                        .sorted(
                                Comparator.comparing((Filing each) -> each.state().isSettled())
                                        .thenComparing(
                                                Comparator.comparing(Filing::changedAt).reversed()))
                        .toList();
        return new Overview(
                people,
                filings.stream().map(each -> entry(each, people, bench, today)).toList(),
                filings.stream().flatMap(each -> moved(each, people, bench).stream()).toList(),
                deadline(filings, people, bench.law(), today),
                backups,
                disposable(filings, bench));
    }

    /// Ids of the drafts that may be deleted.
    private static Set<String> disposable(List<Filing> filings, Workbench bench) {
        var discarding = new Discarding(bench.cabinet(), bench.clock());
        return filings.stream()
                .filter(discarding::mayDiscard)
                .map(Filing::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Entry entry(
            Filing filing, List<Person> people, Workbench bench, LocalDate today) {
        var name = name(filing, people);
        var form = bench.forms().find(filing.taxReturn().form(), filing.taxReturn().year());
        if (form.isEmpty()) return new Entry(filing, name, Optional.empty(), Optional.empty(), 0);
        var assessment =
                form.get()
                        .assess(
                                bench.law(),
                                filing.taxReturn().year(),
                                filing.taxReturn().answers());
        var open =
                filing.state() == FilingState.DRAFT
                        ? (int)
                                form.get().findings(assessment, today).stream()
                                        .map(Finding::severity)
                                        .filter(Finding.Severity::blocksSealing)
                                        .count()
                        : 0;
        return new Entry(
                filing,
                name,
                assessment.known(form.get().ending().status()),
                assessment
                        .known(form.get().ending().balance())
                        .map(each -> each.isNegative() ? Rupiah.ZERO.minus(each) : each),
                open);
    }

    private static Optional<Moved> moved(Filing filing, List<Person> people, Workbench bench) {
        return Optional.of(filing)
                .filter(each -> each.state() == FilingState.DRAFT)
                .flatMap(each -> new LawReview(bench).of(each.taxReturn()))
                .map(each -> new Moved(filing, name(filing, people), each.moves().size()));
    }

    private static String name(Filing filing, List<Person> people) {
        return people.stream()
                .filter(each -> each.id().equals(filing.personId()))
                .findFirst()
                .map(Person::name)
                .orElse("");
    }

    /// Of the oldest year still open, or else of last year.
    private static Deadline deadline(
            List<Filing> filings, List<Person> people, Law law, LocalDate today) {
        var year =
                filings.stream()
                        .filter(each -> !each.state().isSettled())
                        .map(each -> each.taxReturn().year())
                        .min(Comparator.naturalOrder())
                        .orElseGet(() -> new TaxYear(today.getYear() - 1));
        var kind = kind(filings, people, year);
        var bookYears =
                people.stream()
                        .flatMap(each -> each.company().stream())
                        .map(each -> each.bookYear(year).last())
                        .distinct()
                        .toList();
        var dates = new DueDates(law);
        var due =
                kind == TaxpayerKind.CORPORATE && bookYears.size() == 1
                        ? dates.of(kind, year, bookYears.getFirst())
                        : dates.of(kind, year);
        var left = today.until(due.due(), ChronoUnit.DAYS);
        return new Deadline(kind, year, due, left, met(filings, people, kind, year));
    }

    private static boolean met(
            List<Filing> filings, List<Person> people, TaxpayerKind kind, TaxYear year) {
        var those = people.stream().filter(each -> each.kind() == kind).map(Person::id).toList();
        var filed =
                filings.stream()
                        .filter(each -> each.state().isFiled())
                        .filter(each -> each.taxReturn().year().equals(year))
                        .map(Filing::personId)
                        .toList();
        return !those.isEmpty() && filed.containsAll(those);
    }

    /// A household of companies alone has four months from the end of the book year.
    private static TaxpayerKind kind(List<Filing> filings, List<Person> people, TaxYear year) {
        var open =
                filings.stream()
                        .filter(each -> !each.state().isSettled())
                        .filter(each -> each.taxReturn().year().equals(year))
                        .map(each -> each.taxReturn().form().kind())
                        .distinct()
                        .toList();
        var kinds = open.isEmpty() ? people.stream().map(Person::kind).distinct().toList() : open;
        return kinds.equals(List.of(TaxpayerKind.CORPORATE))
                ? TaxpayerKind.CORPORATE
                : TaxpayerKind.INDIVIDUAL;
    }

    List<Entry> waiting() {
        return returns.stream()
                .filter(each -> each.filing().state() == FilingState.AWAITING_VERIFICATION)
                .toList();
    }
}
