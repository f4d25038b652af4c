package id.lontar.ui.wizard;

import id.lontar.form.Finding;
import id.lontar.form.FindingWords;
import id.lontar.form.Form;
import id.lontar.form.Place;
import id.lontar.money.Rupiah;
import id.lontar.rules.Code;
import id.lontar.rules.SlipLines;
import id.lontar.tax.PtkpStatus;
import id.lontar.words.Words;

import java.util.Optional;

/// The form's own words: each stands once, in the form's bundle.
///
/// @param slip where figures stand on an employee's slip of the year
record Labels(Words words, Form form, SlipLines slip) {
    String of(String source) {
        return words.say(form.label(source));
    }

    Optional<String> help(String source) {
        var key = form.label(source) + ".help";
        return words.find(key).map(text -> words.say(key));
    }

    /// Where a figure stands on the slip, such as `A1 angka 8`.
    Optional<String> slip(String column) {
        var key = form.label(column) + ".source";
        var name = column.substring(column.lastIndexOf('.') + 1);
        return words.find(key).map(text -> words.say(key, slip.line(name).orElse("")));
    }

    /// One of the values a question or column takes.
    String option(String source, String value) {
        if (source.equals("identity.ptkpStatus")) return allowance(value);
        var key = form.label(source) + "." + value;
        return words.find(key).isPresent() ? words.say(key) : value;
    }

    /// What the button says that makes a row more.
    String add(String table) {
        return words.find("wizard.add." + table)
                .map(text -> words.say("wizard.add." + table))
                .orElse(words.say("wizard.add"));
    }

    /// Whether a value has words in this form.
    boolean names(String source, String value) {
        return words.find(form.label(source) + "." + value).isPresent();
    }

    private String allowance(String code) {
        return PtkpStatus.parse(code)
                .map(
                        status ->
                                words.say(
                                        "wizard.ptkp." + status.family().name(),
                                        code,
                                        status.dependants()))
                .orElse(code);
    }

    String page(String page) {
        return of("page." + page);
    }

    String code(Code code) {
        return code.labels().getOrDefault(words.locale().getLanguage(), code.code());
    }

    String of(Finding finding) {
        return FindingWords.say(words, finding.key(), finding.arguments());
    }

    String of(Finding.Repair repair) {
        return FindingWords.say(words, repair.key(), repair.arguments());
    }

    /// What a finding is about, for a list away from its field.
    String of(Place place) {
        return place instanceof Place.AtCell(var table, var row, var column)
                ? of(table) + " · " + of(table + "." + column)
                : of(place.id());
    }

    static String money(Rupiah amount) {
        return "Rp " + amount;
    }
}
