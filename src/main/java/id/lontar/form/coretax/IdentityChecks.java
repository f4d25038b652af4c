package id.lontar.form.coretax;

import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.errorIf;
import static id.lontar.form.coretax.Found.unlisted;
import static id.lontar.rules.Taxpayer.EMAIL;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.Taxpayer.PHONE;
import static id.lontar.rules.coretax.Assets.*;
import static id.lontar.rules.op.Personal.PTKP_STATUS;
import static id.lontar.rules.op.Personal.SPOUSAL_STATUS;
import static id.lontar.rules.op.Personal.SPOUSE_NPWP;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.NpwpFindings;
import id.lontar.form.PtkpFindings;
import id.lontar.form.Relatives;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.Question;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.coretax.Allowance;
import id.lontar.rules.coretax.Gates;
import id.lontar.rules.coretax.Income;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.coretax.Instalments;
import id.lontar.rules.coretax.Spouses;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.Npwp;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.PtkpStatus.Family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who files, for which months, with whom, and which allowance follows (V07).
final class IdentityChecks {
    private IdentityChecks() {}

    static final Relatives RELATIVES =
            new Relatives(FAMILY, MEMBER_RELATION, MEMBER_NIK, Optional.of(MEMBER_BORN));
    private static final Pattern NIK = Pattern.compile("[0-9]{16}");
    private static final Pattern PHONE_SHAPE = Pattern.compile("(\\+[1-9]|0)[0-9]{7,14}");
    private static final Pattern EMAIL_SHAPE = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    static final List<Check> ALL =
            List.of(
                    (a, today) -> NpwpFindings.of(a, NPWP),
                    (a, today) -> NpwpFindings.of(a, SPOUSE_NPWP),
                    (a, today) -> NpwpFindings.of(a, Induk.SIGNER_NPWP),
                    (a, today) -> spouseIsAnother(a),
                    (a, today) -> shapes(a),
                    (a, today) -> otherNumber(a),
                    (a, today) -> months(a),
                    (a, today) -> withoutBooks(a),
                    (a, today) -> partOfAYear(a),
                    (a, today) -> allowance(a),
                    (a, today) -> withoutAllowance(a),
                    (a, today) -> couple(a),
                    (a, today) -> dependants(a),
                    (a, today) -> RELATIVES.tooMany(a),
                    (a, today) -> members(a, today));

    private static Stream<Finding> spouseIsAnother(Assessment a) {
        var isOwn = a.answers().get(SPOUSE_NPWP).filter(NpwpFindings.own(a)).isPresent();
        return errorIf(isOwn, at(SPOUSE_NPWP), "finding.npwp.own");
    }

    /// The NPWP of a citizen is the NIK on the card (PMK 112/PMK.03/2022 Pasal 2); an old number of
    /// 15 digits, written with a zero before it, says nothing of it.
    private static Stream<Finding> otherNumber(Assessment a) {
        var card = a.answers().get(Induk.ID_KIND).filter("KTP"::equals).isPresent();
        var nik = a.answers().get(Induk.ID_NUMBER).map(text -> text.replaceAll("[\\s.-]", ""));
        var npwp = a.answers().get(NPWP).flatMap(Npwp::parse).map(Npwp::digits);
        if (!card || nik.filter(NIK.asMatchPredicate()).isEmpty()) return Stream.empty();
        return npwp
                .filter(each -> !each.startsWith("0") && !each.equals(nik.get()))
                .map(each -> Finding.warning(at(Induk.ID_NUMBER), "finding.nik.otherNpwp"))
                .stream();
    }

    private static Stream<Finding> shapes(Assessment a) {
        var card = a.answers().get(Induk.ID_KIND).filter("KTP"::equals).isPresent();
        return Stream.of(
                        shape(a, PHONE, PHONE_SHAPE, "finding.phone.shape"),
                        shape(a, EMAIL, EMAIL_SHAPE, "finding.email.shape"),
                        card
                                ? shape(a, Induk.ID_NUMBER, NIK, "finding.nik.digits")
                                : Stream.<Finding>empty(),
                        unlisted(a, Induk.ID_KIND, "identity-kinds"),
                        unlisted(a, SPOUSAL_STATUS, "spousal-statuses"),
                        unlisted(a, PhMt.FILER, "filers"),
                        unlisted(a, PTKP_STATUS, "allowances"),
                        unlisted(a, Allowance.COUPLE, "allowances"),
                        unlisted(a, Allowance.INSTALMENT, "allowances"),
                        unlisted(a, Induk.SIGNER, "signers"))
                .flatMap(each -> each);
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

    private static Stream<Finding> months(Assessment a) {
        return Stream.of(Taxpayer.FIRST_MONTH, Taxpayer.LAST_MONTH)
                .flatMap(
                        question ->
                                a
                                        .answers()
                                        .get(question)
                                        .filter(each -> each < 1 || each > 12)
                                        .map(each -> Finding.error(at(question), "finding.month"))
                                        .stream());
    }

    /// Only books can have a year of their own; wages and records follow the calendar (UU KUP Pasal
    /// 1 angka 8).
    private static Stream<Finding> withoutBooks(Assessment a) {
        return errorIf(
                !BookYear.end(a).equals(a.year().lastDay())
                        && a.known(Gates.OPEN_BOOKS).equals(Optional.of(false)),
                at(Taxpayer.FIRST_MONTH),
                "finding.months.books");
    }

    /// The form reckons a part of a year as a whole one. The law brings the income to a year and
    /// the tax back to the part (UU PPh Pasal 16 ayat (4), Pasal 17 ayat (5) and (6)). Where both
    /// come to the same, there is nothing to ask the tax office.
    private static Stream<Finding> partOfAYear(Assessment a) {
        var months = a.known(Instalments.MONTHS).orElse(12);
        var net = a.known(Induk.L4).filter(Rupiah::isPositive);
        var relief = a.known(Induk.L5);
        var tax = a.known(Induk.TAX);
        if (months >= 12 || net.isEmpty() || relief.isEmpty() || tax.isEmpty())
            return Stream.empty();
        if (Found.open(a, Spouses.OPEN))
            return Stream.of(
                    Finding.warning(at(Taxpayer.FIRST_MONTH), "finding.months.part", months));
        var annual =
                net.get()
                        .share(12, months)
                        .minus(relief.get())
                        .orZeroIfNegative()
                        .roundedDownTo(1_000);
        var byLaw = a.law().value(Personal.INCOME_TAX, a.year()).on(annual).share(months, 12);
        return Found.warningIf(
                !tax.get().equals(byLaw),
                at(Taxpayer.FIRST_MONTH),
                "finding.months.annual",
                months,
                tax.get(),
                byLaw);
    }

    private static Stream<Finding> allowance(Assessment a) {
        var status = ptkp(a, PTKP_STATUS);
        if (status.isEmpty() || Found.open(a, Spouses.OPEN)) return Stream.empty();
        var findings = new PtkpFindings(PTKP_STATUS, status.get());
        return switch (a.answers().get(SPOUSAL_STATUS).orElse("")) {
            case "HB" -> findings.apart();
            case "KK" -> findings.together(wifeHasOneEmployer(a), RELATIVES.hasSpouse(a));
            default -> Stream.empty();
        };
    }

    /// No allowance at all is for an undivided estate, which has no job (UU PPh Pasal 7).
    private static Stream<Finding> withoutAllowance(Assessment a) {
        return Found.warningIf(
                a.answers().get(PTKP_STATUS).filter(Allowance.NONE::equals).isPresent()
                        && Found.open(a, Gates.ASK_1A)
                        && a.known(Spouses.OPEN).equals(Optional.of(false)),
                at(PTKP_STATUS),
                "finding.ptkp.none");
    }

    /// The couple's allowance is K/I/n; anything else is odd, and no allowance at all loses
    /// money.
    private static Stream<Finding> couple(Assessment a) {
        var code = a.answers().get(Allowance.COUPLE);
        var wifeAdded = ptkp(a, Allowance.COUPLE).filter(each -> each.family() == Family.K_I);
        return Found.warningIf(
                code.isPresent() && wifeAdded.isEmpty(),
                at(Allowance.COUPLE),
                "finding.couple.allowance");
    }

    private static boolean wifeHasOneEmployer(Assessment a) {
        return Found.open(a, Gates.ASK_14C)
                && a.answers().rows(Income.FINAL_INCOME).stream()
                        .anyMatch(row -> row.text(Income.CODE).equals(Income.WIFE_ONE_EMPLOYER));
    }

    private static Stream<Finding> dependants(Assessment a) {
        if (!RELATIVES.areNamed(a)) return Stream.empty();
        var question = Found.open(a, Spouses.OPEN) ? Allowance.COUPLE : PTKP_STATUS;
        var claimed = ptkp(a, question).map(PtkpStatus::dependants).orElse(0);
        var qualifying = RELATIVES.dependants(a);
        var status = ptkp(a, question);
        var married = status.filter(each -> each.family() != Family.TK).isPresent();
        return Stream.concat(
                errorIf(
                        claimed > qualifying,
                        at(FAMILY),
                        "finding.ptkp.dependants",
                        claimed,
                        qualifying),
                Found.warningIf(
                        married && !Found.open(a, Spouses.OPEN) && !RELATIVES.hasSpouse(a),
                        at(FAMILY),
                        "finding.ptkp.couple",
                        status.map(PtkpStatus::toString).orElse("")));
    }

    private static Stream<Finding> members(Assessment a, LocalDate today) {
        var own = a.answers().get(NPWP);
        var seen = Relatives.own(own);
        return Found.each(
                a,
                FAMILY,
                row ->
                        Stream.of(
                                        RELATIVES.nik(row, seen),
                                        RELATIVES.birth(a, row, own),
                                        Found.future(
                                                FAMILY,
                                                row,
                                                MEMBER_BORN,
                                                today,
                                                "finding.family.born"),
                                        unlisted(
                                                a,
                                                FAMILY,
                                                row,
                                                MEMBER_RELATION,
                                                "family-relations",
                                                "finding.family.relation"))
                                .flatMap(each -> each));
    }

    private static Optional<PtkpStatus> ptkp(Assessment a, Question<String> question) {
        return a.answers().get(question).flatMap(PtkpStatus::parse);
    }
}
