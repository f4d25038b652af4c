package id.lontar.filing.intake;

import id.lontar.filing.sheet.CellAt;
import id.lontar.money.Rupiah;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import java.util.ArrayList;

/// What a flaw says: `{0}` what was found, `{1}` what is offered, then its own arguments.
public final class FlawWords {
    private FlawWords() {}

    public static String say(Words words, Flaw flaw) {
        var arguments = new ArrayList<Object>();
        arguments.add(flaw.found());
        arguments.add(flaw.offered());
        for (var each : flaw.arguments()) arguments.add(readable(words, each));
        return words.say(flaw.kind().key(), arguments.toArray());
    }

    private static Object readable(Words words, Object argument) {
        return switch (argument) {
            case Field field -> words.say(field.key());
            case Rupiah amount -> "Rp " + amount;
            case TaxYear year -> year.toString();
            case CellAt at -> at.toString();
            case Integer number -> number.toString();
            default -> argument;
        };
    }
}
