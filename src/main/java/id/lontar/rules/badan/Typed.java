package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Line;
import id.lontar.rules.Optionally;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Table;

import java.time.LocalDate;
import java.util.List;

/// Short ways to declare what a form asks, and the rules that only add up or copy.
final class Typed {
    private Typed() {}

    static Question<Rupiah> money(String id) {
        return new Question<>(id, Kind.MONEY);
    }

    static Question<String> text(String id) {
        return new Question<>(id, Kind.TEXT);
    }

    static Question<Boolean> flag(String id) {
        return new Question<>(id, Kind.FLAG);
    }

    static Column<Rupiah> amount(String id) {
        return new Column<>(id, Kind.MONEY);
    }

    static Column<String> words(String id) {
        return new Column<>(id, Kind.TEXT);
    }

    static Column<Integer> number(String id) {
        return new Column<>(id, Kind.NUMBER);
    }

    static Column<LocalDate> day(String id) {
        return new Column<>(id, Kind.DATE);
    }

    static Table table(String id, Column<?>... columns) {
        return new Table(id, List.of(columns));
    }

    /// What may stay empty and then counts as nothing.
    static Optionally<Rupiah> orZero(Question<Rupiah> question) {
        return question.or(Rupiah.ZERO);
    }

    static Rule<Rupiah> total(Line<Rupiah> line, Table table, Column<Rupiah> of, String article) {
        return line(line).reads(table).is(rows -> Row.total(rows, of)).by(article);
    }

    static Rule<Rupiah> copy(Line<Rupiah> line, Question<Rupiah> question, String article) {
        return line(line).reads(orZero(question)).is(amount -> amount).by(article);
    }

    /// The part of a balance that is above zero, or below it, without its sign.
    static Rupiah above(Rupiah balance) {
        return balance.orZeroIfNegative();
    }

    static Rupiah below(Rupiah balance) {
        return Rupiah.ZERO.minus(balance).orZeroIfNegative();
    }

    /// Taxable income counts in full thousands (UU PPh Pasal 17 ayat (4)).
    static Rupiah taxable(Rupiah income) {
        return income.orZeroIfNegative().roundedDownTo(1_000);
    }
}
