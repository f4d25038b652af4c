package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Company.*;

import id.lontar.form.AmendmentChecks;
import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Ending;
import id.lontar.form.Finding;
import id.lontar.form.Later;
import id.lontar.form.NoNumber;
import id.lontar.form.NpwpFindings;
import id.lontar.form.Places;
import id.lontar.form.Replacing;
import id.lontar.form.RunningYear;
import id.lontar.form.SettlementChecks;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.badan.InterestLimits;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.tax.TaxpayerKind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who the company is, its book year and who owns it.
final class CompanyChecks {
    private static final MonthDay NEW_YEARS_EVE = MonthDay.of(12, 31);

    private CompanyChecks() {}

    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,6})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Percentages are written with two decimals, so three thirds make 99.99.
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private static final List<Check> ALL =
            List.of(
                    (a, today) -> NpwpFindings.of(a, Taxpayer.NPWP),
                    (a, today) -> NpwpFindings.of(a, SIGNER_NPWP),
                    (a, today) -> listed(a, KIND, "company-kinds"),
                    (a, today) -> listed(a, SIGNER, "signers-badan"),
                    (a, today) -> bookYear(a),
                    (a, today) -> NpwpFindings.of(a, ACCOUNTANT_NPWP),
                    (a, today) -> NpwpFindings.of(a, CONSULTANT_NPWP),
                    (a, today) -> named(a),
                    (a, today) -> OwnNumber.find(a),
                    (a, today) -> OutsideIndonesia.find(a),
                    (a, today) -> mandate(a),
                    (a, today) -> owners(a),
                    (a, today) ->
                            a.answers().rows(OFFICERS).isEmpty()
                                    ? Stream.of(
                                            Finding.needed(at(OFFICERS), "finding.officers.none"))
                                    : Stream.empty());

    /// All checks of a form of companies.
    ///
    /// @param profit the net income of the business, below zero a loss
    /// @param minus which amounts are never below zero
    /// @param own what only this form checks
    static List<Check> with(
            Ending ending,
            Question<String> request,
            Line<Rupiah> profit,
            List<Check> coded,
            List<Check> minus,
            List<Check> own) {
        return Stream.of(
                        ALL,
                        new TaxChecks(ending, request).all(),
                        coded,
                        minus,
                        own,
                        Replacing.CHECKS,
                        Later.checks(TaxpayerKind.CORPORATE, ending),
                        List.of(
                                RunningYear.until(
                                        a -> BookYear.of(a).last(), CompanyChecks::ordinaryEnd)),
                        new SettlementChecks(ending, TaxpayerKind.CORPORATE).all(),
                        new AmendmentChecks(ending, TaxpayerKind.CORPORATE, Optional.of(profit))
                                .all())
                .flatMap(List::stream)
                .toList();
    }

    /// The first year of a new company is short and ends with December like most book years.
    private static LocalDate ordinaryEnd(Assessment a) {
        var year = BookYear.of(a);
        return MonthDay.from(year.last()).equals(NEW_YEARS_EVE)
                ? year.last()
                : year.first().plusYears(1).minusDays(1);
    }

    static Stream<Finding> listed(Assessment a, Question<String> question, String codes) {
        var typed = a.answers().get(question).filter(text -> !text.isBlank());
        return typed.isEmpty() || Places.listed(a, codes, typed.get())
                ? Stream.empty()
                : Stream.of(Finding.error(at(question), "finding.status.unknown"));
    }

    private static Stream<Finding> bookYear(Assessment a) {
        var start = a.answers().get(Taxpayer.BOOK_YEAR_START);
        var end = a.answers().get(Taxpayer.BOOK_YEAR_END);
        if (start.isEmpty() && end.isEmpty()) return Stream.empty();
        if (start.isEmpty())
            return Stream.of(Finding.needed(at(Taxpayer.BOOK_YEAR_START), "finding.required"));
        if (end.isEmpty())
            return Stream.of(Finding.needed(at(Taxpayer.BOOK_YEAR_END), "finding.required"));
        return wrong(start.get(), end.get())
                .map(key -> Finding.error(at(Taxpayer.BOOK_YEAR_END), key))
                .or(() -> otherYear(a, start.get(), end.get()))
                .stream();
    }

    private static Optional<String> wrong(LocalDate start, LocalDate end) {
        if (!end.isAfter(start)) return Optional.of("finding.bookYear.order");
        if (end.isAfter(start.plusYears(1).minusDays(1)))
            return Optional.of("finding.bookYear.long");
        return Optional.empty();
    }

    /// The tax year is the calendar year that holds more than half of the book year, or its first
    /// six months when both hold the same.
    private static Optional<Finding> otherYear(Assessment a, LocalDate start, LocalDate end) {
        var months = new BookYear(start, end).months();
        var inFirst = Math.min(months, 13 - start.getMonthValue());
        var year = inFirst * 2 >= months ? start.getYear() : end.getYear();
        return year == a.year().year()
                ? Optional.empty()
                : Optional.of(
                        Finding.error(
                                at(Taxpayer.BOOK_YEAR_START),
                                "finding.bookYear.taxYear",
                                Integer.toString(year)));
    }

    /// Whoever else is named, who may live abroad.
    private static Stream<Finding> named(Assessment a) {
        return Stream.of(
                        new NoNumber(OWNERS, OWNER_NPWP).find(a),
                        new NoNumber(OFFICERS, OFFICER_NPWP).find(a),
                        named(a, OWNERS, OWNER_NPWP),
                        named(a, OFFICERS, OFFICER_NPWP),
                        named(a, EQUITY_IN, AFFILIATE_NPWP),
                        named(a, OWED_TO, AFFILIATE_NPWP),
                        named(a, OWED_BY, AFFILIATE_NPWP),
                        named(a, RelatedParties.DEALS, RelatedParties.NPWP),
                        named(a, InterestLimits.SPECIAL_COSTS, InterestLimits.RECEIVER_NPWP))
                .flatMap(each -> each);
    }

    private static Stream<Finding> named(Assessment a, Table table, Column<String> number) {
        return a.answers().rows(table).stream()
                .flatMap(row -> NpwpFindings.orForeign(table, row, number));
    }

    /// Who signs for the company shows that it may (UU KUP Pasal 32 ayat (3)).
    private static Stream<Finding> mandate(Assessment a) {
        return a.answers().get(SIGNER).filter("KUASA"::equals).isPresent()
                ? Attached.missing(a, "MANDATE", at(SIGNER), "finding.mandate")
                : Stream.empty();
    }

    /// A foundation, an association or a pension fund belongs to nobody (UU 16/2001 Pasal 1 and 5);
    /// a permanent establishment and a fund may have none of their own.
    private static boolean isOfOwners(Assessment a, String value) {
        return Places.marked(a, "company-kinds", "owners", value)
                .contains(a.answers().get(KIND).orElse(""));
    }

    private static Stream<Finding> owners(Assessment a) {
        var rows = a.answers().rows(OWNERS);
        var none = isOfOwners(a, "false");
        if (rows.isEmpty())
            return none || isOfOwners(a, "optional")
                    ? Stream.empty()
                    : Stream.of(Finding.needed(at(OWNERS), "finding.owners.none"));
        if (none) return Stream.of(Finding.warning(at(OWNERS), "finding.owners.nobody"));
        var sum = BigDecimal.ZERO;
        for (var row : rows) {
            var percent = percent(row);
            if (percent.isEmpty())
                return row.text(OWNER_PERCENT).isBlank()
                        ? Stream.empty()
                        : Stream.of(
                                Finding.error(
                                        at(OWNERS, row, OWNER_PERCENT), "finding.percent.shape"));
            sum = sum.add(percent.get());
        }
        return sum.subtract(HUNDRED).abs().compareTo(ROUNDING) <= 0
                ? Stream.empty()
                : Stream.of(
                        Finding.error(at(OWNERS), "finding.owners.hundred", sum.toPlainString()));
    }

    private static Optional<BigDecimal> percent(Row row) {
        var typed = row.text(OWNER_PERCENT);
        return PERCENT.matcher(typed).matches()
                ? Optional.of(new BigDecimal(typed.replace(',', '.')))
                : Optional.empty();
    }

    static Rupiah known(Assessment a, id.lontar.rules.Line<Rupiah> line) {
        return a.known(line).orElse(Rupiah.ZERO);
    }
}
