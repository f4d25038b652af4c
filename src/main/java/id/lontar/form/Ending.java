package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answer;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;
import id.lontar.rules.Source;
import id.lontar.rules.Table;
import id.lontar.tax.ReturnStatus;

import java.util.Optional;
import java.util.stream.Stream;

/// What every return comes to in the end, whatever its lines are called on its form.
///
/// @param balance with its sign: above zero is underpaid
/// @param toPay what has to be paid with this return: the balance, or less in an amendment
/// @param stillToPay what no payment covers yet
/// @param whole the balance of the year as a whole, which an amendment is held against
public record Ending(
        Line<ReturnStatus> status,
        Line<Rupiah> balance,
        Line<Rupiah> toPay,
        Line<Rupiah> stillToPay,
        Line<Rupiah> whole) {
    public Ending(
            Line<ReturnStatus> status,
            Line<Rupiah> balance,
            Line<Rupiah> toPay,
            Line<Rupiah> stillToPay) {
        this(status, balance, toPay, stillToPay, balance);
    }

    public Ending(Line<ReturnStatus> status, Line<Rupiah> balance, Line<Rupiah> stillToPay) {
        this(status, balance, balance, stillToPay);
    }

    /// Of a form whose balance is only the difference when it amends.
    public Ending of(Line<Rupiah> whole) {
        return new Ending(status, balance, toPay, stillToPay, whole);
    }

    /// Nothing is known to be wanted, and still not everything follows: such a return is not
    /// finished, whatever the pages say.
    Optional<Finding> waits(Assessment assessment) {
        return Stream.of(status, balance, toPay, stillToPay)
                .map(assessment::value)
                .flatMap(Ending::waitsFor)
                .findFirst()
                .map(each -> Finding.needed(each, "finding.required"));
    }

    private static Stream<Place> waitsFor(Answer<?> value) {
        return value instanceof Answer.Missing<?>(var sources)
                ? sources.stream().map(Ending::place)
                : Stream.empty();
    }

    private static Place place(Source<?> source) {
        return source instanceof Table table
                ? new Place.AtTable(table.id())
                : new Place.AtQuestion(source.id());
    }

    public boolean overpaid(Assessment assessment) {
        return assessment.known(balance).filter(Rupiah::isNegative).isPresent();
    }

    /// Whether it is known that nothing is overpaid; in an amendment not before it is said whether
    /// the earlier return was refunded.
    public boolean isNotOverpaid(Assessment assessment) {
        return assessment.known(balance).filter(each -> !each.isNegative()).isPresent();
    }

    /// Whether anything is to be paid at all.
    public boolean owes(Assessment assessment) {
        return owed(assessment).isPositive();
    }

    /// What is to be paid in all; zero when nothing is, or not known yet.
    public Rupiah owed(Assessment assessment) {
        return assessment.known(toPay).orElse(Rupiah.ZERO).orZeroIfNegative();
    }
}
