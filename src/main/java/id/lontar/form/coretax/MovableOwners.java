package id.lontar.form.coretax;

import static id.lontar.form.Places.at;
import static id.lontar.rules.coretax.Assets.*;

import id.lontar.form.Finding;
import id.lontar.form.NpwpFindings;
import id.lontar.form.Required;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.Npwp;

import java.util.stream.Stream;

/// In whose name a movable asset is. The form asks for the owner's number and name even where the
/// owner is the taxpayer, whose number and name it has: then they are filled in at one press.
final class MovableOwners {
    private static final String OWN = "TAXPAYER";

    private MovableOwners() {}

    static Stream<Finding> find(Assessment a) {
        return Found.each(
                a, MOVABLES, row -> row.text(OWNERSHIP).equals(OWN) ? own(a, row) : other(a, row));
    }

    private static Stream<Finding> own(Assessment a, Row row) {
        var blank = blank(row).toList();
        if (!blank.isEmpty()) return blank.stream().map(each -> filledFrom(a, row, each));
        return isTaxpayer(a, row) || !isComparable(a, row)
                ? Stream.empty()
                : Stream.of(
                        filledFrom(
                                a,
                                row,
                                Finding.warning(
                                        at(MOVABLES, row, PARTY_ID), "finding.movable.notOwn")));
    }

    private static Stream<Finding> other(Assessment a, Row row) {
        return Stream.concat(
                blank(row),
                Found.warningIf(
                        row.says(OWNERSHIP) && isTaxpayer(a, row),
                        at(MOVABLES, row, OWNERSHIP),
                        "finding.movable.own"));
    }

    private static Stream<Finding> blank(Row row) {
        return Stream.of(PARTY_ID, PARTY_NAME)
                .flatMap(column -> Required.cell(MOVABLES, row, column));
    }

    private static boolean isTaxpayer(Assessment a, Row row) {
        return NpwpFindings.own(a).test(row.text(PARTY_ID));
    }

    /// A NIK and an old NPWP may be of one person; nothing here can tell.
    private static boolean isComparable(Assessment a, Row row) {
        var own = Npwp.parse(a.answers().get(Taxpayer.NPWP).orElse(""));
        var typed = Npwp.parse(row.text(PARTY_ID));
        return own.isPresent()
                && typed.isPresent()
                && own.get().isLegacy() == typed.get().isLegacy();
    }

    private static Finding filledFrom(Assessment a, Row row, Finding finding) {
        var name = a.answers().get(Taxpayer.NAME).orElse("");
        return Npwp.parse(a.answers().get(Taxpayer.NPWP).orElse(""))
                .filter(own -> !name.isBlank())
                .map(
                        own ->
                                finding.repairedBy(
                                        answers -> filled(answers, row, own, name),
                                        "repair.ownName"))
                .orElse(finding);
    }

    private static Answers filled(Answers answers, Row row, Npwp own, String name) {
        return answers.withRow(MOVABLES, row.with(PARTY_ID, own.digits()).with(PARTY_NAME, name));
    }
}
