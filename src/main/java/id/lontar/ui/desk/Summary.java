package id.lontar.ui.desk;

import static id.lontar.rules.Enclosed.FILES;
import static id.lontar.rules.Settlement.*;
import static id.lontar.rules.op.Personal.PTKP_STATUS;

import id.lontar.money.Rupiah;
import id.lontar.rules.Line;
import id.lontar.rules.Table;
import id.lontar.tax.ReturnStatus;
import id.lontar.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The return as one readable page: what a person has to see before signing, and no more.
record Summary(ReturnAtHand atHand, Words words) {
    /// No more lists than a person reads before signing; the whole return is one click away.
    private static final int LISTS = 8;

    /// @param number of the line on the printed form
    record Row(String number, String label, String amount, boolean strong) {}

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        var gist = atHand.form().gist();
        for (var line : gist.lines())
            amount(line)
                    .filter(amount -> gist.strong().contains(line) || !amount.isZero())
                    .ifPresent(amount -> rows.add(row(line, amount)));
        balanceRow().ifPresent(rows::add);
        owedRow().ifPresent(rows::add);
        rows.addAll(payments());
        return List.copyOf(rows);
    }

    private Optional<Row> balanceRow() {
        var line = atHand.form().ending().balance();
        return status().flatMap(
                        status ->
                                amount(line)
                                        .map(
                                                amount ->
                                                        new Row(
                                                                number(line),
                                                                words.say("status." + status),
                                                                unsigned(amount).toString(),
                                                                true)));
    }

    /// The balance of an amendment is that of the whole year, most of it paid long ago.
    private Optional<Row> owedRow() {
        if (atHand.filing().taxReturn().revision() == 0) return Optional.empty();
        var owed = atHand.form().ending().owed(atHand.assessment());
        return Optional.of(new Row("", words.say("desk.seal.owed"), owed.toString(), true));
    }

    /// As printed on the form, such as `16`, where that is short.
    private String number(Line<?> line) {
        return line.id().length() <= 5 ? line.id() : "";
    }

    Optional<ReturnStatus> status() {
        return atHand.assessment().known(atHand.form().ending().status());
    }

    /// `Kurang bayar Rp 1.240.000`, in one phrase.
    String balance() {
        return status().map(
                        status ->
                                status == ReturnStatus.NIHIL
                                        ? words.say("status.NIHIL")
                                        : words.say("status." + status)
                                                + " Rp "
                                                + amount(atHand.form().ending().balance())
                                                        .map(Summary::unsigned)
                                                        .orElse(Rupiah.ZERO))
                .orElse("");
    }

    String counts() {
        var lists =
                atHand.form()
                        .tables()
                        .filter(each -> !each.equals(PAYMENTS) && count(each) > 0)
                        .limit(LISTS)
                        .map(
                                each ->
                                        words.say(
                                                "desk.seal.rows",
                                                words.say(atHand.form().label(each.id())),
                                                count(each)));
        return Stream.concat(lists, Stream.of(files())).collect(Collectors.joining(" · ", "", "."));
    }

    private String files() {
        var count = count(FILES);
        return count > 0 ? words.say("desk.seal.files", count) : words.say("desk.seal.noFiles");
    }

    /// `Status K/1`; empty for a company.
    String allowance() {
        return atHand.assessment()
                .answers()
                .get(PTKP_STATUS)
                .map(status -> words.say("desk.seal.status", status))
                .orElse("");
    }

    private List<Row> payments() {
        return atHand.assessment().answers().rows(PAYMENTS).stream()
                .map(
                        row ->
                                new Row(
                                        "",
                                        words.say(
                                                "desk.seal.paid",
                                                row.text(PAYMENT_KIND),
                                                row.text(PAYMENT_NUMBER),
                                                row.get(PAYMENT_DATE).map(words::date).orElse("?")),
                                        row.amount(PAYMENT_AMOUNT).toString(),
                                        false))
                .toList();
    }

    private Row row(Line<Rupiah> line, Rupiah amount) {
        return new Row(
                number(line), words.say(atHand.form().label(line.id())), amount.toString(), false);
    }

    private static Rupiah unsigned(Rupiah amount) {
        return amount.isNegative() ? Rupiah.ZERO.minus(amount) : amount;
    }

    private Optional<Rupiah> amount(Line<Rupiah> line) {
        return atHand.assessment().known(line);
    }

    /// An account of a chart without an amount is no row.
    private long count(Table table) {
        var rows = atHand.assessment().answers().rows(table).stream();
        return rows.filter(row -> row.cells().size() > 1).count();
    }
}
