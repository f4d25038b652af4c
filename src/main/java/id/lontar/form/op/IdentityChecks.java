package id.lontar.form.op;

import static id.lontar.form.Places.at;
import static id.lontar.rules.Taxpayer.KLU;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.Taxpayer.PHONE;
import static id.lontar.rules.op.Personal.*;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.NpwpFindings;
import id.lontar.form.Places;
import id.lontar.form.PtkpFindings;
import id.lontar.form.Relatives;
import id.lontar.rules.Assessment;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.PtkpStatus.Family;
import id.lontar.tax.SpousalStatus;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who files, with whom, and which allowance follows (V07).
record IdentityChecks(OnForm form) {
    static final Relatives RELATIVES =
            new Relatives(FAMILY, MEMBER_RELATION, MEMBER_NIK, Optional.empty());
    private static final Pattern KLU_SHAPE = Pattern.compile("[0-9A-Z][0-9]{4}");
    private static final Pattern PHONE_SHAPE = Pattern.compile("(\\+62|0)[0-9]{7,14}");

    /// What can be said of who files on any form.
    static final List<Check> WHO =
            List.of(
                    (a, today) -> NpwpFindings.of(a, NPWP),
                    (a, today) ->
                            Form1770S.spouseFilesApart(a)
                                    ? NpwpFindings.of(a, SPOUSE_NPWP)
                                    : Stream.empty(),
                    (a, today) -> spouseIsAnother(a),
                    (a, today) -> shape(a, KLU, KLU_SHAPE, "finding.klu.shape"),
                    (a, today) -> shape(a, PHONE, PHONE_SHAPE, "finding.phone.shape"),
                    (a, today) -> listed(a),
                    (a, today) -> apart(a));

    List<Check> all() {
        return Stream.concat(
                        WHO.stream(),
                        Stream.<Check>of(
                                (a, today) -> allowance(a, form.wifeRow()),
                                (a, today) -> dependants(a),
                                (a, today) -> RELATIVES.tooMany(a),
                                (a, today) -> members(a)))
                .toList();
    }

    private static Stream<Finding> spouseIsAnother(Assessment a) {
        return a
                .answers()
                .get(SPOUSE_NPWP)
                .filter(NpwpFindings.own(a))
                .map(typed -> Finding.error(at(SPOUSE_NPWP), "finding.npwp.own"))
                .stream();
    }

    private static Stream<Finding> shape(
            Assessment a, Question<String> question, Pattern shape, String key) {
        return a
                .answers()
                .get(question)
                .map(text -> text.replaceAll("[\\s-]", ""))
                .filter(text -> !text.isEmpty() && !shape.matcher(text).matches())
                .map(text -> Finding.error(at(question), key))
                .stream();
    }

    private static Stream<Finding> listed(Assessment a) {
        var spousal = a.answers().get(SPOUSAL_STATUS);
        if (spousal.isPresent() && spousal.flatMap(SpousalStatus::parse).isEmpty())
            return Stream.of(Finding.error(at(SPOUSAL_STATUS), "finding.status.unknown"));
        return a.answers().get(PTKP_STATUS).isPresent() && ptkp(a).isEmpty()
                ? Stream.of(Finding.error(at(PTKP_STATUS), "finding.status.unknown"))
                : filer(a);
    }

    private static Stream<Finding> filer(Assessment a) {
        return Form1770S.splitsTax(a)
                ? a
                        .answers()
                        .get(PhMt.FILER)
                        .filter(code -> !Places.listed(a, "filers", code))
                        .map(code -> Finding.error(at(PhMt.FILER), "finding.status.unknown"))
                        .stream()
                : Stream.empty();
    }

    private static Stream<Finding> apart(Assessment a) {
        var spousal = a.answers().get(SPOUSAL_STATUS).flatMap(SpousalStatus::parse);
        return spousal.filter(each -> each == SpousalStatus.HB)
                .flatMap(each -> findings(a))
                .map(PtkpFindings::apart)
                .orElse(Stream.empty());
    }

    private static Stream<Finding> allowance(Assessment a, String wifeRow) {
        var findings = findings(a);
        var spousal = a.answers().get(SPOUSAL_STATUS).flatMap(SpousalStatus::parse);
        if (findings.isEmpty() || spousal.isEmpty()) return Stream.empty();
        return switch (spousal.get()) {
            case HB -> Stream.empty();
            case PH, MT -> findings.get().split();
            case KK ->
                    findings.get().together(wifeHasOneEmployer(a, wifeRow), RELATIVES.hasSpouse(a));
        };
    }

    private static Optional<PtkpFindings> findings(Assessment a) {
        return ptkp(a).map(status -> new PtkpFindings(PTKP_STATUS, status));
    }

    private static boolean wifeHasOneEmployer(Assessment a, String wifeRow) {
        return a.answers().rows(FINAL_INCOME).stream()
                .anyMatch(row -> row.text(FINAL_TYPE).equals(wifeRow));
    }

    private static Stream<Finding> dependants(Assessment a) {
        var status = ptkp(a);
        if (status.isEmpty() || !RELATIVES.areNamed(a)) return Stream.empty();
        var qualifying = RELATIVES.dependants(a);
        var claimed = status.get().dependants();
        var couple = status.get().family() != Family.TK && !RELATIVES.hasSpouse(a);
        return Stream.concat(
                claimed > qualifying
                        ? Stream.of(
                                Finding.error(
                                        at(FAMILY), "finding.ptkp.dependants", claimed, qualifying))
                        : Stream.empty(),
                couple
                        ? Stream.of(
                                Finding.warning(at(FAMILY), "finding.ptkp.couple", status.get()))
                        : Stream.empty());
    }

    private static Stream<Finding> members(Assessment a) {
        var own = a.answers().get(NPWP);
        var seen = Relatives.own(own);
        return a.answers().rows(FAMILY).stream()
                .flatMap(
                        row ->
                                Stream.of(
                                                RELATIVES.nik(row, seen),
                                                RELATIVES.birth(a, row, own),
                                                relation(a, row))
                                        .flatMap(each -> each));
    }

    private static Stream<Finding> relation(Assessment a, Row row) {
        var relation = row.text(MEMBER_RELATION);
        return relation.isEmpty() || Places.listed(a, "family-relations", relation)
                ? Stream.empty()
                : Stream.of(
                        Finding.error(at(FAMILY, row, MEMBER_RELATION), "finding.family.relation"));
    }

    private static Optional<PtkpStatus> ptkp(Assessment a) {
        return a.answers().get(PTKP_STATUS).flatMap(PtkpStatus::parse);
    }
}
