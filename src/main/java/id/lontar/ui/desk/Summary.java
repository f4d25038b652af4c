package id.lontar.ui.desk;

import static id.lontar.rules.Enclosed.FILES;
import static id.lontar.rules.Settlement.*;
import static id.lontar.rules.op.Personal.ASSETS;
import static id.lontar.rules.op.Personal.DEBTS;
import static id.lontar.rules.op.Personal.FAMILY;
import static id.lontar.rules.op.Personal.PTKP_STATUS;
import static id.lontar.rules.op.Personal1770S.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.Line;
import id.lontar.rules.Table;
import id.lontar.tax.ReturnStatus;
import id.lontar.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The return as one readable page: what a person has to see before signing, and no more.
record Summary(ReturnAtHand atHand, Words words) {
    /// @param number of the line on the printed form
    record Row(String number, String label, String amount, boolean strong) {}

    private static final List<Line<Rupiah>> ALWAYS = List.of(L4, L9);
    private static final List<Line<Rupiah>> ORDER =
            List.of(L4, L5, L7, L8, L9, L10, L12, L15, L16A, L16B);

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var line : ORDER)
            amount(line)
                    .filter(amount -> ALWAYS.contains(line) || !amount.isZero())
                    .ifPresent(amount -> rows.add(row(line, amount)));
        if (status().filter(status -> status == ReturnStatus.NIHIL).isPresent())
            rows.add(new Row("16", words.say("status.NIHIL"), "0", true));
        rows.addAll(payments());
        return List.copyOf(rows);
    }

    Optional<ReturnStatus> status() {
        return atHand.assessment().known(STATUS);
    }

    /// `Kurang bayar Rp 1.240.000`, in one phrase.
    String balance() {
        return status().map(
                        status ->
                                switch (status) {
                                    case NIHIL -> words.say("status.NIHIL");
                                    case KURANG_BAYAR -> owed("status.KURANG_BAYAR", L16A);
                                    case LEBIH_BAYAR -> owed("status.LEBIH_BAYAR", L16B);
                                })
                .orElse("");
    }

    String counts() {
        return words.say(
                "desk.seal.counts", count(ASSETS), count(DEBTS), count(FAMILY), count(FILES));
    }

    String ptkp() {
        return atHand.assessment().answers().get(PTKP_STATUS).orElse("");
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
                line.id(),
                words.say(atHand.form().label(line.id())),
                amount.toString(),
                line.equals(L16A) || line.equals(L16B));
    }

    private String owed(String key, Line<Rupiah> line) {
        return words.say(key) + " Rp " + amount(line).orElse(Rupiah.ZERO);
    }

    private Optional<Rupiah> amount(Line<Rupiah> line) {
        return atHand.assessment().known(line);
    }

    private int count(Table table) {
        return atHand.assessment().answers().rows(table).size();
    }
}
