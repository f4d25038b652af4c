package id.lontar.ui.home;

import id.lontar.filing.Person;
import id.lontar.rules.Answers;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.SpousalStatus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a profile already answers in a new 1770S.
final class Prefill {
    private Prefill() {}

    static Answers of(Person person) {
        var answers = Answers.NONE;
        answers = put(answers, Taxpayer.NPWP, person.npwp16());
        answers = put(answers, Taxpayer.NAME, person.name());
        answers = put(answers, Personal.OCCUPATION, person.occupation());
        answers = put(answers, Taxpayer.KLU, person.klu());
        answers = put(answers, Taxpayer.PHONE, person.phone());
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
