package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.filing.Workbench;
import id.lontar.form.Form;
import id.lontar.rules.Assessment;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.Npwp;
import id.lontar.words.Words;

import java.util.List;
import java.util.Optional;

/// A return as the desk holds it: the filing, its form, and its figures.
record ReturnAtHand(Filing filing, Form form, Assessment assessment) {
    static ReturnAtHand of(Workbench bench, String filingId) {
        return of(bench, bench.cabinet().filing(filingId).orElseThrow());
    }

    static ReturnAtHand of(Workbench bench, Filing filing) {
        var taxReturn = filing.taxReturn();
        var form = bench.forms().find(taxReturn.form(), taxReturn.year()).orElseThrow();
        return new ReturnAtHand(
                filing, form, form.assess(bench.law(), taxReturn.year(), taxReturn.answers()));
    }

    String name() {
        return assessment.answers().get(Taxpayer.NAME).orElse("");
    }

    Optional<Npwp> npwp() {
        return assessment.answers().get(Taxpayer.NPWP).flatMap(Npwp::parse);
    }

    /// `1770S 2024`, with the revision when there is one.
    String formAndYear(Words words) {
        var taxReturn = filing.taxReturn();
        var plain = taxReturn.form() + " " + taxReturn.year();
        return taxReturn.revision() == 0
                ? plain
                : plain + " · " + words.say("desk.revision", taxReturn.revision());
    }

    String revision(Words words) {
        var revision = filing.taxReturn().revision();
        return revision == 0 ? words.say("desk.normal") : words.say("desk.revision", revision);
    }

    List<String> breadcrumb(Words words, String placeKey) {
        return List.of(name(), formAndYear(words), words.say(placeKey));
    }
}
