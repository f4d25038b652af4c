package id.lontar.form.op;

import static id.lontar.form.Places.at;
import static id.lontar.rules.Taxpayer.KLU;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.Taxpayer.PHONE;
import static id.lontar.rules.op.Personal.*;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.Places;
import id.lontar.rules.Assessment;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.Npwp;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.PtkpStatus.Family;
import id.lontar.tax.SpousalStatus;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who files, with whom, and which allowance follows (V07).
record IdentityChecks(OnForm form) {
    private static final Pattern NIK = Pattern.compile("[0-9]{16}");
    private static final Pattern KLU_SHAPE = Pattern.compile("[0-9A-Z][0-9]{4}");
    private static final Pattern PHONE_SHAPE = Pattern.compile("(\\+62|0)[0-9]{7,14}");

    /// What can be said of who files on any form.
    static final List<Check> WHO =
            List.of(
                    (a, today) -> npwp(a, NPWP),
                    (a, today) ->
                            Form1770S.spouseFilesApart(a) ? npwp(a, SPOUSE_NPWP) : Stream.empty(),
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
                                (a, today) -> members(a)))
                .toList();
    }

    private static Stream<Finding> npwp(Assessment a, Question<String> question) {
        var typed = a.answers().get(question).filter(text -> !text.isBlank());
        if (typed.isEmpty()) return Stream.empty();
        var npwp = Npwp.parse(typed.get());
        if (npwp.isEmpty()) return Stream.of(Finding.error(at(question), "finding.npwp.digits"));
        return npwp.get().isLegacy() && !npwp.get().legacyCheckDigitFits()
                ? Stream.of(Finding.warning(at(question), "finding.npwp.checkDigit"))
                : Stream.empty();
    }

    private static Stream<Finding> spouseIsAnother(Assessment a) {
        var own = a.answers().get(NPWP).flatMap(Npwp::parse);
        var spouse = a.answers().get(SPOUSE_NPWP).flatMap(Npwp::parse);
        return own.isPresent() && own.equals(spouse)
                ? Stream.of(Finding.error(at(SPOUSE_NPWP), "finding.npwp.own"))
                : Stream.empty();
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

    /// HB gives TK/n.
    private static Stream<Finding> apart(Assessment a) {
        var ptkp = ptkp(a).filter(status -> status.family() != Family.TK);
        var spousal = a.answers().get(SPOUSAL_STATUS).flatMap(SpousalStatus::parse);
        return ptkp.isPresent() && spousal.filter(each -> each == SpousalStatus.HB).isPresent()
                ? Stream.of(
                        change(
                                Finding.error(at(PTKP_STATUS), "finding.ptkp.hb", ptkp.get()),
                                Family.TK,
                                ptkp.get()))
                : Stream.empty();
    }

    /// PH and MT take K/I/n on the worksheet; K/I only when her income is added.
    private static Stream<Finding> allowance(Assessment a, String wifeRow) {
        var ptkp = ptkp(a);
        var spousal = a.answers().get(SPOUSAL_STATUS).flatMap(SpousalStatus::parse);
        if (ptkp.isEmpty() || spousal.isEmpty()) return Stream.empty();
        var status = ptkp.get();
        return switch (spousal.get()) {
            case HB -> Stream.empty();
            case PH, MT ->
                    status.family() == Family.K_I
                            ? Stream.empty()
                            : Stream.of(
                                    change(
                                            Finding.error(
                                                    at(PTKP_STATUS),
                                                    "finding.ptkp.split",
                                                    status.dependants()),
                                            Family.K_I,
                                            status));
            case KK -> together(a, status, wifeRow);
        };
    }

    /// Nothing says whose income a row is, so the K/I of a family can only be asked about.
    private static Stream<Finding> together(Assessment a, PtkpStatus status, String wifeRow) {
        return switch (status.family()) {
            case K_I ->
                    wifeHasOneEmployer(a, wifeRow)
                            ? Stream.of(
                                    change(
                                            Finding.error(
                                                    at(PTKP_STATUS),
                                                    "finding.ptkp.ki",
                                                    status.dependants()),
                                            Family.K,
                                            status))
                            : Stream.of(
                                    Finding.warning(at(PTKP_STATUS), "finding.ptkp.added", status));
            case TK ->
                    hasSpouse(a.answers().rows(FAMILY))
                            ? Stream.of(
                                    Finding.warning(at(PTKP_STATUS), "finding.ptkp.single", status))
                            : Stream.empty();
            case K -> Stream.empty();
        };
    }

    private static Finding change(Finding finding, Family family, PtkpStatus status) {
        var better = new PtkpStatus(family, status.dependants()).toString();
        return finding.repairedBy(
                answers -> answers.with(PTKP_STATUS, better), "repair.setPtkp", better);
    }

    private static boolean wifeHasOneEmployer(Assessment a, String wifeRow) {
        return a.answers().rows(FINAL_INCOME).stream()
                .anyMatch(row -> row.text(FINAL_TYPE).equals(wifeRow));
    }

    private static Stream<Finding> dependants(Assessment a) {
        var status = ptkp(a);
        if (status.isEmpty()) return Stream.empty();
        var family = a.answers().rows(FAMILY);
        var qualifying = family.stream().filter(row -> mayDepend(a, row)).count();
        var claimed = status.get().dependants();
        var couple = status.get().family() != Family.TK && !hasSpouse(family);
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

    private static boolean mayDepend(Assessment a, Row row) {
        return Places.codes(a, "family-relations").stream()
                .anyMatch(
                        each -> each.dependant() && each.code().equals(row.text(MEMBER_RELATION)));
    }

    private static boolean hasSpouse(List<Row> family) {
        return family.stream()
                .anyMatch(row -> Set.of("SUAMI", "ISTRI").contains(row.text(MEMBER_RELATION)));
    }

    private static Stream<Finding> members(Assessment a) {
        var seen = new HashSet<String>();
        return a.answers().rows(FAMILY).stream()
                .flatMap(row -> Stream.concat(nik(row, seen), relation(a, row)));
    }

    private static Stream<Finding> nik(Row row, Set<String> seen) {
        var nik = row.text(MEMBER_NIK).replaceAll("[\\s.]", "");
        if (nik.isEmpty()) return Stream.empty();
        var place = at(FAMILY, row, MEMBER_NIK);
        if (!NIK.matcher(nik).matches())
            return Stream.of(Finding.error(place, "finding.nik.digits"));
        return seen.add(nik)
                ? Stream.empty()
                : Stream.of(Finding.error(place, "finding.nik.twice"));
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
