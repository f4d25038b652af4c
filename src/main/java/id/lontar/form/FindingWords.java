package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import java.time.LocalDate;
import java.util.List;

/// What a finding says, with its dates and amounts as people write them.
public final class FindingWords {
    private FindingWords() {}

    public static String say(Words words, String key, List<Object> arguments) {
        return words.say(key, arguments.stream().map(each -> readable(words, each)).toArray());
    }

    private static Object readable(Words words, Object argument) {
        return switch (argument) {
            case LocalDate date -> words.date(date);
            case Rupiah amount -> "Rp " + amount;
            case TaxYear year -> year.toString();
            default -> argument;
        };
    }
}
