package id.lontar.exchange.paper;

import id.lontar.exchange.paper.Plot.Bar;
import id.lontar.form.Replaced;
import id.lontar.money.Rupiah;
import id.lontar.tax.ReturnStatus;

import java.util.ArrayList;
import java.util.List;

/// What a return comes to, in a sentence: with what is paid already, and of an amendment only what
/// it changes.
record Headline(ReturnText text) {
    private static final float MIDDLE = 0.6f;
    private static final float PALE = 0.85f;

    String sentence() {
        var status = text.assessment().known(text.form().ending().status());
        if (status.isEmpty()) return text.say("paper.summary.open");
        var replaced = Replaced.of(text.form(), text.assessment());
        return replaced.isPresent() ? amended(replaced.get()) : first(status.get());
    }

    private String first(ReturnStatus status) {
        if (status == ReturnStatus.KURANG_BAYAR)
            return open().isPositive()
                    ? text.say("paper.summary.KURANG_BAYAR", rupiah(open()))
                    : text.say("paper.summary.settled", rupiah(balance()));
        return text.say("paper.summary." + status.name(), rupiah(balance()));
    }

    private String amended(Replaced replaced) {
        if (replaced.toPay().isPositive())
            return open().isPositive()
                    ? text.say(
                            "paper.summary.amended.due", rupiah(replaced.toPay()), rupiah(open()))
                    : text.say("paper.summary.amended.settled", rupiah(replaced.toPay()));
        return replaced.less().isPositive()
                ? text.say("paper.summary.amended.less", rupiah(replaced.less()))
                : text.say("paper.summary.amended.same");
    }

    /// What is left of the tax of the year, under the bars of what was paid in advance.
    List<Bar> left() {
        var balance = text.assessment().known(text.form().ending().balance());
        if (balance.isEmpty()) return List.of();
        if (balance.get().isNegative())
            return List.of(Bar.of(text.say("paper.summary.paid.over"), amount(), PALE));
        if (Replaced.of(text.form(), text.assessment()).isPresent())
            return List.of(Bar.of(text.say("paper.summary.paid.balance"), amount(), PALE));
        var bars = new ArrayList<Bar>();
        var settled = amount().minus(open()).orZeroIfNegative();
        if (settled.isPositive())
            bars.add(Bar.of(text.say("paper.summary.paid.settled"), settled, MIDDLE));
        bars.add(Bar.of(text.say("paper.summary.paid.due"), open(), PALE));
        return bars;
    }

    /// What no payment covers yet.
    private Rupiah open() {
        return text.assessment()
                .known(text.form().ending().stillToPay())
                .orElseGet(() -> text.form().ending().owed(text.assessment()))
                .orZeroIfNegative();
    }

    private Rupiah balance() {
        return text.assessment().known(text.form().ending().balance()).orElse(Rupiah.ZERO);
    }

    private Rupiah amount() {
        return Rupiah.of(Math.abs(balance().amount()));
    }

    private static String rupiah(Rupiah amount) {
        return "Rp " + Rupiah.of(Math.abs(amount.amount()));
    }
}
