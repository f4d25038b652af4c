package id.lontar.rules;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.money.Scale;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import java.util.ArrayList;
import java.util.stream.Collectors;

/// The rates on the income of individuals (UU PPh Pasal 17 ayat (1) huruf a).
public final class IncomeTax {
    private IncomeTax() {}

    public static Scale in(Law law, TaxYear year) {
        return law.figure("income-tax", year, IncomeTax::scale);
    }

    public static String said(Words words, Scale scale) {
        return scale.bands().stream()
                .map(
                        each ->
                                each.above().isZero()
                                        ? each.rate().toString()
                                        : words.say("figure.scale", each.rate(), each.above()))
                .collect(Collectors.joining(", "));
    }

    private static Scale scale(Law.Entry entry) {
        var bands = new ArrayList<Scale.Band>();
        for (var band : entry.value().properties())
            bands.add(
                    new Scale.Band(
                            Rupiah.of(Long.parseLong(band.getKey().replace("_", ""))),
                            Rate.parse(band.getValue().asText())));
        return new Scale(bands);
    }
}
