package id.lontar.form;

import static id.lontar.form.Places.at;
import static id.lontar.rules.Settlement.PAYMENTS;

import id.lontar.form.Element.Field;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Extension;
import id.lontar.rules.Settlement;
import id.lontar.tax.TaxpayerKind;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A notice that the return comes later (SPT Y): what is asked about it, and checked.
public final class Later {
    private Later() {}

    public static final Field NOTICE = Field.optional(Extension.NOTICE, "SPT Y");
    public static final Field UNTIL = Field.required(Extension.UNTIL, "SPT Y").when(Later::asked);
    public static final Field PROVISIONAL =
            Field.required(Extension.PROVISIONAL, "SPT Y").when(Later::asked);

    public static List<Check> checks(TaxpayerKind kind, Ending ending) {
        return List.of(
                (a, today) -> notice(a, kind, today),
                (a, today) -> until(a, kind),
                (a, today) -> provisional(a, kind, ending),
                (a, today) ->
                        asked(a)
                                ? Attached.missing(
                                        a,
                                        "EXTENSION",
                                        at(Extension.NOTICE),
                                        "finding.extension.file")
                                : Stream.empty());
    }

    /// Whether it was announced in time, nobody said until when, and it may still be before that.
    static boolean isOpen(Assessment a, TaxpayerKind kind, LocalDate today) {
        var due = due(a, kind);
        return a.answers().get(Extension.NOTICE).filter(day -> !day.isAfter(due)).isPresent()
                && !a.answers().says(Extension.UNTIL.id())
                && !today.isAfter(Deadlines.lastExtension(a, due));
    }

    /// Whether a later filing was announced.
    public static boolean asked(Assessment a) {
        return a.answers().get(Extension.NOTICE).isPresent();
    }

    private static LocalDate due(Assessment a, TaxpayerKind kind) {
        return Deadlines.legal(kind, a).due();
    }

    private static Stream<Finding> notice(Assessment a, TaxpayerKind kind, LocalDate today) {
        var notice = a.answers().get(Extension.NOTICE);
        if (notice.isEmpty()) return Stream.empty();
        if (notice.get().isAfter(today))
            return Stream.of(Finding.error(at(Extension.NOTICE), "finding.extension.future"));
        return notice.get().isAfter(due(a, kind))
                ? Stream.of(
                        Finding.error(at(Extension.NOTICE), "finding.extension.late", due(a, kind))
                                .repairedBy(Later::without, "repair.clear"))
                : Stream.empty();
    }

    private static id.lontar.rules.Answers without(id.lontar.rules.Answers answers) {
        return answers.without(Extension.NOTICE)
                .without(Extension.UNTIL)
                .without(Extension.PROVISIONAL);
    }

    private static Stream<Finding> until(Assessment a, TaxpayerKind kind) {
        var until = a.answers().get(Extension.UNTIL).filter(day -> asked(a));
        if (until.isEmpty()) return Stream.empty();
        var last = Deadlines.lastExtension(a, due(a, kind));
        return until.get().isAfter(last) || !until.get().isAfter(due(a, kind))
                ? Stream.of(
                        Finding.error(
                                        at(Extension.UNTIL),
                                        "finding.extension.until",
                                        due(a, kind),
                                        last)
                                .repairedBy(
                                        answers -> answers.with(Extension.UNTIL, last),
                                        "repair.setDate",
                                        last))
                : Stream.empty();
    }

    /// The provisional tax is paid before the notice, and is one of the payments of this return.
    private static Stream<Finding> provisional(Assessment a, TaxpayerKind kind, Ending ending) {
        var provisional = a.answers().get(Extension.PROVISIONAL).filter(each -> asked(a));
        if (provisional.isEmpty()) return Stream.empty();
        if (provisional.get().isNegative())
            return Stream.of(Finding.error(at(Extension.PROVISIONAL), "finding.negative"));
        // payments are asked while something is owed, and only then is one still to be told
        if (ending.owes(a) && !Paying.isWhole(a)) return Stream.empty();
        var paidInTime =
                a.answers().rows(PAYMENTS).stream()
                        .filter(
                                row ->
                                        row.get(Settlement.PAYMENT_DATE)
                                                .filter(day -> !day.isAfter(due(a, kind)))
                                                .isPresent())
                        .map(row -> row.amount(Settlement.PAYMENT_AMOUNT))
                        .toList();
        return Rupiah.sum(paidInTime).compareTo(provisional.get()) < 0
                ? Stream.of(
                        Finding.warning(
                                at(Extension.PROVISIONAL),
                                "finding.extension.unpaid",
                                provisional.get(),
                                due(a, kind)))
                : Stream.empty();
    }
}
