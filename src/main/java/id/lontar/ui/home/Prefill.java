package id.lontar.ui.home;

import static id.lontar.rules.badan.Company.BUSINESS;
import static id.lontar.rules.badan.Company.KIND;
import static id.lontar.rules.badan.Company.SIGNER;
import static id.lontar.rules.badan.Company.SIGNER_NAME;
import static id.lontar.rules.badan.Company.SIGNER_NPWP;
import static id.lontar.rules.badan.Company.SIGNER_POSITION;

import id.lontar.filing.Company;
import id.lontar.filing.Person;
import id.lontar.rules.Answers;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.SpousalStatus;
import id.lontar.tax.TaxYear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a profile already answers in a new return.
final class Prefill {
    private Prefill() {}

    static Answers of(Person person, TaxYear year) {
        return person.company()
                .map(company -> of(company, year, known(person)))
                .orElseGet(() -> of(person));
    }

    /// What every return asks.
    private static Answers known(Person person) {
        var answers = put(Answers.NONE, Taxpayer.NPWP, person.npwp16());
        answers = put(answers, Taxpayer.NAME, person.name());
        answers = put(answers, Taxpayer.KLU, person.klu());
        return put(answers, Taxpayer.PHONE, person.phone());
    }

    private static Answers of(Company company, TaxYear year, Answers known) {
        var answers = put(known, KIND, company.form());
        answers = put(answers, BUSINESS, company.business());
        answers = put(answers, SIGNER, company.signer().name().isBlank() ? "" : "WP");
        answers = put(answers, SIGNER_NAME, company.signer().name());
        answers = put(answers, SIGNER_NPWP, company.signer().npwp());
        answers = put(answers, SIGNER_POSITION, company.signer().position());
        if (company.keepsCalendarYears()) return answers;
        var bookYear = company.bookYear(year);
        return answers.with(Taxpayer.BOOK_YEAR_START, bookYear.first())
                .with(Taxpayer.BOOK_YEAR_END, bookYear.last());
    }

    private static Answers of(Person person) {
        var answers = put(known(person), Personal.OCCUPATION, person.occupation());
        answers = put(answers, Personal.SPOUSAL_STATUS, person.spousalStatus());
        answers = put(answers, Personal.PTKP_STATUS, person.ptkpStatus());
        var spouseNumber = person.spouse().flatMap(Person.Spouse::npwp16).orElse("");
        answers = put(answers, Personal.SPOUSE_NPWP, spouseNumber);
        if (splits(person))
            answers =
                    put(answers, PhMt.FILER, isWoman(person.nik()).map(Prefill::filer).orElse(""));
        return answers.withRows(Personal.FAMILY, family(person));
    }

    private static List<Row> family(Person person) {
        var rows = new ArrayList<Row>();
        person.spouse()
                .ifPresent(
                        spouse ->
                                rows.add(
                                        member(
                                                "spouse",
                                                spouse.name(),
                                                spouse.nik(),
                                                isWoman(spouse.nik())
                                                        .map(Prefill::filer)
                                                        .orElse(""),
                                                spouse.occupation())));
        for (var i = 0; i < person.dependants().size(); i++) {
            var each = person.dependants().get(i);
            rows.add(
                    member(
                            "dependant" + (i + 1),
                            each.name(),
                            each.nik(),
                            each.relation(),
                            each.occupation()));
        }
        return rows;
    }

    private static Row member(
            String key, String name, String nik, String relation, String occupation) {
        var row = Row.empty(key).with(Personal.MEMBER_NAME, name);
        if (!nik.isBlank()) row = row.with(Personal.MEMBER_NIK, nik);
        if (!relation.isBlank()) row = row.with(Personal.MEMBER_RELATION, relation);
        return occupation.isBlank() ? row : row.with(Personal.MEMBER_OCCUPATION, occupation);
    }

    private static Answers put(Answers answers, Question<String> question, String value) {
        return value.isBlank() ? answers : answers.with(question, value);
    }

    private static boolean splits(Person person) {
        return Arrays.stream(SpousalStatus.values())
                .anyMatch(
                        each ->
                                each.name().equals(person.spousalStatus())
                                        && each.splitsCombinedTax());
    }

    private static String filer(boolean woman) {
        return woman ? "ISTRI" : "SUAMI";
    }

    /// A NIK carries the day of birth in its digits 7 and 8, with 40 added for a woman.
    private static Optional<Boolean> isWoman(String nik) {
        if (!nik.matches("\\d{16}")) return Optional.empty();
        return Optional.of(Integer.parseInt(nik.substring(6, 8)) > 40);
    }
}
