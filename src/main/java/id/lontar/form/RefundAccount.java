package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.Question;
import id.lontar.rules.Spelling;
import id.lontar.rules.Taxpayer;

import java.util.stream.Stream;

/// A refund goes to an account of the taxpayer's own name. Banks cut names off and leave titles
/// out, so one that is a part of the other will do.
public final class RefundAccount {
    private RefundAccount() {}

    /// Of a return that is overpaid.
    public static Check check(Ending ending, Question<String> holder) {
        return (a, today) -> ending.overpaid(a) ? find(a, holder) : Stream.empty();
    }

    private static Stream<Finding> find(Assessment a, Question<String> holder) {
        var named = a.answers().get(holder).map(RefundAccount::bare).orElse("");
        var own = a.answers().get(Taxpayer.NAME).map(RefundAccount::bare).orElse("");
        return named.isEmpty() || own.isEmpty() || own.contains(named) || named.contains(own)
                ? Stream.empty()
                : Stream.of(Finding.warning(at(holder), "finding.refund.holder"));
    }

    private static String bare(String name) {
        return Spelling.same(name.replaceAll("[^\\p{L}\\p{N} ]", " "));
    }
}
