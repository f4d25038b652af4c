package id.lontar.form.coretax;

import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.open;
import static id.lontar.form.coretax.Found.unlisted;
import static id.lontar.rules.coretax.Gates.*;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.Wanted;
import id.lontar.rules.Assessment;
import id.lontar.rules.coretax.Assets;
import id.lontar.rules.coretax.Books;
import id.lontar.rules.coretax.Income;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.coretax.Lists;
import id.lontar.rules.coretax.Losses;
import id.lontar.rules.coretax.Turnover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Answers of the induk that contradict each other, and attachments that were opened and left
/// empty (V16).
final class GateChecks {
    private GateChecks() {}

    /// How those keep books who do.
    private static final Set<String> BOOKS = Set.of("AKRUAL", "KAS");

    private static final List<Wanted> WANTED = wanted();

    static final List<Check> ALL =
            List.of(
                    (a, today) -> WANTED.stream().flatMap(each -> each.empty(a)),
                    (a, today) -> credits(a),
                    (a, today) -> contradictions(a),
                    (a, today) -> instalments(a),
                    (a, today) -> choices(a));

    private static List<Wanted> wanted() {
        var wanted = new ArrayList<Wanted>();
        wanted.add(new Wanted(ASK_1A, List.of(Income.EMPLOYERS)));
        wanted.add(new Wanted(ASK_1C, List.of(Income.OTHER_INCOME)));
        wanted.add(new Wanted(ASK_1D, List.of(Income.FOREIGN_INCOME)));
        wanted.add(new Wanted(ASK_3, List.of(Losses.LOSSES, Losses.NET_REDUCTIONS)));
        wanted.add(new Wanted(ASK_8, List.of(Losses.TAX_REDUCTIONS)));
        wanted.add(new Wanted(ASK_14B, List.of(Assets.DEBTS)));
        wanted.add(new Wanted(ASK_14C, List.of(Income.FINAL_INCOME)));
        wanted.add(new Wanted(ASK_14D, List.of(Income.EXEMPT_INCOME)));
        wanted.add(new Wanted(OPEN_TURNOVER_FINAL, List.of(Turnover.FINAL)));
        wanted.add(new Wanted(OPEN_TURNOVER_OPPT, List.of(Turnover.OPPT)));
        wanted.add(new Wanted(OPEN_NORM, List.of(Turnover.NORM_USERS)));
        for (var sector : Books.SECTORS) {
            wanted.add(new Wanted(sector.open(), List.of(sector.accounts())));
            wanted.add(new Wanted(sector.open(), List.of(sector.balances())));
        }
        wanted.add(new Wanted(OPEN_DEPRECIATION, List.of(Lists.DEPRECIATION)));
        wanted.add(
                new Wanted(
                        OPEN_LISTS,
                        List.of(Lists.ENTERTAINMENT, Lists.PROMOTION, Lists.BAD_DEBTS)));
        return List.copyOf(wanted);
    }

    /// A foreign credit alone is reason enough to answer 10a with yes.
    private static Stream<Finding> credits(Assessment a) {
        var foreign =
                open(a, ASK_1D)
                        && a.known(Income.FOREIGN_CREDIT)
                                .filter(each -> each.isPositive())
                                .isPresent();
        if (open(a, ASK_10A))
            return a.answers().rows(Income.CREDITS).isEmpty() && !foreign
                    ? Stream.of(Finding.needed(at(Income.CREDITS), "finding.gate.empty"))
                    : Stream.empty();
        return foreign && a.answers().get(ASK_10A).isPresent()
                ? Stream.of(
                        Finding.error(at(ASK_10A), "finding.gate.foreignCredit")
                                .repairedBy(
                                        answers -> answers.with(ASK_10A, true), "repair.answerYes"))
                : Stream.empty();
    }

    private static Stream<Finding> contradictions(Assessment a) {
        if (!open(a, ASK_1B1)) return Stream.empty();
        var regime = a.answers().get(ASK_1B2).orElse("");
        var net = a.answers().get(ASK_1B3).orElse("");
        var method = a.answers().get(Induk.METHOD).orElse("");
        var activity = a.answers().get(Induk.ACTIVITY).orElse("");
        return Stream.of(
                        Found.errorIf(
                                net.equals("HANYA_FINAL")
                                        && !regime.isEmpty()
                                        && !regime.equals("FINAL"),
                                at(ASK_1B3),
                                "finding.gate.onlyFinal"),
                        Found.errorIf(
                                regime.equals("FINAL") && activity.equals("PEKERJAAN_BEBAS"),
                                at(ASK_1B2),
                                "finding.gate.profession"),
                        Found.errorIf(
                                regime.equals("OPPT") && activity.equals("PEKERJAAN_BEBAS"),
                                at(ASK_1B2),
                                "finding.gate.professionOppt"),
                        Found.errorIf(
                                net.equals("PEMBUKUAN") && method.equals("PENCATATAN"),
                                at(Induk.METHOD),
                                "finding.gate.records"),
                        Found.warningIf(
                                net.equals("NORMA") && BOOKS.contains(method),
                                at(Induk.METHOD),
                                "finding.gate.books"),
                        net.equals("NORMA")
                                ? Stream.of(Finding.note(at(ASK_1B3), "finding.ctNorm.notice"))
                                : Stream.<Finding>empty())
                .flatMap(each -> each);
    }

    /// 13c is asked of everybody, and is for the entrepreneurs of 1b2 and nobody else (UU PPh Pasal
    /// 25 ayat (7) huruf c).
    private static Stream<Finding> instalments(Assessment a) {
        var certain =
                open(a, ASK_1B1) && a.answers().get(ASK_1B2).filter("OPPT"::equals).isPresent();
        var pays = open(a, ASK_13C);
        return Stream.concat(
                Found.warningIf(pays && !certain, at(ASK_13C), "finding.gate.oppt"),
                Found.warningIf(
                        certain && !pays && a.answers().get(ASK_13C).isPresent(),
                        at(ASK_13C),
                        "finding.gate.opptNone"));
    }

    private static Stream<Finding> choices(Assessment a) {
        return Stream.of(
                        unlisted(a, ASK_1B2, "turnover-regimes"),
                        unlisted(a, ASK_1B3, "norm-answers"),
                        unlisted(a, ASK_1B4, "business-sectors"),
                        unlisted(a, Induk.ACTIVITY, "activities"),
                        unlisted(a, Induk.METHOD, "bookkeeping-methods"),
                        Found.warningIf(open(a, ASK_14G), at(ASK_14G), "finding.gate.investment"))
                .flatMap(each -> each);
    }
}
