package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Question;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.PtkpStatus.Family;

import java.util.stream.Stream;

/// What does not fit a code of allowances (V07).
///
/// @param question where it is answered
/// @param status the answer
public record PtkpFindings(Question<String> question, PtkpStatus status) {
    /// HB gives TK/n.
    public Stream<Finding> apart() {
        return status.family() == Family.TK
                ? Stream.empty()
                : Stream.of(
                        better(Finding.error(at(question), "finding.ptkp.hb", status), Family.TK));
    }

    /// PH and MT take K/I/n on the worksheet.
    public Stream<Finding> split() {
        return status.family() == Family.K_I
                ? Stream.empty()
                : Stream.of(better(wrong("finding.ptkp.split"), Family.K_I));
    }

    /// K/I only when her income is added. Nothing says whose income a row is, so that can only be
    /// asked about.
    ///
    /// @param wifeHasOneEmployer so that her income is final and stands apart
    /// @param spouseListed in the family list
    public Stream<Finding> together(boolean wifeHasOneEmployer, boolean spouseListed) {
        return switch (status.family()) {
            case K_I ->
                    Stream.of(
                            wifeHasOneEmployer
                                    ? better(wrong("finding.ptkp.ki"), Family.K)
                                    : Finding.note(at(question), "finding.ptkp.added", status));
            case TK -> spouseListed ? Stream.of(doubted("finding.ptkp.single")) : Stream.empty();
            case K -> Stream.empty();
        };
    }

    private Finding wrong(String key) {
        return Finding.error(at(question), key, status.dependants());
    }

    private Finding doubted(String key) {
        return Finding.warning(at(question), key, status);
    }

    private Finding better(Finding finding, Family family) {
        var better = new PtkpStatus(family, status.dependants()).toString();
        return finding.repairedBy(
                answers -> answers.with(question, better), "repair.setPtkp", better);
    }
}
